package org.opensupervision.api.security;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.AgreementId;
import org.opensupervision.domain.shared.AssessmentId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.RecoveryPlanId;
import org.opensupervision.domain.shared.RiskFlagId;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.domain.shared.SupportRequestId;
import org.opensupervision.projections.assignments.AssignmentsQuery.WhomAgreementConcerns;
import org.opensupervision.projections.assignments.AssignmentsReader;
import org.opensupervision.projections.burnoutrisk.RiskFlagReader;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhomFlagConcerns;
import org.opensupervision.projections.concern.Concern;
import org.opensupervision.projections.directory.DirectoryQuery.WhomPersonConcerns;
import org.opensupervision.projections.directory.DirectoryReader;
import org.opensupervision.projections.recovery.RecoveryQuery.WhomPlanConcerns;
import org.opensupervision.projections.recovery.RecoveryReader;
import org.opensupervision.projections.sessionlog.SessionLogQuery.WhomSessionConcerns;
import org.opensupervision.projections.sessionlog.SessionLogReader;
import org.opensupervision.projections.supportqueue.SupportQueueQuery.WhomRequestConcerns;
import org.opensupervision.projections.supportqueue.SupportQueueReader;
import org.opensupervision.projections.wellbeing.WellbeingQuery.WhomAssessmentConcerns;
import org.opensupervision.projections.wellbeing.WellbeingReader;
import org.springframework.stereotype.Component;

/** Finds whom a thing of an agency concerns. */
@Component
class Concerns {

    private final DirectoryReader directory;
    private final AssignmentsReader assignments;
    private final SessionLogReader sessions;
    private final SupportQueueReader queue;
    private final RiskFlagReader flags;
    private final WellbeingReader wellbeing;
    private final RecoveryReader recovery;
    private final ConcernInHistory history;

    Concerns(
            DirectoryReader directory,
            AssignmentsReader assignments,
            SessionLogReader sessions,
            SupportQueueReader queue,
            RiskFlagReader flags,
            WellbeingReader wellbeing,
            RecoveryReader recovery,
            ConcernInHistory history) {
        this.directory = directory;
        this.assignments = assignments;
        this.sessions = sessions;
        this.queue = queue;
        this.flags = flags;
        this.wellbeing = wellbeing;
        this.recovery = recovery;
        this.history = history;
    }

    /** Nothing if there is no such thing; {@code asOf} is the day on which a person is looked at. */
    Optional<Concern> of(AgencyId agency, Thing thing, UUID id, LocalDate asOf) {
        return switch (thing) {
            case AGENCY -> throw new IllegalArgumentException("an agency concerns everybody");
            case PERSON -> directory.ask(new WhomPersonConcerns(agency, new PersonId(id), asOf));
            case AGREEMENT -> assignments.ask(new WhomAgreementConcerns(agency, new AgreementId(id)));
            case SESSION ->
                sessions.ask(new WhomSessionConcerns(agency, new SessionId(id))).or(() -> history.of(agency, id));
            case REQUEST ->
                queue.ask(new WhomRequestConcerns(agency, new SupportRequestId(id)))
                        .or(() -> history.of(agency, id));
            case FLAG -> flags.ask(new WhomFlagConcerns(agency, new RiskFlagId(id)));
            case ASSESSMENT -> wellbeing.ask(new WhomAssessmentConcerns(agency, new AssessmentId(id)));
            case RECOVERY_PLAN -> recovery.ask(new WhomPlanConcerns(agency, new RecoveryPlanId(id)));
        };
    }

    /** Takes as long as it takes to find that there is no such thing. */
    void lookFurther(AgencyId agency, Thing thing) {
        if (thing == Thing.SESSION || thing == Thing.REQUEST) {
            history.of(agency, UUID.randomUUID());
        }
    }
}
