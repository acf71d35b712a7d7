package org.opensupervision.api.recovery;

import org.opensupervision.api.aboutme.CurrentSupervisors;
import org.opensupervision.api.recovery.RecoveryForm.PhaseForm;
import org.opensupervision.api.recovery.RecoveryForm.SharingForm;
import org.opensupervision.api.recovery.RecoveryForm.WordsForm;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Answered;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Commands;
import org.opensupervision.api.web.InvalidField;
import org.opensupervision.api.web.People;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.recovery.PlanEnding;
import org.opensupervision.domain.recovery.RecoveryPhase;
import org.opensupervision.domain.recovery.RecoveryPlanCommand.BeginRecoveryPlan;
import org.opensupervision.domain.recovery.RecoveryPlanCommand.EndRecoveryPlan;
import org.opensupervision.domain.recovery.RecoveryPlanCommand.EnterPhase;
import org.opensupervision.domain.recovery.RecoveryPlanCommand.KeepPlanPrivate;
import org.opensupervision.domain.recovery.RecoveryPlanCommand.KeepWordsOfPhasePrivate;
import org.opensupervision.domain.recovery.RecoveryPlanCommand.SharePlan;
import org.opensupervision.domain.recovery.RecoveryPlanCommand.ShareWordsOfPhase;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.RecoveryPlanId;
import org.opensupervision.projections.recovery.RecoveryQuery.HowManyPlans;
import org.opensupervision.projections.recovery.RecoveryQuery.Plans;
import org.opensupervision.projections.recovery.RecoveryReader;
import org.springframework.stereotype.Component;

/** What pages and programs both do with plans: everybody with their own. */
@Component
class RecoveryPlans {

    private final Commands commands;
    private final People people;
    private final RecoveryReader reader;
    private final CurrentSupervisors supervisors;

    RecoveryPlans(Commands commands, People people, RecoveryReader reader, CurrentSupervisors supervisors) {
        this.commands = commands;
        this.people = people;
        this.reader = reader;
        this.supervisors = supervisors;
    }

    /** The open one once more if there is one, which refuses it. */
    RecoveryPlanId begin(Caller caller, PhaseForm form) {
        people.require(caller, caller.person(), Role.SUPERVISEE, "supervisee");
        Plans plans = reader.ask(new HowManyPlans(caller.agency(), caller.person()));
        RecoveryPlanId plan = RecoveryPlanId.of(caller.person(), plans.ever() + (plans.anyOpen() ? 0 : 1));
        commands.create(
                caller,
                new BeginRecoveryPlan(plan, caller.agency(), caller.person(), form.phase()),
                Answered.created("/api/recovery-plans", plan));
        return plan;
    }

    void describe(Caller caller, RecoveryPlanId plan, RecoveryPhase phase, WordsForm form) {
        commands.send(caller, form.toCommand(caller, plan, phase));
    }

    void enter(Caller caller, RecoveryPlanId plan, PhaseForm form) {
        commands.send(caller, new EnterPhase(plan, caller.agency(), form.phase()));
    }

    void end(Caller caller, RecoveryPlanId plan, PlanEnding ending) {
        commands.send(caller, new EndRecoveryPlan(plan, caller.agency(), ending));
    }

    void share(Caller caller, Sight sight, RecoveryPlanId plan, SharingForm form) {
        if (supervisors.of(caller, sight).stream().noneMatch(each -> each.id().equals(form.supervisorId()))) {
            throw new InvalidField("supervisorId", "somebody who supervises you today");
        }
        people.require(caller, form.supervisorId(), Role.SUPERVISOR, "supervisorId");
        commands.send(caller, new SharePlan(plan, caller.agency(), form.supervisorId()));
    }

    void keepPrivate(Caller caller, RecoveryPlanId plan, PersonId supervisor) {
        commands.send(caller, new KeepPlanPrivate(plan, caller.agency(), supervisor));
    }

    void shareWords(Caller caller, RecoveryPlanId plan, RecoveryPhase phase) {
        commands.send(caller, new ShareWordsOfPhase(plan, caller.agency(), phase));
    }

    void keepWordsPrivate(Caller caller, RecoveryPlanId plan, RecoveryPhase phase) {
        commands.send(caller, new KeepWordsOfPhasePrivate(plan, caller.agency(), phase));
    }
}
