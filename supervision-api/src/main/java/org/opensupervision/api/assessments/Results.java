package org.opensupervision.api.assessments;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.assessments.Band;
import org.opensupervision.domain.assessments.Instrument;
import org.opensupervision.domain.assessments.Scale;
import org.opensupervision.domain.assessments.ScaleScore;
import org.opensupervision.projections.wellbeing.WellbeingQuery.AssessmentState;
import org.opensupervision.projections.wellbeing.WellbeingQuery.OwnAssessment;

/** One's own results with one instrument, scale by scale, strengths first, and how they went over time. */
record Results(List<Found> scales, List<Row> history, List<Chart> charts) {

    /** {@code score} is missing where too few items were answered. */
    record Found(Scale scale, int least, int most, @Nullable ScaleScore score) {}

    record Cell(@Nullable Double score, Band.@Nullable Level band) {}

    record Row(@Nullable LocalDate day, List<Cell> cells) {}

    /** Of the columns of the table of which it is drawn; never strengths and strains in one. */
    record Chart(boolean strengths, String columns, int most) {}

    static Results of(Instrument key, OwnAssessment shown, List<OwnAssessment> own) {
        List<Found> found = key.scales().stream()
                .map(scale ->
                        new Found(scale, scale.least(key.range()), scale.most(key.range()), score(shown, scale.code())))
                .toList();
        List<Row> history = own.stream()
                .filter(each -> each.state() == AssessmentState.COMPLETED
                        && each.instrument().equals(key.code()))
                .sorted(Comparator.comparing(
                        OwnAssessment::completedOn, Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(each -> row(key, each))
                .toList();
        return new Results(found, history, charts(key));
    }

    private static Row row(Instrument key, OwnAssessment each) {
        return new Row(
                each.completedOn(),
                key.scales().stream()
                        .map(scale -> score(each, scale.code()))
                        .map(score -> score == null ? new Cell(null, null) : new Cell(score.score(), score.band()))
                        .toList());
    }

    private static @Nullable ScaleScore score(OwnAssessment assessment, String scale) {
        return assessment.scores().stream()
                .filter(score -> score.scale().equals(scale))
                .findFirst()
                .orElse(null);
    }

    private static List<Chart> charts(Instrument key) {
        return List.of(true, false).stream()
                .flatMap(strengths -> chart(key, strengths).stream())
                .toList();
    }

    private static List<Chart> chart(Instrument key, boolean strengths) {
        List<Scale> scales = key.scales().stream()
                .filter(scale -> scale.concept().isStrength() == strengths)
                .toList();
        if (scales.isEmpty()) {
            return List.of();
        }
        String columns = String.join(
                " ",
                scales.stream()
                        .map(scale -> String.valueOf(key.scales().indexOf(scale) + 1))
                        .toList());
        int most =
                scales.stream().mapToInt(scale -> scale.most(key.range())).max().orElseThrow();
        return List.of(new Chart(strengths, columns, most));
    }
}
