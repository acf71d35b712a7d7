package org.opensupervision.projections.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.privacy.ErasureEvent.ErasureAsked;
import org.opensupervision.domain.privacy.ErasureEvent.ErasureConsented;
import org.opensupervision.domain.privacy.ErasureEvent.PersonErased;
import org.opensupervision.domain.privacy.LegalGround;
import org.opensupervision.domain.recovery.AdjustmentTerms;
import org.opensupervision.domain.recovery.PlanEnding;
import org.opensupervision.domain.recovery.RecoveryPhase;
import org.opensupervision.domain.recovery.RecoveryPlanEvent.*;
import org.opensupervision.domain.riskflags.DismissalReason;
import org.opensupervision.domain.riskflags.EvaluationEvent.EvaluationCompleted;
import org.opensupervision.domain.riskflags.EvaluationResult;
import org.opensupervision.domain.riskflags.Evidence;
import org.opensupervision.domain.riskflags.FactCode;
import org.opensupervision.domain.riskflags.Finding;
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
import org.opensupervision.domain.shared.Origin;
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
import org.opensupervision.domain.signals.SignsEvent.CheckedIn;
import org.opensupervision.domain.signals.SignsEvent.SignChosen;
import org.opensupervision.domain.signals.SignsEvent.SignPutAway;
import org.opensupervision.domain.signals.SignsEvent.SignsWithdrawn;
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

/** Short ways to write down what happened in one agency. People are named by their references, days yyyy-mm-dd. */
public record AnAgency(AgencyId id, String name) {

    public static final AnAgency RIVERBEND = new AnAgency(new AgencyId(new UUID(0, 0xA1)), "Riverbend");
    public static final AnAgency LAKESIDE = new AnAgency(new AgencyId(new UUID(0, 0xB2)), "Lakeside");

