package org.opensupervision.api.selfcare;

import java.util.Set;
import org.opensupervision.api.selfcare.SelfCareForm.AgreeForm;
import org.opensupervision.api.selfcare.SelfCareForm.GoalChangeForm;
import org.opensupervision.api.selfcare.SelfCareForm.GoalEndForm;
import org.opensupervision.api.selfcare.SelfCareForm.GoalForm;
import org.opensupervision.api.selfcare.SelfCareForm.PartnerForm;
import org.opensupervision.api.selfcare.SelfCareForm.ReviewForm;
import org.opensupervision.api.web.Answered;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Commands;
import org.opensupervision.api.web.LastWritten;
import org.opensupervision.domain.selfcare.SelfCareCommand.AskPartner;
import org.opensupervision.domain.selfcare.SelfCareCommand.LetPartnerGo;
import org.opensupervision.domain.selfcare.SelfCareCommand.ShareGoals;
import org.opensupervision.domain.selfcare.SelfCareCommand.StopSharingGoals;
import org.opensupervision.domain.selfcare.SelfCareCommand.WithdrawSelfCare;
import org.opensupervision.domain.shared.GoalId;
import org.opensupervision.domain.shared.SelfCareId;
import org.opensupervision.domain.shared.SignId;
import org.opensupervision.projections.signals.SignalsQuery.WhichSignsAreTheirs;
import org.opensupervision.projections.signals.SignalsReader;
import org.springframework.stereotype.Component;

/** What pages and programs both do with a self-care agreement: everybody with their own. */
@Component
class OwnAgreement {

    static final String COLLECTION = "/api/self-care-agreements";

    private final Commands commands;
    private final Partners partners;
    private final SignalsReader signals;
    private final LastWritten written;

    OwnAgreement(Commands commands, Partners partners, SignalsReader signals, LastWritten written) {
        this.commands = commands;
        this.partners = partners;
        this.signals = signals;
        this.written = written;
    }

    void agree(Caller caller, AgreeForm form) {
        commands.send(caller, form.toCommand(caller, form.namesSigns() ? signsOf(caller) : Set.of()));
    }

    private Set<SignId> signsOf(Caller caller) {
        written.require(caller);
        return signals.ask(new WhichSignsAreTheirs(caller.agency(), caller.person()));
    }

    GoalId set(Caller caller, GoalForm form) {
        GoalId goal = form.goalId(caller);
        commands.send(caller, form.toCommand(caller, goal), Answered.created(COLLECTION + "/goals", goal));
        return goal;
    }

    void change(Caller caller, GoalChangeForm form) {
        commands.send(caller, form.toCommand(caller));
    }

    void end(Caller caller, GoalEndForm form) {
        commands.send(caller, form.toCommand(caller));
    }

    void ask(Caller caller, PartnerForm form) {
        partners.requireThere(caller, form.personId());
        commands.send(caller, new AskPartner(id(caller), caller.agency(), form.personId()));
    }

    void letPartnerGo(Caller caller) {
        commands.send(caller, new LetPartnerGo(id(caller), caller.agency()));
    }

    void share(Caller caller) {
        commands.send(caller, new ShareGoals(id(caller), caller.agency()));
    }

    void stopSharing(Caller caller) {
        commands.send(caller, new StopSharingGoals(id(caller), caller.agency()));
    }

    void review(Caller caller, ReviewForm form) {
        commands.send(caller, form.toCommand(caller));
    }

    void withdraw(Caller caller) {
        commands.send(caller, new WithdrawSelfCare(id(caller), caller.agency()));
    }

    private static SelfCareId id(Caller caller) {
        return SelfCareId.of(caller.person());
    }
}
