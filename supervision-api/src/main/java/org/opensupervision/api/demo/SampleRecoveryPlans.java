package org.opensupervision.api.demo;

import static org.opensupervision.domain.recovery.RecoveryPhase.PROCESS_AND_REFLECT;
import static org.opensupervision.domain.recovery.RecoveryPhase.REINTEGRATE;
import static org.opensupervision.domain.recovery.RecoveryPhase.REST_AND_STABILISE;

import java.time.LocalDate;
import java.util.List;
import org.opensupervision.api.demo.SampleRecord.Step;
import org.opensupervision.domain.recovery.AdjustmentTerms;
import org.opensupervision.domain.recovery.RecoveryPhase;
import org.opensupervision.domain.recovery.RecoveryPlanCommand.AgreeToAdjustment;
import org.opensupervision.domain.recovery.RecoveryPlanCommand.BeginRecoveryPlan;
import org.opensupervision.domain.recovery.RecoveryPlanCommand.DescribePhase;
import org.opensupervision.domain.recovery.RecoveryPlanCommand.EnterPhase;
import org.opensupervision.domain.recovery.RecoveryPlanCommand.ProposeAdjustment;
import org.opensupervision.domain.recovery.RecoveryPlanCommand.SharePlan;
import org.opensupervision.domain.recovery.RecoveryPlanCommand.ShareWordsOfPhase;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.RecoveryPlanId;

/** One plan with a caseload that two have agreed on, one with a proposal that waits, and one that nobody else sees. */
final class SampleRecoveryPlans {

    private final SampleCast cast;
    private final AgencyId agency;
    private final LocalDate today;

    private SampleRecoveryPlans(SampleCast cast, LocalDate today) {
        this.cast = cast;
        this.agency = cast.agency();
        this.today = today;
    }

    static List<SampleRecord> of(SampleCast cast, LocalDate today) {
        var plans = new SampleRecoveryPlans(cast, today);
        return List.of(plans.agreedOn("C017", "S001"), plans.proposed("C015", "S001"), plans.keptPrivate("C036"));
    }

    private SampleRecord agreedOn(String reference, String supervisorReference) {
        PersonId person = cast.person(reference);
        PersonId supervisor = cast.person(supervisorReference);
        RecoveryPlanId plan = RecoveryPlanId.of(person, 1);
        return new SampleRecord(
                plan,
                List.of(
                        begins(person, REST_AND_STABILISE),
                        describes(person, REST_AND_STABILISE, "Nothing after six. Sleep first, then the forms."),
                        describes(
                                person,
                                PROCESS_AND_REFLECT,
                                "What stayed with me goes to supervision, in the second half of the hour."),
                        new Step(person, new EnterPhase(plan, agency, PROCESS_AND_REFLECT)),
                        new Step(person, new SharePlan(plan, agency, supervisor)),
                        new Step(person, new ShareWordsOfPhase(plan, agency, PROCESS_AND_REFLECT)),
                        new Step(
                                person,
                                new ProposeAdjustment(
                                        plan,
                                        agency,
                                        person,
                                        terms(18, 5, 15, 3),
                                        "Fewer trauma cases at a time, and no new ones until we have looked again.")),
                        new Step(supervisor, new AgreeToAdjustment(plan, agency, supervisor, 1))));
    }

    private SampleRecord proposed(String reference, String supervisor) {
        PersonId person = cast.person(reference);
        RecoveryPlanId plan = RecoveryPlanId.of(person, 1);
        return new SampleRecord(
                plan,
                List.of(
                        begins(person, REINTEGRATE),
                        describes(person, REINTEGRATE, "Back in steps: mornings first, groups last."),
                        new Step(person, new SharePlan(plan, agency, cast.person(supervisor))),
                        new Step(
                                person,
                                new ProposeAdjustment(
                                        plan,
                                        agency,
                                        person,
                                        terms(10, 2, 30, 6),
                                        "For the first weeks after my leave."))));
    }

    private SampleRecord keptPrivate(String reference) {
        PersonId person = cast.person(reference);
        return new SampleRecord(
                RecoveryPlanId.of(person, 1),
                List.of(
                        begins(person, REST_AND_STABILISE),
                        describes(person, REST_AND_STABILISE, "One evening a week that belongs to nobody.")));
    }

    private Step begins(PersonId person, RecoveryPhase phase) {
        return new Step(person, new BeginRecoveryPlan(RecoveryPlanId.of(person, 1), agency, person, phase));
    }

    private Step describes(PersonId person, RecoveryPhase phase, String words) {
        return new Step(person, new DescribePhase(RecoveryPlanId.of(person, 1), agency, phase, words));
    }

    private AdjustmentTerms terms(int cases, int highIntensity, int minutesBetween, int protectedHours) {
        return new AdjustmentTerms(
                today, today.plusWeeks(8), today.plusWeeks(4), cases, highIntensity, minutesBetween, protectedHours);
    }
}
