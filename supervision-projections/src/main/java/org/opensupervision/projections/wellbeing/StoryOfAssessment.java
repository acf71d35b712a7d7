package org.opensupervision.projections.wellbeing;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.assessments.AssessmentEvent;
import org.opensupervision.domain.assessments.AssessmentEvent.*;
import org.opensupervision.domain.assessments.Audience;
import org.opensupervision.domain.assessments.Extent;
import org.opensupervision.domain.assessments.ScaleScore;
import org.opensupervision.projections.privacy.SealedColumns;
import org.opensupervision.projections.readmodels.Rows;
import org.opensupervision.projections.wellbeing.WellbeingProjection.*;
import org.opensupervision.projections.wellbeing.WellbeingQuery.AssessmentState;
import org.opensupervision.projections.wellbeing.WellbeingQuery.SharedScore;

/** One assessment as it stands. Of one that was withdrawn nothing is left to read; of an erased person not even that. */
class StoryOfAssessment {

    private final Map<Integer, Integer> answers = new TreeMap<>();
    private final Map<Audience, ResultShared> shared = new EnumMap<>(Audience.class);
    private @Nullable AssessmentStarted started;
    private @Nullable AssessmentCompleted completed;
    private AssessmentState state = AssessmentState.UNDER_WAY;

    void on(AssessmentEvent event) {
        switch (event) {
            case AssessmentStarted e -> started = e;
            case ItemsAnswered e -> answers.putAll(e.answers());
            case AssessmentPaused _ -> state = AssessmentState.PAUSED;
            case AssessmentResumed _ -> state = AssessmentState.UNDER_WAY;
            case AssessmentCompleted e -> {
                completed = e;
                state = AssessmentState.COMPLETED;
            }
            case AssessmentWithdrawn _ -> {
                state = AssessmentState.WITHDRAWN;
                completed = null;
                answers.clear();
                shared.clear();
            }
            case ResultShared e -> shared.put(e.audience(), e);
            case ResultWithdrawn e -> shared.remove(e.audience());
        }
    }

    void addTo(Rows rows) {
        AssessmentStarted start = started;
        if (start == null || start.instrument().equals(SealedColumns.ERASED)) {
            return;
        }
        AssessmentCompleted end = completed;
        rows.add(
                WellbeingProjection.ASSESSMENT,
                new AssessmentRow(
                        start.assessment(),
                        start.agency(),
                        start.person(),
                        start.instrument(),
                        state,
                        start.startedOn(),
                        end == null ? null : end.completedOn(),
                        new Answers(answers),
                        new Scores(end == null ? List.of() : end.scores())));
        if (end != null) {
            shared.values().forEach(each -> rows.add(WellbeingProjection.SHARED, shared(start, end, each)));
        }
    }

    private static SharedRow shared(AssessmentStarted start, AssessmentCompleted end, ResultShared sharing) {
        LocalDate on = sharing.sharedOn();
        return new SharedRow(
                start.assessment(),
                start.agency(),
                start.person(),
                sharing.audience(),
                sharing.extent(),
                on,
                end.completedOn(),
                start.instrument(),
                new SharedScores(end.scores().stream()
                        .map(score -> shared(score, sharing.extent()))
                        .toList()));
    }

    private static SharedScore shared(ScaleScore score, Extent extent) {
        return switch (extent) {
            case BAND -> new SharedScore(score.scale(), null, score.band());
            case SCORES -> new SharedScore(score.scale(), score.score(), score.band());
        };
    }
}
