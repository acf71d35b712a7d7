package org.opensupervision.projections.testing;

import static org.opensupervision.domain.people.Role.DIRECTOR;
import static org.opensupervision.domain.people.Role.SUPERVISEE;
import static org.opensupervision.domain.people.Role.SUPERVISOR;

import java.util.List;
import java.util.Map;
import org.opensupervision.domain.agency.CrisisLine;
import org.opensupervision.domain.assessments.Audience;
import org.opensupervision.domain.assessments.Band.Level;
import org.opensupervision.domain.assessments.Extent;
import org.opensupervision.domain.assessments.ScaleScore;
import org.opensupervision.domain.recovery.PlanEnding;
import org.opensupervision.domain.recovery.RecoveryPhase;
import org.opensupervision.domain.riskflags.Tier;
import org.opensupervision.domain.selfcare.AgreedWords;
import org.opensupervision.domain.selfcare.GoalEnd;
import org.opensupervision.domain.selfcare.GoalWords;
import org.opensupervision.domain.sessions.SessionOutcome;
import org.opensupervision.domain.shared.AgreementId;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.domain.shared.Origin;
import org.opensupervision.domain.signals.Presence;
import org.opensupervision.domain.signals.SignKind;
import org.opensupervision.domain.signals.SuggestedSign;
import org.opensupervision.domain.signals.WarningSign;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.RequestAcknowledged;

/** A log of one agency in which every event of every family happens at least once. */
public final class EverythingThatCanHappen {

    private EverythingThatCanHappen() {}

