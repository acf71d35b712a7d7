package org.opensupervision.projections.eventstore;

import static org.opensupervision.domain.people.Role.SUPERVISEE;
import static org.opensupervision.domain.people.Role.SUPERVISOR;
import static org.opensupervision.domain.shared.Origin.CARRIED_OVER;
import static org.opensupervision.domain.shared.Origin.ENTERED;
import static org.opensupervision.projections.eventstore.SampleEvents.Sample.full;
import static org.opensupervision.projections.eventstore.SampleEvents.Sample.sparse;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.opensupervision.domain.agency.AgencyEvent.AgencyRegistered;
import org.opensupervision.domain.agency.AgencyEvent.CrisisLinesSet;
import org.opensupervision.domain.agency.AgencyEvent.LocaleChosen;
import org.opensupervision.domain.agency.AgencyEvent.PolicyChanged;
import org.opensupervision.domain.agency.AgencyEvent.TeamClosed;
import org.opensupervision.domain.agency.AgencyEvent.TeamOpened;
import org.opensupervision.domain.agency.AgencyEvent.TeamRenamed;
import org.opensupervision.domain.agency.CrisisLine;
import org.opensupervision.domain.assessments.AssessmentEvent.AssessmentCompleted;
import org.opensupervision.domain.assessments.AssessmentEvent.AssessmentPaused;
import org.opensupervision.domain.assessments.AssessmentEvent.AssessmentResumed;
import org.opensupervision.domain.assessments.AssessmentEvent.AssessmentStarted;
import org.opensupervision.domain.assessments.AssessmentEvent.AssessmentWithdrawn;
import org.opensupervision.domain.assessments.AssessmentEvent.ItemsAnswered;
import org.opensupervision.domain.assessments.AssessmentEvent.ResultShared;
import org.opensupervision.domain.assessments.AssessmentEvent.ResultWithdrawn;
import org.opensupervision.domain.assessments.Audience;
import org.opensupervision.domain.assessments.Band.Level;
import org.opensupervision.domain.assessments.Extent;
import org.opensupervision.domain.assessments.ScaleScore;
import org.opensupervision.domain.assignments.AgreementDetails;
import org.opensupervision.domain.assignments.AgreementEvent.AgreementChanged;
import org.opensupervision.domain.assignments.AgreementEvent.AssignmentEnded;
import org.opensupervision.domain.assignments.AgreementEvent.SupervisorAssigned;
import org.opensupervision.domain.capacity.CapacityEvent.CapacitySignalWithdrawn;
import org.opensupervision.domain.capacity.CapacityEvent.CapacitySignalled;
import org.opensupervision.domain.people.PersonDetails;
import org.opensupervision.domain.people.PersonEvent.ContactCorrected;
import org.opensupervision.domain.people.PersonEvent.LeaveCorrected;
import org.opensupervision.domain.people.PersonEvent.LeaveEnded;
import org.opensupervision.domain.people.PersonEvent.LeaveTaken;
import org.opensupervision.domain.people.PersonEvent.MovedToTeam;
import org.opensupervision.domain.people.PersonEvent.PersonCameBack;
import org.opensupervision.domain.people.PersonEvent.PersonForgotten;
import org.opensupervision.domain.people.PersonEvent.PersonJoined;
import org.opensupervision.domain.people.PersonEvent.PersonLeft;
import org.opensupervision.domain.people.PersonEvent.RoleGranted;
import org.opensupervision.domain.people.PersonEvent.RoleRevoked;
import org.opensupervision.domain.privacy.ErasureEvent.ErasureAsked;
import org.opensupervision.domain.privacy.ErasureEvent.ErasureConsented;
import org.opensupervision.domain.privacy.ErasureEvent.PersonErased;
import org.opensupervision.domain.privacy.LegalGround;
import org.opensupervision.domain.recovery.AdjustmentTerms;
import org.opensupervision.domain.recovery.PlanEnding;
import org.opensupervision.domain.recovery.RecoveryPhase;
import org.opensupervision.domain.recovery.RecoveryPlanEvent.AdjustmentAgreed;
import org.opensupervision.domain.recovery.RecoveryPlanEvent.AdjustmentEnded;
import org.opensupervision.domain.recovery.RecoveryPlanEvent.AdjustmentProposed;
import org.opensupervision.domain.recovery.RecoveryPlanEvent.AdjustmentSetAside;
import org.opensupervision.domain.recovery.RecoveryPlanEvent.PhaseDescribed;
import org.opensupervision.domain.recovery.RecoveryPlanEvent.PhaseEntered;
import org.opensupervision.domain.recovery.RecoveryPlanEvent.PlanKeptPrivate;
import org.opensupervision.domain.recovery.RecoveryPlanEvent.PlanShared;
import org.opensupervision.domain.recovery.RecoveryPlanEvent.RecoveryPlanBegun;
import org.opensupervision.domain.recovery.RecoveryPlanEvent.RecoveryPlanEnded;
import org.opensupervision.domain.recovery.RecoveryPlanEvent.WordsOfPhaseKeptPrivate;
import org.opensupervision.domain.recovery.RecoveryPlanEvent.WordsOfPhaseShared;
import org.opensupervision.domain.riskflags.DismissalReason;
import org.opensupervision.domain.riskflags.EvaluationEvent.EvaluationCompleted;
import org.opensupervision.domain.riskflags.EvaluationResult;
import org.opensupervision.domain.riskflags.Evidence;
import org.opensupervision.domain.riskflags.FactCode;
import org.opensupervision.domain.riskflags.Finding;
import org.opensupervision.domain.riskflags.Finding.Fact;
import org.opensupervision.domain.riskflags.FlagAction;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagAcknowledged;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagActedOn;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagCleared;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagClearedByLeaving;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagContested;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagDismissed;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagEased;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagEscalated;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagPersisted;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagRaised;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagReturned;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagSeen;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagSnoozed;
import org.opensupervision.domain.riskflags.SupportModel;
import org.opensupervision.domain.riskflags.SupportModelEvent.SupportModelProposed;
import org.opensupervision.domain.riskflags.SupportModelEvent.SupportModelSwitched;
import org.opensupervision.domain.riskflags.SupportModelEvent.SupportModelTried;
import org.opensupervision.domain.riskflags.Tier;
import org.opensupervision.domain.riskflags.TrialMonth;
import org.opensupervision.domain.riskflags.TrialMonth.TrialCounts;
import org.opensupervision.domain.selfcare.AgreedWords;
import org.opensupervision.domain.selfcare.GoalEnd;
import org.opensupervision.domain.selfcare.GoalWords;
import org.opensupervision.domain.selfcare.SelfCareEvent.AgreedWordsChanged;
import org.opensupervision.domain.selfcare.SelfCareEvent.GoalChanged;
import org.opensupervision.domain.selfcare.SelfCareEvent.GoalEnded;
import org.opensupervision.domain.selfcare.SelfCareEvent.GoalSet;
import org.opensupervision.domain.selfcare.SelfCareEvent.GoalsShared;
import org.opensupervision.domain.selfcare.SelfCareEvent.GoalsSharedNoMore;
import org.opensupervision.domain.selfcare.SelfCareEvent.PartnerAccepted;
import org.opensupervision.domain.selfcare.SelfCareEvent.PartnerAsked;
import org.opensupervision.domain.selfcare.SelfCareEvent.PartnerDeclined;
import org.opensupervision.domain.selfcare.SelfCareEvent.PartnerLetGo;
import org.opensupervision.domain.selfcare.SelfCareEvent.SelfCareAgreed;
import org.opensupervision.domain.selfcare.SelfCareEvent.SelfCareReviewed;
import org.opensupervision.domain.selfcare.SelfCareEvent.SelfCareWithdrawn;
import org.opensupervision.domain.sessions.Adequacy;
import org.opensupervision.domain.sessions.Rating;
import org.opensupervision.domain.sessions.SessionContent;
import org.opensupervision.domain.sessions.SessionEvent.SessionAmended;
import org.opensupervision.domain.sessions.SessionEvent.SessionCancelled;
import org.opensupervision.domain.sessions.SessionEvent.SessionConfirmed;
import org.opensupervision.domain.sessions.SessionEvent.SessionDisputed;
import org.opensupervision.domain.sessions.SessionEvent.SessionRated;
import org.opensupervision.domain.sessions.SessionEvent.SessionRecorded;
import org.opensupervision.domain.sessions.SessionEvent.SessionSigned;
import org.opensupervision.domain.sessions.SessionFormat;
import org.opensupervision.domain.sessions.SessionMode;
import org.opensupervision.domain.sessions.SessionOutcome;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.AgreementId;
import org.opensupervision.domain.shared.AgreementTerms;
import org.opensupervision.domain.shared.AssessmentId;
import org.opensupervision.domain.shared.CapacityId;
import org.opensupervision.domain.shared.ErasureId;
import org.opensupervision.domain.shared.EvaluationsId;
import org.opensupervision.domain.shared.GoalId;
import org.opensupervision.domain.shared.LeaveId;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.domain.shared.Period;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.RecoveryPlanId;
import org.opensupervision.domain.shared.RiskFlagId;
import org.opensupervision.domain.shared.RiskRecordId;
import org.opensupervision.domain.shared.SelfCareId;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.domain.shared.SignId;
import org.opensupervision.domain.shared.SupervisionFunction;
import org.opensupervision.domain.shared.SupportModelsId;
import org.opensupervision.domain.shared.SupportRequestId;
import org.opensupervision.domain.shared.TeamId;
import org.opensupervision.domain.shared.WarningSignsId;
import org.opensupervision.domain.shared.WorkloadId;
import org.opensupervision.domain.signals.NoticedSign;
import org.opensupervision.domain.signals.Presence;
import org.opensupervision.domain.signals.SignKind;
import org.opensupervision.domain.signals.SignsEvent.CheckedIn;
import org.opensupervision.domain.signals.SignsEvent.SignChosen;
import org.opensupervision.domain.signals.SignsEvent.SignPutAway;
import org.opensupervision.domain.signals.SignsEvent.SignsWithdrawn;
import org.opensupervision.domain.signals.SuggestedSign;
import org.opensupervision.domain.signals.WarningSign;
import org.opensupervision.domain.supportrequests.Ask;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.BackupChosen;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.RequestAcknowledged;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.RequestAnswered;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.RequestHandedOver;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.RequestPassedToBackup;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.RequestResolved;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.RequestWithdrawn;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.SupportRequested;
import org.opensupervision.domain.supportrequests.Urgency;
import org.opensupervision.domain.workload.Caseload;
import org.opensupervision.domain.workload.CorrectionReason;
import org.opensupervision.domain.workload.WorkloadEvent.WorkloadCorrected;
import org.opensupervision.domain.workload.WorkloadEvent.WorkloadReported;
import org.opensupervision.projections.privacy.PersonalParts;