    public static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static @Nullable LocalDate optionalDay(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    public static Period period(String from, @Nullable String to) {
        return new Period(day(from), optionalDay(to));
    }

    // ids

    public PersonId person(String reference) {
        return PersonId.referredTo(id, reference);
    }

    public List<PersonId> people(String... references) {
        return Arrays.stream(references).map(this::person).toList();
    }

    public TeamId team(String team) {
        return TeamId.named(id, team);
    }

    public LeaveId leave(String reference, String from) {
        return LeaveId.startingOn(person(reference), day(from));
    }

    public AgreementId agreement(String supervisor, String supervisee, String from) {
        return AgreementId.between(person(supervisor), person(supervisee), day(from));
    }

    public SessionId session(String reference) {
        return SessionId.referredTo(id, reference);
    }

    public SupportRequestId request(String reference) {
        return SupportRequestId.referredTo(id, reference);
    }

    public RiskFlagId flag(String supervisee, String raisedOn) {
        return RiskFlagId.raised(person(supervisee), day(raisedOn));
    }

    // the agency

    public AgencyRegistered registered() {
        return new AgencyRegistered(id, name, ZoneId.of("Europe/Berlin"), AgreementTerms.USUAL);
    }

    public PolicyChanged policyChanged(int cadenceDays, int agreedMinutes) {
        return new PolicyChanged(id, new AgreementTerms(cadenceDays, agreedMinutes));
    }

    public LocaleChosen chose(String locale) {
        return new LocaleChosen(id, locale);
    }

    public CrisisLinesSet callsInACrisis(CrisisLine... lines) {
        return new CrisisLinesSet(id, List.of(lines));
    }

    public TeamOpened opened(String team) {
        return new TeamOpened(id, team(team), team);
    }

    public TeamRenamed renamed(String team, String newName) {
        return new TeamRenamed(id, team(team), newName);
    }

    public TeamClosed closed(String team) {
        return new TeamClosed(id, team(team));
    }

    // people

    public PersonJoined joined(String reference, String name, @Nullable String team, String on, Role... roles) {
        return joined(reference, name, null, team, on, roles);
    }

    public PersonJoined joined(
            String reference, String name, @Nullable String email, @Nullable String team, String on, Role... roles) {
        return new PersonJoined(
                person(reference),
                id,
                new PersonDetails(reference, name, email, Set.of(roles), team == null ? null : team(team), day(on)),
                Origin.ENTERED);
    }

    public ContactCorrected contactCorrected(String person, String name, @Nullable String email) {
        return new ContactCorrected(person(person), id, name, email);
    }

    public RoleGranted granted(String person, Role role, String from) {
        return new RoleGranted(person(person), id, role, day(from));
    }

    public RoleRevoked revoked(String person, Role role, String lastDay) {
        return new RoleRevoked(person(person), id, role, day(lastDay));
    }

    public MovedToTeam moved(String person, String team) {
        return new MovedToTeam(person(person), id, team(team));
    }

    public LeaveTaken leaveTaken(String person, String from, @Nullable String to) {
        return leaveTaken(person, from, to, null);
    }

    public LeaveTaken leaveTaken(String person, String from, @Nullable String to, @Nullable String kind) {
        return new LeaveTaken(person(person), id, leave(person, from), period(from, to), kind, Origin.ENTERED);
    }

    /** The leave that was first said to begin on {@code asTakenFrom}. */
    public LeaveCorrected leaveCorrected(
            String person, String asTakenFrom, String from, @Nullable String to, @Nullable String kind) {
        return new LeaveCorrected(person(person), id, leave(person, asTakenFrom), period(from, to), kind);
    }

    public LeaveEnded leaveEnded(String person, String asTakenFrom, String lastDay) {
        return new LeaveEnded(person(person), id, leave(person, asTakenFrom), day(lastDay));
    }

    public PersonLeft left(String person, String lastDay) {
        return new PersonLeft(person(person), id, day(lastDay), Origin.ENTERED);
    }

    public PersonCameBack cameBack(String person, String on) {
        return new PersonCameBack(person(person), id, day(on));
    }

    public PersonForgotten forgotten(String person) {
        return new PersonForgotten(person(person), id);
    }

    public ErasureAsked erasureAsked(String person, String by, String on) {
        PersonId whom = person(person);
        return new ErasureAsked(
                ErasureId.of(whom),
                id,
                whom,
                person(by),
                day(on),
                day(on).plusDays(7),
                LegalGround.OBJECTED,
                null,
                false);
    }

    public ErasureConsented erasureConsented(String person, String by, String on) {
        PersonId whom = person(person);
        return new ErasureConsented(ErasureId.of(whom), id, whom, person(by), day(on));
    }

    public PersonErased erased(String person, String by, String on) {
        return new PersonErased(
                ErasureId.of(person(person)),
                id,
                person(person),
                person(by),
                day(on),
                LegalGround.CONSENT_WITHDRAWN,
                "by letter");
    }

    // agreements

    public SupervisorAssigned assigned(
            String supervisor, String supervisee, String from, @Nullable String to, int cadence, int agreedMinutes) {
        return new SupervisorAssigned(
                agreement(supervisor, supervisee, from),
                id,
                new AgreementDetails(
                        person(supervisor),
                        person(supervisee),
                        period(from, to),
                        new AgreementTerms(cadence, agreedMinutes)),
                Origin.ENTERED);
    }

    public AgreementChanged changed(AgreementId agreement, String from, int cadence, int agreedMinutes) {
        return new AgreementChanged(agreement, id, new AgreementTerms(cadence, agreedMinutes), day(from));
    }

    public AssignmentEnded ended(AgreementId agreement, String lastDay) {
        return new AssignmentEnded(agreement, id, day(lastDay));
    }

    // sessions

    public SessionContent content(SessionOutcome outcome, String on, Minutes minutes, String... supervisees) {
        SessionFormat format =
                switch (supervisees.length) {
                    case 1 -> SessionFormat.INDIVIDUAL;
                    case 2 -> SessionFormat.TRIADIC;
                    default -> SessionFormat.GROUP;
                };
        return new SessionContent(
                outcome,
                day(on),
                LocalTime.of(9, 30),
                format,
                SessionMode.VIDEO,
                people(supervisees),
                minutes,
                List.of("caseload"),
                List.of("call the school"),
                "a note");
    }

    public SessionContent held(String on, Minutes minutes, String... supervisees) {
        return content(SessionOutcome.HELD, on, minutes, supervisees);
    }

    public SessionRecorded recorded(String reference, String supervisor, SessionContent content) {
        return new SessionRecorded(session(reference), id, reference, person(supervisor), content, Origin.ENTERED);
    }

    public SessionRecorded recorded(
            String reference, String supervisor, String on, Minutes minutes, String... supervisees) {
        return recorded(reference, supervisor, held(on, minutes, supervisees));
    }

    public SessionSigned signed(String session, String supervisor, String on) {
        return new SessionSigned(session(session), id, person(supervisor), day(on), Origin.ENTERED);
    }

    public SessionConfirmed confirmed(String session, String supervisee, String on) {
        return new SessionConfirmed(session(session), id, person(supervisee), day(on));
    }

    public SessionDisputed disputed(String session, String supervisee, String on, String reason) {
        return new SessionDisputed(session(session), id, person(supervisee), day(on), reason);
    }

    public SessionAmended amended(String session, String by, String on, SessionContent content, String reason) {
        return new SessionAmended(session(session), id, person(by), day(on), content, reason);
    }

    public SessionCancelled cancelled(String session, String by, String on, String reason) {
        return new SessionCancelled(session(session), id, person(by), day(on), List.of(person("C1")), reason);
    }

    public SessionRated rated(
            String session, String supervisee, String on, int administrative, int educational, int supportive) {
        return new SessionRated(
                session(session),
                id,
                person(supervisee),
                new Rating(new Adequacy(administrative, educational, supportive), null, day(on), null),
                Origin.ENTERED);
    }

    // requests

    public SupportRequested asked(
            String reference, String supervisee, SupervisionFunction function, Urgency urgency, String on) {
        return new SupportRequested(
                request(reference),
                id,
                reference,
                new Ask(person(supervisee), function, urgency, day(on), "in words"),
                Origin.ENTERED);
    }

    public SupportRequested asked(String reference, String supervisee, String on) {
        return asked(reference, supervisee, SupervisionFunction.SUPPORTIVE, Urgency.SOON, on);
    }

    public RequestAcknowledged acknowledged(String request, String by, String on) {
        return new RequestAcknowledged(request(request), id, person(by), day(on), Origin.ENTERED);
    }

    public RequestAnswered answered(String request, String by, String offeredTime, @Nullable String words) {
        return new RequestAnswered(
                request(request), id, person(by), person("C1"), LocalDateTime.parse(offeredTime), words);
    }

    public RequestHandedOver handedOver(String request, String by, String to, String on) {
        return new RequestHandedOver(request(request), id, person(by), person(to), day(on));
    }

    public BackupChosen backupChosen(String request, String backup, String answeredBy) {
        return new BackupChosen(request(request), id, person(backup), LocalDateTime.parse(answeredBy));
    }

    public RequestPassedToBackup passedToBackup(String request, String backup, String on) {
        return new RequestPassedToBackup(request(request), id, person(backup), day(on));
    }

    public RequestResolved resolved(String request, String by, String on, @Nullable String session) {
        return new RequestResolved(
                request(request),
                id,
                person(by),
                day(on),
                session == null ? null : session(session),
                session == null ? null : Boolean.TRUE,
                Origin.ENTERED);
    }

    public RequestWithdrawn withdrawn(String request, String on) {
        return new RequestWithdrawn(request(request), id, day(on));
    }

    // capacity

    public CapacitySignalled atCapacity(String supervisee, String on, String until, @Nullable String words) {
        return new CapacitySignalled(
                CapacityId.of(person(supervisee)), id, person(supervisee), day(on), day(until), words);
    }

    public CapacitySignalWithdrawn noLongerAtCapacity(String supervisee, String on) {
        return new CapacitySignalWithdrawn(CapacityId.of(person(supervisee)), id, day(on));
    }

    // recovery plans: the first of each supervisee

    public RecoveryPlanId plan(String supervisee) {
        return RecoveryPlanId.of(person(supervisee), 1);
    }

    public RecoveryPlanBegun begunRecovering(String supervisee, @Nullable RecoveryPhase phase, String on) {
        return new RecoveryPlanBegun(plan(supervisee), id, person(supervisee), day(on), phase);
    }

    public PhaseDescribed describedPhase(String supervisee, RecoveryPhase phase, @Nullable String words) {
        return new PhaseDescribed(plan(supervisee), id, person(supervisee), phase, words);
    }

    public PhaseEntered enteredPhase(String supervisee, RecoveryPhase phase, String on) {
        return new PhaseEntered(plan(supervisee), id, person(supervisee), phase, day(on));
    }

    public RecoveryPlanEnded endedPlan(String supervisee, PlanEnding ending, String on) {
        return new RecoveryPlanEnded(plan(supervisee), id, person(supervisee), day(on), ending);
    }

    public PlanShared sharedPlan(String supervisee, String supervisor, String on) {
        return new PlanShared(plan(supervisee), id, person(supervisee), person(supervisor), day(on));
    }

    public PlanKeptPrivate keptPlanPrivate(String supervisee, String on) {
        return new PlanKeptPrivate(plan(supervisee), id, person(supervisee), day(on));
    }

    public WordsOfPhaseShared sharedWords(String supervisee, RecoveryPhase phase, String on) {
        return new WordsOfPhaseShared(plan(supervisee), id, person(supervisee), phase, day(on));
    }

    public WordsOfPhaseKeptPrivate keptWordsPrivate(String supervisee, RecoveryPhase phase, String on) {
        return new WordsOfPhaseKeptPrivate(plan(supervisee), id, person(supervisee), phase, day(on));
    }

    /** Twelve cases and two of high intensity at most, half an hour between sessions, four protected hours. */
    public AdjustmentProposed proposedAdjustment(
            String supervisee, String supervisor, int number, String by, String from, @Nullable String until) {
        return new AdjustmentProposed(
                plan(supervisee),
                id,
                person(supervisee),
                person(supervisor),
                number,
                person(by),
                day(from),
                new AdjustmentTerms(
                        day(from), optionalDay(until), until == null ? day(from).plusDays(14) : null, 12, 2, 30, 4),
                "no new intakes");
    }

    public AdjustmentAgreed agreedAdjustment(String supervisee, String supervisor, int number, String by, String on) {
        return new AdjustmentAgreed(
                plan(supervisee), id, person(supervisee), person(supervisor), number, person(by), day(on));
    }

    public AdjustmentSetAside setAdjustmentAside(String supervisee, int number, String by, String on) {
        return new AdjustmentSetAside(plan(supervisee), id, person(supervisee), number, person(by), day(on));
    }

    public AdjustmentEnded endedAdjustment(
            String supervisee, String supervisor, int number, String by, String on, @Nullable String words) {
        return new AdjustmentEnded(
                plan(supervisee), id, person(supervisee), person(supervisor), number, person(by), day(on), words);
    }

    // workload

    public WorkloadReported carries(String supervisee, String month, int clients, int traumaExposed) {
        PersonId whom = person(supervisee);
        YearMonth which = YearMonth.parse(month);
        return new WorkloadReported(
                WorkloadId.of(whom, which),
                id,
                whom,
                which,
                new Caseload(clients, traumaExposed),
                whom,
                which.atDay(1),
                Origin.ENTERED);
    }

    public WorkloadCorrected carriesRather(
            String supervisee, String month, int clients, int traumaExposed, String by, String on) {
        PersonId whom = person(supervisee);
        return new WorkloadCorrected(
                WorkloadId.of(whom, YearMonth.parse(month)),
                id,
                whom,
                new Caseload(clients, traumaExposed),
                CorrectionReason.MISCOUNTED,
                person(by),
                day(on));
    }

    // self-assessments

    public AssessmentId assessment(String reference) {
        return new AssessmentId(UUID.nameUUIDFromBytes((id + reference).getBytes(UTF_8)));
    }

    public AssessmentStarted startedAssessing(String assessment, String person, String instrument, String on) {
        return new AssessmentStarted(assessment(assessment), id, person(person), instrument, day(on));
    }

    public ItemsAnswered answeredItems(String assessment, String person, Map<Integer, Integer> answers) {
        return new ItemsAnswered(assessment(assessment), id, person(person), answers);
    }

    public AssessmentPaused pausedAssessing(String assessment, String on) {
        return new AssessmentPaused(assessment(assessment), id, day(on));
    }

    public AssessmentResumed resumedAssessing(String assessment, String on) {
        return new AssessmentResumed(assessment(assessment), id, day(on));
    }

    public AssessmentCompleted completedAssessing(String assessment, String person, String on, ScaleScore... scores) {
        return new AssessmentCompleted(assessment(assessment), id, person(person), day(on), List.of(scores));
    }

    public AssessmentWithdrawn withdrewAssessment(String assessment, String on) {
        return new AssessmentWithdrawn(assessment(assessment), id, day(on));
    }

    public ResultShared sharedResult(String assessment, Audience audience, Extent extent, String on) {
        return new ResultShared(assessment(assessment), id, audience, extent, day(on));
    }

    public ResultWithdrawn withdrewResult(String assessment, Audience audience, String on) {
        return new ResultWithdrawn(assessment(assessment), id, audience, day(on));
    }

    // warning signs

    public WarningSignsId signs(String person) {
        return WarningSignsId.of(person(person));
    }

    public SignId sign(String reference) {
        return new SignId(UUID.nameUUIDFromBytes((id + reference).getBytes(UTF_8)));
    }

    public SignChosen choseSign(String sign, String person, @Nullable WarningSign what, String on) {
        return new SignChosen(signs(person), id, person(person), sign(sign), what, day(on));
    }

    public SignPutAway putSignAway(String sign, String person, String on) {
        return new SignPutAway(signs(person), id, sign(sign), day(on));
    }

    public NoticedSign noticed(String sign, Presence presence) {
        return new NoticedSign(sign(sign), presence);
    }

    public CheckedIn checkedIn(String person, String on, NoticedSign... noticed) {
        return new CheckedIn(signs(person), id, person(person), day(on), List.of(noticed));
    }

    public SignsWithdrawn withdrewSigns(String person, String on) {
        return new SignsWithdrawn(signs(person), id, day(on));
    }

    // self-care

    public SelfCareId selfCare(String person) {
        return SelfCareId.of(person(person));
    }

    public GoalId goal(String reference) {
        return new GoalId(UUID.nameUUIDFromBytes((id + reference).getBytes(UTF_8)));
    }

    public SelfCareAgreed agreedOnSelfCare(String person, @Nullable AgreedWords words, String on, String reviewOn) {
        return new SelfCareAgreed(selfCare(person), id, person(person), words, day(on), day(reviewOn));
    }

    public AgreedWordsChanged changedSelfCare(String person, AgreedWords words, String on) {
        return new AgreedWordsChanged(selfCare(person), id, person(person), words, day(on));
    }

    public GoalSet setGoal(String goal, String person, GoalWords words, String until, String on) {
        return new GoalSet(selfCare(person), id, person(person), goal(goal), words, day(until), day(on));
    }

    public GoalChanged changedGoal(String goal, String person, GoalWords words, String until, String on) {
        return new GoalChanged(selfCare(person), id, person(person), goal(goal), words, day(until), day(on));
    }

    public GoalEnded endedGoal(String goal, String person, GoalEnd end, String on) {
        return new GoalEnded(selfCare(person), id, goal(goal), end, day(on));
    }

    public PartnerAsked askedPartner(String person, String partner, String on) {
        return new PartnerAsked(selfCare(person), id, person(person), person(partner), day(on));
    }

    public PartnerAccepted acceptedAsPartner(String person, String partner, String on) {
        return new PartnerAccepted(selfCare(person), id, person(partner), day(on));
    }

    public PartnerDeclined declinedAsPartner(String person, String partner, String on) {
        return new PartnerDeclined(selfCare(person), id, person(partner), day(on));
    }

    public PartnerLetGo letPartnerGo(String person, String partner, String on) {
        return new PartnerLetGo(selfCare(person), id, person(partner), day(on));
    }

    public GoalsShared sharedGoals(String person, String partner, String on) {
        return new GoalsShared(selfCare(person), id, person(partner), day(on));
    }

    public GoalsSharedNoMore sharedGoalsNoMore(String person, String partner, String on) {
        return new GoalsSharedNoMore(selfCare(person), id, person(partner), day(on));
    }

    public SelfCareReviewed reviewedSelfCare(
            String person, @Nullable String helped, @Nullable String toChange, String on, String next) {
        return new SelfCareReviewed(selfCare(person), id, person(person), helped, toChange, day(on), day(next));
    }

    public SelfCareWithdrawn withdrewSelfCare(String person, String on) {
        return new SelfCareWithdrawn(selfCare(person), id, day(on));
    }

    // flags

    /** A finding with a gap in supportive supervision and an overdue session {@code reference} behind it. */
    public Finding finding(String asOf, Tier tier, int points, String reference) {
        return new Finding(
                "support-gap-v1",
                day(asOf),
                tier,
                points,
                List.of(
                        new Finding.Fact(
                                FactCode.RECENCY,
                                points - 2,
                                Map.of("daysSinceLastSession", 61, "cadenceDays", 30),
                                List.of(evidence(Evidence.Kind.SESSION, reference))),
                        new Finding.Fact(
                                FactCode.SUPPORTIVE,
                                2,
                                Map.of("adequacy", 4),
                                List.of(evidence(Evidence.Kind.RATING, reference)))));
    }

    public Evidence evidence(Evidence.Kind kind, String session) {
        return new Evidence(kind, session(session).value(), session);
    }

    public RiskFlagRaised raised(String supervisee, Finding finding) {
        return new RiskFlagRaised(
                record(supervisee),
                RiskFlagId.raised(person(supervisee), finding.asOf()),
                id,
                person(supervisee),
                finding);
    }

    public RiskFlagEscalated escalated(String supervisee, String raisedOn, Finding finding) {
        return new RiskFlagEscalated(record(supervisee), flag(supervisee, raisedOn), id, person(supervisee), finding);
    }

    public RiskFlagEased eased(String supervisee, String raisedOn, Finding finding) {
        return new RiskFlagEased(record(supervisee), flag(supervisee, raisedOn), id, person(supervisee), finding);
    }

    public RiskFlagCleared cleared(String supervisee, String raisedOn, Finding finding) {
        return new RiskFlagCleared(record(supervisee), flag(supervisee, raisedOn), id, person(supervisee), finding);
    }

    public RiskFlagClearedByLeaving clearedByLeaving(String supervisee, String raisedOn, String asOf) {
        return new RiskFlagClearedByLeaving(
                record(supervisee), flag(supervisee, raisedOn), id, person(supervisee), "support-gap-v1", day(asOf));
    }

    public RiskFlagSeen seen(String supervisee, String raisedOn) {
        return new RiskFlagSeen(record(supervisee), flag(supervisee, raisedOn), id, person(supervisee));
    }

    public RiskFlagPersisted persisted(String supervisee, String raisedOn, Finding finding) {
        return new RiskFlagPersisted(record(supervisee), flag(supervisee, raisedOn), id, person(supervisee), finding);
    }

    public RiskFlagReturned returned(String supervisee, String raisedOn, Finding finding) {
        return new RiskFlagReturned(record(supervisee), flag(supervisee, raisedOn), id, person(supervisee), finding);
    }

    public RiskFlagAcknowledged acknowledgedFlag(String supervisee, String raisedOn, String by, String on) {
        return new RiskFlagAcknowledged(
                record(supervisee), flag(supervisee, raisedOn), id, person(supervisee), person(by), day(on), null);
    }

    public RiskFlagActedOn actedOn(String supervisee, String raisedOn, String by, String on, String words) {
        return new RiskFlagActedOn(
                record(supervisee),
                flag(supervisee, raisedOn),
                id,
                person(supervisee),
                person(by),
                day(on),
                FlagAction.SESSION_BOOKED,
                words);
    }

    public RiskFlagDismissed dismissed(String supervisee, String raisedOn, String by, String on, long version) {
        return new RiskFlagDismissed(
                record(supervisee),
                flag(supervisee, raisedOn),
                id,
                person(supervisee),
                person(by),
                day(on),
                version,
                DismissalReason.SUPPORTED_ELSEWHERE,
                null);
    }

    public RiskFlagSnoozed snoozed(String supervisee, String raisedOn, String by, String on, long version) {
        return new RiskFlagSnoozed(
                record(supervisee),
                flag(supervisee, raisedOn),
                id,
                person(supervisee),
                person(by),
                day(on),
                day(on).plusDays(30),
                version,
                "booked for July");
    }

    public RiskFlagContested contested(String supervisee, String raisedOn, String on, String words) {
        return new RiskFlagContested(
                record(supervisee), flag(supervisee, raisedOn), id, person(supervisee), day(on), words);
    }

    public EvaluationCompleted evaluated(String asOf, int evaluated, int raised) {
        return new EvaluationCompleted(
                EvaluationsId.of(id),
                id,
                new EvaluationResult(day(asOf), "support-gap-v1", evaluated, raised, 0, 0, 0));
    }

    /** The first version with other tiers. */
    public SupportModelProposed proposedModel(String code, int watchFrom, int reviewFrom, String by, String on) {
        return new SupportModelProposed(
                SupportModelsId.of(id), id, model(code, watchFrom, reviewFrom), person(by), day(on));
    }

    public static SupportModel model(String code, int watchFrom, int reviewFrom) {
        return new SupportModel(code, 90, 60, 100, 200, 50, 2, 1, 2, 5, 7, 14, watchFrom, reviewFrom);
    }

    public SupportModelTried triedModel(String code, String against, String by, String on) {
        var month = new TrialMonth(day("2026-05-31"), new TrialCounts(48, 12, 6), new TrialCounts(48, 9, 3), 5, 0);
        return new SupportModelTried(SupportModelsId.of(id), id, code, against, List.of(month), person(by), day(on));
    }

    public SupportModelSwitched switchedModel(String code, String reason, String by, String from) {
        return new SupportModelSwitched(SupportModelsId.of(id), id, code, reason, person(by), day(from));
    }

    private RiskRecordId record(String supervisee) {
        return RiskRecordId.of(person(supervisee));
    }
}
