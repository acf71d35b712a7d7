package org.opensupervision.domain.assessments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.AssessmentId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.Personal;

public sealed interface AssessmentEvent {

    AssessmentId assessment();

    AgencyId agency();

    /** Which instrument it is is sealed as well: it says what somebody asks themselves. */
    record AssessmentStarted(
            AssessmentId assessment,
            AgencyId agency,
            PersonId person,
            @Personal(of = "person") String instrument,
            LocalDate startedOn)
            implements AssessmentEvent {}

    record ItemsAnswered(
            AssessmentId assessment,
            AgencyId agency,
            PersonId person,
            @Personal(of = "person") Map<Integer, Integer> answers)
            implements AssessmentEvent {

        public ItemsAnswered {
            answers = Map.copyOf(answers);
        }
    }

    record AssessmentPaused(AssessmentId assessment, AgencyId agency, LocalDate pausedOn) implements AssessmentEvent {}

    record AssessmentResumed(AssessmentId assessment, AgencyId agency, LocalDate resumedOn)
            implements AssessmentEvent {}

    /** As it was scored then; a scale with too few answers is left out. */
    record AssessmentCompleted(
            AssessmentId assessment,
            AgencyId agency,
            PersonId person,
            LocalDate completedOn,
            @Personal(of = "person") List<ScaleScore> scores)
            implements AssessmentEvent {

        public AssessmentCompleted {
            scores = List.copyOf(scores);
        }
    }

    record AssessmentWithdrawn(AssessmentId assessment, AgencyId agency, LocalDate withdrawnOn)
            implements AssessmentEvent {}

    record ResultShared(AssessmentId assessment, AgencyId agency, Audience audience, Extent extent, LocalDate sharedOn)
            implements AssessmentEvent {}

    record ResultWithdrawn(AssessmentId assessment, AgencyId agency, Audience audience, LocalDate withdrawnOn)
            implements AssessmentEvent {}
}