/** One of each event with everything said, and where an event has optional parts, one that says none of them. */
final class SampleEvents {

    record Sample(String file, Object event) {

        static Sample full(Object event) {
            return new Sample(nameOf(event) + ".json", event);
        }

        static Sample sparse(Object event) {
            return new Sample(nameOf(event) + ".sparse.json", event);
        }

        private static String nameOf(Object event) {
            String name = event.getClass().getSimpleName();
            return event instanceof SessionRated
                    ? name + ".v3"
                    : name + (PersonalParts.anyIn(event.getClass()) ? ".v2" : ".v1");
        }

        /** As it was stored before supervision was rated as a whole. */
        Sample withoutTheWhole() {
            return new Sample(file.replace(".v3", ".v2"), event instanceof SessionRated e ? partsAlone(e) : event);
        }

        private static SessionRated partsAlone(SessionRated e) {
            Rating rating = e.rating();
            return new SessionRated(
                    e.session(),
                    e.agency(),
                    e.supervisee(),
                    new Rating(rating.adequacy(), null, rating.ratedOn(), rating.words()),
                    e.origin());
        }

        /** As it was stored before there were seals. */
        Sample unsealed() {
            return new Sample(
                    file.replace(".v2", ".v1").replace(".v3", ".v1"),
                    switch (event) {
                        case SessionRated e -> partsAlone(e);
                        case SessionCancelled e ->
                            new SessionCancelled(
                                    e.session(), e.agency(), e.by(), e.cancelledOn(), List.of(), e.reason());
                        case RequestAnswered e ->
                            new RequestAnswered(e.request(), e.agency(), e.by(), null, e.offeredTime(), e.words());
                        default -> event;
                    });
        }

