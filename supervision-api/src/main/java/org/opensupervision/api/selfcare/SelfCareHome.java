package org.opensupervision.api.selfcare;

import org.opensupervision.api.home.HomePart;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.projections.selfcare.SelfCareQuery.WhatWaits;
import org.opensupervision.projections.selfcare.SelfCareReader;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A review that is due, and somebody who asks for a partner; nothing where there is neither. */
@Component
class SelfCareHome implements HomePart {

    private final SelfCareReader reader;

    SelfCareHome(SelfCareReader reader) {
        this.reader = reader;
    }

    @Override
    public int getOrder() {
        return 60;
    }

    @Override
    public boolean isFor(Sight sight) {
        return sight.may(Deed.READ_SELF_CARE);
    }

    @Override
    public void add(Caller caller, Sight sight, Model model) {
        model.addAttribute("selfCareWaits", reader.ask(new WhatWaits(caller.agency(), caller.person(), sight.today())));
    }

    @Override
    public String fragment() {
        return "selfcare/_parts :: waiting";
    }
}
