package org.opensupervision.projections.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.opensupervision.domain.riskflags.BurnoutDimension;
import org.opensupervision.domain.shared.SupervisionFunction;
import org.opensupervision.projections.burnoutrisk.SupportGapModel;
import org.opensupervision.projections.evidence.Cell.Standing;

/** Every function by every dimension, one observation for each person. Pure: the same people give the same cells. */
final class NineCells {

    private NineCells() {}

    static List<Cell> of(List<Observed> people, long seed) {
        List<Cell> cells = Stream.of(SupervisionFunction.values())
                .flatMap(function ->
                        Stream.of(BurnoutDimension.values()).map(dimension -> cell(function, dimension, people, seed)))
                .toList();
        return adjusted(adjusted(cells, true, ManyTests::holm), false, ManyTests::benjaminiHochberg);
    }

    private static Cell cell(
            SupervisionFunction function, BurnoutDimension dimension, List<Observed> people, long seed) {
        boolean prespecified = SupportGapModel.dimension(function) == dimension;
        List<Observed> known =
                people.stream().filter(each -> each.knows(function, dimension)).toList();
        if (known.size() < Cell.FEWEST) {
            return new Cell(function, dimension, prespecified, Standing.TOO_FEW, null, null, null);
        }
        Optional<RankCorrelation> found = RankCorrelation.of(
                known.stream().mapToDouble(each -> each.of(function)).toArray(),
                known.stream().mapToDouble(each -> each.of(dimension)).toArray(),
                seed);
        return new Cell(
                function,
                dimension,
                prespecified,
                found.map(NineCells::standing).orElse(Standing.ALL_ALIKE),
                supervisors(known),
                found.orElse(null),
                null);
    }

    private static Standing standing(RankCorrelation found) {
        return found.n() < Cell.ENOUGH ? Standing.INDICATIVE : Standing.FOUND;
    }

    private static int supervisors(List<Observed> people) {
        return (int) people.stream()
                .map(Observed::supervisor)
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    private static List<Cell> adjusted(List<Cell> cells, boolean prespecified, UnaryOperator<double[]> adjustment) {
        List<Cell> tested = cells.stream()
                .filter(cell -> cell.prespecified() == prespecified && cell.correlation() != null)
                .toList();
        double[] adjusted = adjustment.apply(tested.stream()
                .mapToDouble(cell -> Objects.requireNonNull(cell.correlation()).p())
                .toArray());
        List<Cell> answer = new ArrayList<>(cells);
        answer.replaceAll(cell -> tested.contains(cell) ? cell.adjusted(adjusted[tested.indexOf(cell)]) : cell);
        return answer;
    }
}