        boolean saysEverything() {
            return !file.endsWith(".sparse.json");
        }

        @Override
        public String toString() {
            return file;
        }
    }

    private static final AgencyId AGENCY = AgencyId.of("a0000000-0000-4000-8000-000000000001");
    private static final TeamId TEAM = TeamId.of("b0000000-0000-4000-8000-000000000001");
    private static final PersonId SAMIR = PersonId.of("c0000000-0000-4000-8000-000000000001");
    private static final PersonId CLARA = PersonId.of("c0000000-0000-4000-8000-000000000002");
    private static final PersonId DAVID = PersonId.of("c0000000-0000-4000-8000-000000000003");
    private static final LeaveId LEAVE = LeaveId.of("d0000000-0000-4000-8000-000000000001");
    private static final AgreementId AGREEMENT = AgreementId.of("e0000000-0000-4000-8000-000000000001");
    private static final SessionId SESSION = SessionId.of("f0000000-0000-4000-8000-000000000001");
    private static final SupportRequestId REQUEST = SupportRequestId.of("f1000000-0000-4000-8000-000000000001");
    private static final RiskRecordId RECORD = RiskRecordId.of("f2000000-0000-4000-8000-000000000001");
    private static final RiskFlagId FLAG = RiskFlagId.of("f3000000-0000-4000-8000-000000000001");
    private static final EvaluationsId EVALUATIONS = EvaluationsId.of("f4000000-0000-4000-8000-000000000001");

