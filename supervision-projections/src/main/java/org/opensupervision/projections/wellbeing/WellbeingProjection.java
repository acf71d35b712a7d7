package org.opensupervision.projections.wellbeing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.assessments.AssessmentEvent;
import org.opensupervision.domain.assessments.Audience;
import org.opensupervision.domain.assessments.Extent;
import org.opensupervision.domain.assessments.ScaleScore;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.AssessmentId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.Personal;
import org.opensupervision.projections.readmodels.History;
import org.opensupervision.projections.readmodels.Projection;
import org.opensupervision.projections.readmodels.Rows;
import org.opensupervision.projections.readmodels.Table;
import org.opensupervision.projections.wellbeing.WellbeingQuery.AssessmentState;
import org.opensupervision.projections.wellbeing.WellbeingQuery.SharedScore;
import org.springframework.stereotype.Component;

@Component
class WellbeingProjection implements Projection<AssessmentEvent> {

    static final Table<AssessmentRow> ASSESSMENT = new Table<>("assessment", "assessment_id", AssessmentRow.class);
    static final Table<SharedRow> SHARED = new Table<>("shared_result", "assessment_id", SharedRow.class);

    @Override
    public String view() {
        return "wellbeing";
    }

    @Override
    public Class<AssessmentEvent> family() {
        return AssessmentEvent.class;
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(ASSESSMENT, SHARED);
    }

    @Override
    public void project(History<AssessmentEvent> history, Rows rows) {
        var story = new StoryOfAssessment();
        history.happenings().forEach(happening -> story.on(happening.event()));
        story.addTo(rows);
    }

    record Answers(Map<Integer, Integer> items) {}

    record Scores(List<ScaleScore> scales) {}

    record SharedScores(List<SharedScore> scales) {}

    record AssessmentRow(
            AssessmentId assessmentId,
            AgencyId agencyId,
            PersonId personId,
            @Personal(of = "personId") String instrument,
            AssessmentState state,
            LocalDate startedOn,
            @Nullable LocalDate completedOn,
            @Personal(of = "personId") Answers answers,
            @Personal(of = "personId") Scores scores) {}

    record SharedRow(
            AssessmentId assessmentId,
            AgencyId agencyId,
            PersonId personId,
            Audience audience,
            Extent extent,
            LocalDate sharedOn,
            LocalDate completedOn,
            @Personal(of = "personId") String instrument,
            @Personal(of = "personId") SharedScores result) {}
}