    public static List<Object> in(AnAgency a) {
        AgreementId agreement = a.agreement("D001", "C001", "2026-01-01");
        Minutes hour = new Minutes(20, 20, 20);
        AgreedWords agreed = new AgreedWords("my sister", "two nights without sleep", List.of(a.sign("W003")));
        GoalWords walk = new GoalWords("walk at lunch", "three times a week", "the park is near", "I need air");
        return List.of(
                a.registered(),
                a.policyChanged(28, 185),
                a.chose("de-AT"),
                a.callsInACrisis(new CrisisLine("Crisis line", "at any hour: 116 123")),
                a.opened("North"),
                a.opened("South"),
                a.renamed("South", "Old Town"),
                a.closed("South"),
                a.joined("D001", "Dora Dean", "dora@example.org", "North", "2025-01-01", DIRECTOR, SUPERVISOR),
                a.joined("C001", "Ann Alder", "North", "2025-06-01", SUPERVISEE),
                a.joined("C002", "Ben Birch", "South", "2025-06-01", SUPERVISEE),
                a.joined("C003", "Cleo Cedar", null, "2025-06-01", SUPERVISEE),
                a.contactCorrected("C001", "Ann Ash", "ann@example.org"),
                a.granted("C002", SUPERVISOR, "2026-01-01"),
                a.revoked("C002", SUPERVISOR, "2026-03-31"),
                a.granted("C002", SUPERVISOR, "2026-05-01"),
                a.moved("C003", "North"),
                a.leaveTaken("C001", "2026-02-01", null, "parental"),
                a.leaveCorrected("C001", "2026-02-01", "2026-02-03", null, "medical"),
                a.leaveEnded("C001", "2026-02-01", "2026-02-10"),
                a.left("C003", "2026-03-31"),
                a.cameBack("C003", "2026-06-01"),
                a.assigned("D001", "C001", "2026-01-01", null, 30, 180),
                a.changed(agreement, "2026-04-01", 14, 185),
                a.ended(agreement, "2026-12-31"),
                a.assigned("D001", "C002", "2026-01-01", "2026-06-30", 30, 180),
                a.recorded("S001", "D001", "2026-03-01", hour, "C001", "C002"),
                a.signed("S001", "D001", "2026-03-02"),
                a.confirmed("S001", "C001", "2026-03-03"),
                a.disputed("S001", "C002", "2026-03-03", "it was shorter"),
                a.amended(
                        "S001",
                        "D001",
                        "2026-03-04",
                        a.held("2026-02-28", new Minutes(10, 10, 20), "C001", "C002"),
                        "day"),
                a.rated("S001", "C001", "2026-03-05", 7, 6, 4),
                a.disputed("S001", "C001", "2026-03-05", "not so short"),
                a.confirmed("S001", "C001", "2026-03-06"),
                a.recorded("S002", "D001", "2026-03-08", hour, "C001"),
                a.cancelled("S002", "D001", "2026-03-09", "entered twice"),
                a.recorded("S003", "D001", a.content(SessionOutcome.NO_SHOW, "2026-03-10", Minutes.NONE, "C002")),
                a.asked("Q001", "C001", "2026-03-01"),
                a.acknowledged("Q001", "D001", "2026-03-02"),
                a.answered("Q001", "D001", "2026-03-05T10:00", "on Thursday?"),
                a.backupChosen("Q001", "C002", "2026-03-06T18:00"),
                a.handedOver("Q001", "D001", "C002", "2026-03-06"),
                a.passedToBackup("Q001", "C002", "2026-03-07"),
                a.resolved("Q001", "C001", "2026-03-08", "S001"),
                a.asked("Q002", "C002", "2026-03-01"),
                a.withdrawn("Q002", "2026-03-04"),
                a.asked("Q003", "C002", "2026-03-01"),
                new RequestAcknowledged(
                        a.request("Q003"), a.id(), null, AnAgency.day("2026-03-02"), Origin.CARRIED_OVER),
                a.atCapacity("C001", "2026-03-01", "2026-03-15", "one intake less"),
                a.atCapacity("C001", "2026-03-10", "2026-03-31", null),
                a.noLongerAtCapacity("C001", "2026-03-20"),
                a.atCapacity("C002", "2026-06-20", "2026-06-30", null),
                a.carries("C001", "2026-05", 22, 9),
                a.carriesRather("C001", "2026-05", 24, 9, "D001", "2026-06-02"),
                a.carries("C002", "2026-02", 0, 0),
                a.startedAssessing("A001", "C001", "proqol-5", "2026-03-01"),
                a.answeredItems("A001", "C001", Map.of(2, 5, 5, 4)),
                a.pausedAssessing("A001", "2026-03-01"),
                a.resumedAssessing("A001", "2026-03-02"),
                a.completedAssessing("A001", "C001", "2026-03-02", new ScaleScore("burnout", 30, Level.MODERATE)),
                a.sharedResult("A001", Audience.SUPERVISORS, Extent.BAND, "2026-03-03"),
                a.sharedResult("A001", Audience.EVIDENCE, Extent.SCORES, "2026-03-03"),
                a.withdrewResult("A001", Audience.EVIDENCE, "2026-03-04"),
                a.sharedResult("A001", Audience.EVIDENCE, Extent.SCORES, "2026-03-05"),
                a.startedAssessing("A002", "C002", "check-in", "2026-03-05"),
                a.withdrewAssessment("A002", "2026-03-06"),
                a.begunRecovering("C001", RecoveryPhase.REST_AND_STABILISE, "2026-05-01"),
                a.describedPhase("C001", RecoveryPhase.REST_AND_STABILISE, "sleep"),
                a.sharedPlan("C001", "D001", "2026-05-02"),
                a.sharedWords("C001", RecoveryPhase.REST_AND_STABILISE, "2026-05-02"),
                a.keptWordsPrivate("C001", RecoveryPhase.REST_AND_STABILISE, "2026-05-03"),
                a.sharedWords("C001", RecoveryPhase.REINTEGRATE, "2026-05-03"),
                a.enteredPhase("C001", RecoveryPhase.PROCESS_AND_REFLECT, "2026-05-20"),
                a.proposedAdjustment("C001", "D001", 1, "C001", "2026-05-20", "2026-06-20"),
                a.proposedAdjustment("C001", "D001", 2, "D001", "2026-05-21", null),
                a.agreedAdjustment("C001", "D001", 2, "C001", "2026-05-22"),
                a.endedAdjustment("C001", "D001", 2, "D001", "2026-06-10", "all is well"),
                a.proposedAdjustment("C001", "D001", 3, "C001", "2026-06-11", "2026-08-20"),
                a.setAdjustmentAside("C001", 3, "D001", "2026-06-12"),
                a.begunRecovering("C002", RecoveryPhase.REINTEGRATE, "2026-05-01"),
                a.sharedPlan("C002", "D001", "2026-05-02"),
                a.keptPlanPrivate("C002", "2026-05-03"),
                a.endedPlan("C002", PlanEnding.SET_ASIDE, "2026-05-03"),
                a.choseSign("W001", "C001", WarningSign.suggested(SuggestedSign.DREAD), "2026-03-01"),
                a.choseSign("W002", "C001", WarningSign.inOwnWords(SignKind.PHYSICAL, "my jaw"), "2026-03-01"),
                a.checkedIn(
                        "C001", "2026-03-01", a.noticed("W001", Presence.A_LOT), a.noticed("W002", Presence.A_LITTLE)),
                a.checkedIn("C001", "2026-03-01", a.noticed("W001", Presence.NOT_AT_ALL)),
                a.checkedIn("C001", "2026-03-08", a.noticed("W002", Presence.A_LOT)),
                a.putSignAway("W002", "C001", "2026-03-09"),
                a.choseSign("W003", "C002", WarningSign.suggested(SuggestedSign.FOG), "2026-03-01"),
                a.checkedIn("C002", "2026-03-01", a.noticed("W003", Presence.A_LOT)),
                a.withdrewSigns("C002", "2026-03-02"),
                a.agreedOnSelfCare("C002", agreed, "2026-03-01", "2026-06-01"),
                a.changedSelfCare("C002", new AgreedWords("my sister", null, List.of()), "2026-03-02"),
                a.setGoal("G001", "C002", walk, "2026-05-31", "2026-03-01"),
                a.changedGoal("G001", "C002", walk, "2026-06-30", "2026-03-02"),
                a.setGoal("G002", "C002", walk, "2026-05-31", "2026-03-01"),
                a.endedGoal("G002", "C002", GoalEnd.LET_GO, "2026-03-03"),
                a.askedPartner("C002", "D001", "2026-03-01"),
                a.declinedAsPartner("C002", "D001", "2026-03-02"),
                a.askedPartner("C002", "D001", "2026-03-03"),
                a.letPartnerGo("C002", "D001", "2026-03-04"),
                a.askedPartner("C002", "C001", "2026-03-05"),
                a.acceptedAsPartner("C002", "C001", "2026-03-06"),
                a.sharedGoals("C002", "C001", "2026-03-07"),
                a.sharedGoalsNoMore("C002", "C001", "2026-03-08"),
                a.sharedGoals("C002", "C001", "2026-03-09"),
                a.reviewedSelfCare("C002", "the walks", "fewer late shifts", "2026-05-30", "2026-08-30"),
                a.agreedOnSelfCare("C001", agreed, "2026-03-01", "2026-06-01"),
                a.withdrewSelfCare("C001", "2026-03-02"),
                a.agreedOnSelfCare("C001", agreed, "2026-03-03", "2026-06-03"),
                a.raised("C001", a.finding("2026-04-01", Tier.WATCH, 3, "S001")),
                a.seen("C001", "2026-04-01"),
                a.escalated("C001", "2026-04-01", a.finding("2026-04-08", Tier.REVIEW, 5, "S001")),
                a.eased("C001", "2026-04-01", a.finding("2026-04-15", Tier.WATCH, 4, "S001")),
                a.cleared("C001", "2026-04-01", a.finding("2026-04-22", Tier.NONE, 2, "S001")),
                a.raised("C002", a.finding("2026-04-01", Tier.REVIEW, 6, "S001")),
                a.clearedByLeaving("C002", "2026-04-01", "2026-04-30"),
                a.raised("C003", a.finding("2026-06-01", Tier.WATCH, 4, "S001")),
                a.seen("C003", "2026-06-01"),
                a.escalated("C003", "2026-06-01", a.finding("2026-06-08", Tier.REVIEW, 5, "S001")),
                a.persisted("C003", "2026-06-01", a.finding("2026-06-15", Tier.REVIEW, 5, "S001")),
                a.acknowledgedFlag("C003", "2026-06-01", "D001", "2026-06-16"),
                a.contested("C003", "2026-06-01", "2026-06-16", "we met twice"),
                a.snoozed("C003", "2026-06-01", "D001", "2026-06-16", 2),
                a.returned("C003", "2026-06-01", a.finding("2026-06-17", Tier.REVIEW, 5, "S003")),
                a.actedOn("C003", "2026-06-01", "D001", "2026-06-18", "on Friday"),
                a.dismissed("C003", "2026-06-01", "D001", "2026-06-19", 7),
                a.evaluated("2026-04-01", 3, 2),
                a.evaluated("2026-06-01", 3, 1),
                a.proposedModel("calm-1", 4, 6, "D001", "2026-06-02"),
                a.triedModel("calm-1", "support-gap-v1", "D001", "2026-06-03"),
                a.switchedModel("calm-1", "too many flags", "D001", "2026-06-04"),
                a.joined("C004", "Dan Dogwood", "dan@example.org", null, "2025-06-01", SUPERVISEE),
                a.leaveTaken("C004", "2025-07-01", "2025-07-02", "medical"),
                a.left("C004", "2025-12-31"),
                a.erasureAsked("C004", "D001", "2026-05-30"),
                a.erasureConsented("C004", "C001", "2026-06-01"),
                a.erased("C004", "D001", "2026-06-01"),
                a.forgotten("C004"),
                a.joined("C005", "Eve Elder", null, "2015-06-01", SUPERVISEE),
                a.left("C005", "2020-12-31"),
                a.erasureAsked("C005", "D001", "2026-06-25"));
    }
}