    private static final SupportModelsId MODELS = SupportModelsId.of("fe000000-0000-4000-8000-000000000001");
    private static final AssessmentId ASSESSMENT = AssessmentId.of("f7000000-0000-4000-8000-000000000001");
    private static final RecoveryPlanId PLAN = RecoveryPlanId.of("fd000000-0000-4000-8000-000000000001");
    private static final WorkloadId WORKLOAD = WorkloadId.of("fc000000-0000-4000-8000-000000000001");
    private static final WarningSignsId SIGNS = WarningSignsId.of("f8000000-0000-4000-8000-000000000001");
    private static final SignId SIGN = SignId.of("f9000000-0000-4000-8000-000000000001");
    private static final SelfCareId SELF_CARE = SelfCareId.of("fa000000-0000-4000-8000-000000000001");
    private static final GoalId GOAL = GoalId.of("fb000000-0000-4000-8000-000000000001");
    private static final CapacityId CAPACITY = CapacityId.of("f6000000-0000-4000-8000-000000000001");

    /** Events that came after there were seals: none was ever stored without. */
    private static final Set<Class<?>> SEALED_FROM_THE_FIRST = Set.of(
            AssessmentCompleted.class,
            AssessmentStarted.class,
            CapacitySignalled.class,
            AgreedWordsChanged.class,
            CheckedIn.class,
            GoalChanged.class,
            GoalSet.class,
            SelfCareAgreed.class,
            SelfCareReviewed.class,
            ItemsAnswered.class,
            AdjustmentEnded.class,
            AdjustmentProposed.class,
            PhaseDescribed.class,
            PhaseEntered.class,
            RecoveryPlanBegun.class,
            RecoveryPlanEnded.class,
            WordsOfPhaseKeptPrivate.class,
            WordsOfPhaseShared.class,
            SignChosen.class,
            RiskFlagAcknowledged.class,
            RiskFlagActedOn.class,
            RiskFlagContested.class,
            RiskFlagDismissed.class,
            RiskFlagPersisted.class,
            RiskFlagReturned.class,
            RiskFlagSnoozed.class);

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate LATER = LocalDate.of(2026, 10, 31);
    private static final Period PERIOD = new Period(DAY, LATER);
    private static final Period OPEN = new Period(DAY, null);
    private static final AgreementTerms TERMS = new AgreementTerms(14, 240);

    private SampleEvents() {}

    static Stream<Sample> all() {
        return Stream.of(
                        agency(),
                        people(),
                        assignments(),
                        sessions(),
                        supportRequests(),
                        capacity(),
                        assessments(),
                        recovery(),
                        signals(),
                        selfCare(),
                        riskFlags(),
                        privacy(),
                        workload())
                .flatMap(feature -> feature);
    }

    /** Today's and those of earlier versions. */
    static Stream<Sample> everStored() {
        return Stream.concat(
                        Stream.concat(all(), all().map(Sample::withoutTheWhole)),
                        all().filter(sample -> !SEALED_FROM_THE_FIRST.contains(
                                        sample.event().getClass()))
                                .map(Sample::unsealed))
                .distinct();
    }

    private static Stream<Sample> agency() {
        return Stream.of(
                full(new AgencyRegistered(AGENCY, "Riverbend", ZoneId.of("America/New_York"), TERMS)),
                full(new PolicyChanged(AGENCY, TERMS)),
                full(new LocaleChosen(AGENCY, "de-AT")),
                full(new CrisisLinesSet(
                        AGENCY,
                        List.of(
                                new CrisisLine("Crisis line", "116 123, day and night"),
                                new CrisisLine("On call", "+1 555 0100")))),
                full(new TeamOpened(AGENCY, TEAM, "Crisis & Mobile")),
                full(new TeamRenamed(AGENCY, TEAM, "Crisis")),
                full(new TeamClosed(AGENCY, TEAM)));
    }

