package org.opensupervision.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opensupervision.benchmarks.Workload.Measure;
import org.opensupervision.benchmarks.task.Figure;

/** Every figure of every counted round. */
final class Results {

    /** By measure, one value for each round. */
    private final Map<Measure, List<Double>> values = new LinkedHashMap<>();

    private final Map<Measure, Measure> beside = new LinkedHashMap<>();

    void add(Workload workload, Entrant entrant, Map<String, Double> figures) {
        figures.forEach(
                (figure, value) -> add(new Measure(workload.name(), entrant, figure), value, beside(figure, workload)));
    }

    /** What was done meanwhile says how it was measured, and compares with nothing. */
    private static Optional<Measure> beside(String figure, Workload workload) {
        return figure.equals(Figure.WRITTEN_MEANWHILE) ? Optional.empty() : workload.beside();
    }

    void add(Measure measure, double value, Optional<Measure> besides) {
        values.computeIfAbsent(measure, _ -> new ArrayList<>()).add(value);
        besides.ifPresent(other -> beside.put(measure, other));
    }

    /** By workload in the order of the programme, then by contender. */
    List<Summary> summaries() {
        List<String> workloads =
                values.keySet().stream().map(Measure::workload).distinct().toList();
        return values.keySet().stream()
                .sorted(Comparator.<Measure>comparingInt(measure -> workloads.indexOf(measure.workload()))
                        .thenComparing(Measure::entrant)
                        .thenComparing(Measure::figure))
                .map(this::summary)
                .toList();
    }

    private Summary summary(Measure measure) {
        Optional<Ratio> ratio = Optional.ofNullable(beside.get(measure))
                .filter(other -> values.containsKey(other) && !other.equals(measure))
                .map(other -> ratio(measure, other));
        return new Summary(measure, Spread.of(valuesOf(measure)), ratio);
    }

    /** Of the values of the same round, each time. */
    private Ratio ratio(Measure measure, Measure other) {
        List<Double> upper = valuesOf(measure);
        List<Double> lower = valuesOf(other);
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < upper.size(); round++) {
            ratios.add(upper.get(round) / lower.get(round));
        }
        return new Ratio(other, Spread.of(ratios));
    }

    private List<Double> valuesOf(Measure measure) {
        return values.getOrDefault(measure, List.of());
    }

    record Summary(Measure measure, Spread value, Optional<Ratio> ratio) {}

    record Ratio(Measure to, Spread value) {}

    /** @param rounds in the order in which they were measured */
    record Spread(double median, double minimum, double maximum, List<Double> rounds) {

        static Spread of(List<Double> rounds) {
            List<Double> sorted = rounds.stream().sorted().toList();
            int half = sorted.size() / 2;
            double median = sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
            return new Spread(median, sorted.getFirst(), sorted.getLast(), List.copyOf(rounds));
        }
    }
}
