package org.opensupervision.api.signals;

import org.opensupervision.api.signals.SignsForm.AwayForm;
import org.opensupervision.api.signals.SignsForm.CheckInForm;
import org.opensupervision.api.signals.SignsForm.ChooseForm;
import org.opensupervision.api.web.Answered;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Commands;
import org.opensupervision.domain.shared.SignId;
import org.opensupervision.domain.shared.WarningSignsId;
import org.opensupervision.domain.signals.SignsCommand.PutSignAway;
import org.opensupervision.domain.signals.SignsCommand.WithdrawSigns;
import org.springframework.stereotype.Component;

/** What pages and programs both do with warning signs: everybody with their own. */
@Component
class OwnSigns {

    static final String COLLECTION = "/api/warning-signs";

    private final Commands commands;

    OwnSigns(Commands commands) {
        this.commands = commands;
    }

    SignId choose(Caller caller, ChooseForm form) {
        SignId sign = form.signId(caller);
        commands.send(caller, form.toCommand(caller, sign), Answered.created(COLLECTION, sign));
        return sign;
    }

    void putAway(Caller caller, AwayForm form) {
        commands.send(caller, new PutSignAway(WarningSignsId.of(caller.person()), caller.agency(), form.sign()));
    }

    void checkIn(Caller caller, CheckInForm form) {
        commands.send(caller, form.toCommand(caller));
    }

    void withdraw(Caller caller) {
        commands.send(caller, new WithdrawSigns(WarningSignsId.of(caller.person()), caller.agency()));
    }
}