    private static Stream<Sample> people() {
        var details = new PersonDetails(
                "C001", "Łucja Dvořák", "c001@agency.example", Set.of(SUPERVISOR, SUPERVISEE), TEAM, DAY);
        var fewDetails = new PersonDetails("C001", "Łucja Dvořák", null, Set.of(SUPERVISEE), null, DAY);
        return Stream.of(
                full(new PersonJoined(CLARA, AGENCY, details, ENTERED)),
                sparse(new PersonJoined(CLARA, AGENCY, fewDetails, CARRIED_OVER)),
                full(new ContactCorrected(CLARA, AGENCY, "Łucja O'Brien", "lucja@agency.example")),
                sparse(new ContactCorrected(CLARA, AGENCY, "Łucja O'Brien", null)),
                full(new RoleGranted(CLARA, AGENCY, SUPERVISOR, DAY)),
                full(new RoleRevoked(CLARA, AGENCY, SUPERVISOR, LATER)),
                full(new MovedToTeam(CLARA, AGENCY, TEAM)),
                full(new LeaveTaken(CLARA, AGENCY, LEAVE, PERIOD, "medical", ENTERED)),
                sparse(new LeaveTaken(CLARA, AGENCY, LEAVE, OPEN, null, CARRIED_OVER)),
                full(new LeaveCorrected(CLARA, AGENCY, LEAVE, PERIOD, "parental")),
                sparse(new LeaveCorrected(CLARA, AGENCY, LEAVE, OPEN, null)),
                full(new LeaveEnded(CLARA, AGENCY, LEAVE, LATER)),
                full(new PersonLeft(CLARA, AGENCY, LATER, ENTERED)),
                full(new PersonCameBack(CLARA, AGENCY, LATER)),
                full(new PersonForgotten(CLARA, AGENCY)));
    }

    private static Stream<Sample> assignments() {
        var details = new AgreementDetails(SAMIR, CLARA, PERIOD, TERMS);
        var openEnded = new AgreementDetails(SAMIR, CLARA, OPEN, TERMS);
        return Stream.of(
                full(new SupervisorAssigned(AGREEMENT, AGENCY, details, ENTERED)),
                sparse(new SupervisorAssigned(AGREEMENT, AGENCY, openEnded, CARRIED_OVER)),
                full(new AgreementChanged(AGREEMENT, AGENCY, TERMS, DAY)),
                full(new AssignmentEnded(AGREEMENT, AGENCY, LATER)));
    }

    private static Stream<Sample> sessions() {
        var content = new SessionContent(
                SessionOutcome.HELD,
                DAY,
                LocalTime.of(9, 30),
                SessionFormat.TRIADIC,
                SessionMode.IN_PERSON,
                List.of(CLARA, DAVID),
                new Minutes(10, 20, 30),
                List.of("ethics: dual relationship", "trauma processing, pacing"),
                List.of("call the school"),
                "a note\nof two lines");
        var fewWords = new SessionContent(
                SessionOutcome.NO_SHOW,
                DAY,
                null,
                SessionFormat.INDIVIDUAL,
                SessionMode.VIDEO,
                List.of(CLARA),
                Minutes.NONE,
                List.of(),
                List.of(),
                null);
        var rating = new Rating(new Adequacy(0, 5, 10), 7, LATER, "good to talk");
        var wordless = new Rating(new Adequacy(0, 5, 10), null, LATER, null);
        return Stream.of(
                full(new SessionRecorded(SESSION, AGENCY, "X00191", SAMIR, content, ENTERED)),
                sparse(new SessionRecorded(SESSION, AGENCY, "X00191", SAMIR, fewWords, CARRIED_OVER)),
                full(new SessionSigned(SESSION, AGENCY, SAMIR, LATER, ENTERED)),
                full(new SessionConfirmed(SESSION, AGENCY, CLARA, LATER)),
                full(new SessionDisputed(SESSION, AGENCY, CLARA, LATER, "it was shorter")),
                full(new SessionAmended(SESSION, AGENCY, SAMIR, LATER, content, "wrong minutes")),
                sparse(new SessionAmended(SESSION, AGENCY, SAMIR, LATER, fewWords, "nobody came")),
                full(new SessionCancelled(SESSION, AGENCY, SAMIR, LATER, List.of(CLARA, DAVID), "wrong week")),
                full(new SessionRated(SESSION, AGENCY, CLARA, rating, ENTERED)),
                sparse(new SessionRated(SESSION, AGENCY, CLARA, wordless, CARRIED_OVER)));
    }

    private static Stream<Sample> supportRequests() {
        var ask = new Ask(CLARA, SupervisionFunction.SUPPORTIVE, Urgency.TODAY, DAY, "Rough day: got five minutes?");
        var wordless = new Ask(CLARA, SupervisionFunction.EDUCATIONAL, Urgency.ROUTINE, DAY, null);
        return Stream.of(
                full(new SupportRequested(REQUEST, AGENCY, "R0001", ask, ENTERED)),
                sparse(new SupportRequested(REQUEST, AGENCY, "R0001", wordless, CARRIED_OVER)),
                full(new RequestAcknowledged(REQUEST, AGENCY, SAMIR, LATER, ENTERED)),
                sparse(new RequestAcknowledged(REQUEST, AGENCY, null, LATER, CARRIED_OVER)),
                full(new RequestAnswered(REQUEST, AGENCY, SAMIR, CLARA, LATER.atTime(16, 0), "my office")),
                sparse(new RequestAnswered(REQUEST, AGENCY, SAMIR, null, LATER.atTime(16, 15), null)),
                full(new RequestHandedOver(REQUEST, AGENCY, SAMIR, DAVID, LATER)),
                full(new BackupChosen(REQUEST, AGENCY, DAVID, LATER.atTime(18, 0))),
                full(new RequestPassedToBackup(REQUEST, AGENCY, DAVID, LATER)),
                full(new RequestResolved(REQUEST, AGENCY, CLARA, LATER, SESSION, true, ENTERED)),
                sparse(new RequestResolved(REQUEST, AGENCY, null, LATER, null, null, CARRIED_OVER)),
                full(new RequestWithdrawn(REQUEST, AGENCY, LATER)));
    }

    private static Stream<Sample> capacity() {
        return Stream.of(
                full(new CapacitySignalled(CAPACITY, AGENCY, CLARA, DAY, LATER, "one intake less")),
                sparse(new CapacitySignalled(CAPACITY, AGENCY, CLARA, DAY, LATER, null)),
                full(new CapacitySignalWithdrawn(CAPACITY, AGENCY, LATER)));
    }

    private static Stream<Sample> workload() {
        var caseload = new Caseload(22, 9);
        return Stream.of(
                full(new WorkloadReported(
                        WORKLOAD, AGENCY, CLARA, YearMonth.of(2026, 3), caseload, SAMIR, LATER, ENTERED)),
                sparse(new WorkloadReported(
                        WORKLOAD, AGENCY, CLARA, YearMonth.of(2026, 3), caseload, null, LATER, CARRIED_OVER)),
                full(new WorkloadCorrected(
                        WORKLOAD, AGENCY, CLARA, caseload, CorrectionReason.CASELOAD_CHANGED, SAMIR, LATER)));
    }

    private static Stream<Sample> assessments() {
        var scored = List.of(new ScaleScore("burnout", 30, Level.MODERATE));
        var bandless = List.of(new ScaleScore("exhaustion", 2.38, null));
        return Stream.of(
                full(new AssessmentStarted(ASSESSMENT, AGENCY, CLARA, "proqol-5", DAY)),
                full(new ItemsAnswered(ASSESSMENT, AGENCY, CLARA, Map.of(1, 5, 2, 3, 30, 1))),
                full(new AssessmentPaused(ASSESSMENT, AGENCY, DAY)),
                full(new AssessmentResumed(ASSESSMENT, AGENCY, LATER)),
                full(new AssessmentCompleted(ASSESSMENT, AGENCY, CLARA, LATER, scored)),
                sparse(new AssessmentCompleted(ASSESSMENT, AGENCY, CLARA, LATER, bandless)),
                full(new AssessmentWithdrawn(ASSESSMENT, AGENCY, LATER)),
                full(new ResultShared(ASSESSMENT, AGENCY, Audience.SUPERVISORS, Extent.BAND, LATER)),
                full(new ResultWithdrawn(ASSESSMENT, AGENCY, Audience.EVIDENCE, LATER)));
    }

    private static Stream<Sample> recovery() {
        var terms = new AdjustmentTerms(DAY, LATER, DAY, 12, 3, 30, 4);
        var openEnded = new AdjustmentTerms(DAY, null, null, null, null, null, null);
        return Stream.of(
                full(new RecoveryPlanBegun(PLAN, AGENCY, CLARA, DAY, RecoveryPhase.PROCESS_AND_REFLECT)),
                sparse(new RecoveryPlanBegun(PLAN, AGENCY, CLARA, DAY, null)),
                full(new PhaseDescribed(PLAN, AGENCY, CLARA, RecoveryPhase.REINTEGRATE, "one intake a week")),
                sparse(new PhaseDescribed(PLAN, AGENCY, CLARA, RecoveryPhase.REINTEGRATE, null)),
                full(new PhaseEntered(PLAN, AGENCY, CLARA, RecoveryPhase.REINTEGRATE, LATER)),
                full(new RecoveryPlanEnded(PLAN, AGENCY, CLARA, LATER, PlanEnding.SET_ASIDE)),
                full(new PlanShared(PLAN, AGENCY, CLARA, SAMIR, DAY)),
                full(new PlanKeptPrivate(PLAN, AGENCY, CLARA, LATER)),
                full(new WordsOfPhaseShared(PLAN, AGENCY, CLARA, RecoveryPhase.REINTEGRATE, DAY)),
                full(new WordsOfPhaseKeptPrivate(PLAN, AGENCY, CLARA, RecoveryPhase.REINTEGRATE, LATER)),
                full(new AdjustmentProposed(PLAN, AGENCY, CLARA, SAMIR, 2, SAMIR, DAY, terms, "one intake less")),
                sparse(new AdjustmentProposed(PLAN, AGENCY, CLARA, SAMIR, 2, CLARA, DAY, openEnded, null)),
                full(new AdjustmentAgreed(PLAN, AGENCY, CLARA, SAMIR, 2, CLARA, DAY)),
                full(new AdjustmentSetAside(PLAN, AGENCY, CLARA, 2, SAMIR, DAY)),
                full(new AdjustmentEnded(PLAN, AGENCY, CLARA, SAMIR, 2, SAMIR, LATER, "an intake again")),
                sparse(new AdjustmentEnded(PLAN, AGENCY, CLARA, SAMIR, 2, CLARA, LATER, null)));
    }

    private static Stream<Sample> signals() {
        var dread = new WarningSign(SignKind.EMOTIONAL, SuggestedSign.DREAD, "before Mondays");
        return Stream.of(
                full(new SignChosen(SIGNS, AGENCY, CLARA, SIGN, dread, DAY)),
                sparse(new SignChosen(SIGNS, AGENCY, CLARA, SIGN, null, DAY)),
                full(new SignPutAway(SIGNS, AGENCY, SIGN, LATER)),
                full(new CheckedIn(SIGNS, AGENCY, CLARA, LATER, List.of(new NoticedSign(SIGN, Presence.A_LOT)))),
                full(new SignsWithdrawn(SIGNS, AGENCY, LATER)));
    }

    private static Stream<Sample> selfCare() {
        var words = new AgreedWords("my sister", "two nights without sleep", List.of(SIGN));
        var walk = new GoalWords("walk at lunch", "three times a week", "the park is near", "I need air");
        return Stream.of(
                full(new SelfCareAgreed(SELF_CARE, AGENCY, CLARA, words, DAY, LATER)),
                sparse(new SelfCareAgreed(SELF_CARE, AGENCY, CLARA, null, DAY, LATER)),
                full(new AgreedWordsChanged(SELF_CARE, AGENCY, CLARA, words, LATER)),
                sparse(new AgreedWordsChanged(SELF_CARE, AGENCY, CLARA, null, LATER)),
                full(new GoalSet(SELF_CARE, AGENCY, CLARA, GOAL, walk, LATER, DAY)),
                sparse(new GoalSet(SELF_CARE, AGENCY, CLARA, GOAL, null, LATER, DAY)),
                full(new GoalChanged(SELF_CARE, AGENCY, CLARA, GOAL, walk, LATER, DAY)),
                sparse(new GoalChanged(SELF_CARE, AGENCY, CLARA, GOAL, null, LATER, DAY)),
                full(new GoalEnded(SELF_CARE, AGENCY, GOAL, GoalEnd.LET_GO, LATER)),
                full(new PartnerAsked(SELF_CARE, AGENCY, CLARA, DAVID, DAY)),
                full(new PartnerAccepted(SELF_CARE, AGENCY, DAVID, LATER)),
                full(new PartnerDeclined(SELF_CARE, AGENCY, DAVID, LATER)),
                full(new PartnerLetGo(SELF_CARE, AGENCY, DAVID, LATER)),
                full(new GoalsShared(SELF_CARE, AGENCY, DAVID, LATER)),
                full(new GoalsSharedNoMore(SELF_CARE, AGENCY, DAVID, LATER)),
                full(new SelfCareReviewed(SELF_CARE, AGENCY, CLARA, "the walks", "fewer late shifts", DAY, LATER)),
                sparse(new SelfCareReviewed(SELF_CARE, AGENCY, CLARA, null, null, DAY, LATER)),
                full(new SelfCareWithdrawn(SELF_CARE, AGENCY, LATER)));
    }

    private static Stream<Sample> riskFlags() {
        return Stream.of(
                full(new RiskFlagRaised(RECORD, FLAG, AGENCY, CLARA, finding(Tier.WATCH))),
                full(new RiskFlagEscalated(RECORD, FLAG, AGENCY, CLARA, finding(Tier.REVIEW))),
                full(new RiskFlagEased(RECORD, FLAG, AGENCY, CLARA, finding(Tier.WATCH))),
                full(new RiskFlagCleared(RECORD, FLAG, AGENCY, CLARA, finding(Tier.NONE))),
                full(new RiskFlagClearedByLeaving(RECORD, FLAG, AGENCY, CLARA, "support-gap-v1", LATER)),
                full(new RiskFlagSeen(RECORD, FLAG, AGENCY, CLARA)),
                full(new RiskFlagPersisted(RECORD, FLAG, AGENCY, CLARA, finding(Tier.REVIEW))),
                full(new RiskFlagReturned(RECORD, FLAG, AGENCY, CLARA, finding(Tier.REVIEW))),
                full(new RiskFlagAcknowledged(RECORD, FLAG, AGENCY, CLARA, SAMIR, LATER, "we talk on Friday")),
                sparse(new RiskFlagAcknowledged(RECORD, FLAG, AGENCY, CLARA, SAMIR, LATER, null)),
                full(new RiskFlagActedOn(
                        RECORD, FLAG, AGENCY, CLARA, SAMIR, LATER, FlagAction.COVER_OFFERED, "Dora stands in")),
                sparse(new RiskFlagActedOn(RECORD, FLAG, AGENCY, CLARA, SAMIR, LATER, FlagAction.SESSION_BOOKED, null)),
                full(new RiskFlagDismissed(
                        RECORD, FLAG, AGENCY, CLARA, SAMIR, LATER, 3, DismissalReason.LESS_AGREED, "until May")),
                sparse(new RiskFlagDismissed(
                        RECORD, FLAG, AGENCY, CLARA, SAMIR, LATER, 3, DismissalReason.RECORDS_INCOMPLETE, null)),
                full(new RiskFlagSnoozed(
                        RECORD, FLAG, AGENCY, CLARA, SAMIR, LATER, LATER.plusDays(30), 3, "booked for May")),
                full(new RiskFlagContested(RECORD, FLAG, AGENCY, CLARA, LATER, "we met twice")),
                full(new EvaluationCompleted(
                        EVALUATIONS, AGENCY, new EvaluationResult(LATER, "support-gap-v1", 50, 22, 3, 2, 1))),
                full(new SupportModelProposed(
                        MODELS,
                        AGENCY,
                        new SupportModel("calm-1", 120, 45, 150, 300, 40, 3, 1, 4, 6, 10, 20, 5, 8),
                        SAMIR,
                        LATER)),
                full(new SupportModelTried(
                        MODELS,
                        AGENCY,
                        "calm-1",
                        "support-gap-v1",
                        List.of(new TrialMonth(LATER, new TrialCounts(50, 15, 5), new TrialCounts(45, 10, 20), 25, 30)),
                        SAMIR,
                        LATER)),
                full(new SupportModelSwitched(MODELS, AGENCY, "calm-1", "too many flags", SAMIR, LATER)));
    }

    private static Finding finding(Tier tier) {
        return new Finding(
                "support-gap-v1",
                LATER,
                tier,
                3,
                List.of(
                        new Fact(
                                FactCode.RECENCY,
                                1,
                                Map.of("days", 47, "cadence", 30),
                                List.of(evidence(Evidence.Kind.SESSION, "X00191"))),
                        new Fact(
                                FactCode.SUPPORTIVE,
                                2,
                                Map.of("adequacy", 2),
                                List.of(evidence(Evidence.Kind.RATING, "X00191"))),
                        new Fact(
                                FactCode.UNANSWERED_REQUEST,
                                0,
                                Map.of(),
                                List.of(evidence(Evidence.Kind.REQUEST, "R0001")))));
    }

    private static Evidence evidence(Evidence.Kind kind, String ref) {
        return new Evidence(kind, UUID.fromString("f0000000-0000-4000-8000-000000000001"), ref);
    }

    private static Stream<Sample> privacy() {
        ErasureId erasure = ErasureId.of("f5000000-0000-4000-8000-000000000001");
        return Stream.of(
                full(new ErasureAsked(
                        erasure, AGENCY, CLARA, SAMIR, DAY, LATER, LegalGround.OTHER_LAW, "by letter", true)),
                sparse(new ErasureAsked(erasure, AGENCY, CLARA, SAMIR, DAY, LATER, LegalGround.OBJECTED, null, false)),
                full(new ErasureConsented(erasure, AGENCY, CLARA, SAMIR, LATER)),
                full(new PersonErased(erasure, AGENCY, CLARA, SAMIR, LATER, LegalGround.OTHER_LAW, "by letter")),
                sparse(new PersonErased(erasure, AGENCY, CLARA, SAMIR, LATER, LegalGround.NO_LONGER_NEEDED, null)));
    }
}
