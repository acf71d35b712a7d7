package org.opensupervision.api.supportrequests;

import org.opensupervision.api.home.HomePart;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.people.Role;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.supportqueue.SupportQueueQuery.WhoAsksForSupport;
import org.opensupervision.projections.supportqueue.SupportQueueReader;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Support in one tap, and what has become of it. */
@Component
class RoughDayHome implements HomePart {

    private static final PageRequest A_FEW = new PageRequest(0, 3);

    private final SupportQueueReader queue;

    RoughDayHome(SupportQueueReader queue) {
        this.queue = queue;
    }

    @Override
    public int getOrder() {
        return 10;
    }

    @Override
    public boolean isFor(Sight sight) {
        return sight.is(Role.SUPERVISEE) && sight.may(Deed.ASK_FOR_SUPPORT);
    }

    @Override
    public void add(Caller caller, Sight sight, Model model) {
        model.addAttribute("roughDay", RoughDay.values());
        model.addAttribute("requestsDay", sight.today());
        model.addAttribute(
                "ownRequests",
                queue.ask(new WhoAsksForSupport(
                        caller.agency(), sight.reach(Deed.WITHDRAW_REQUEST), null, sight.person(), A_FEW)));
    }

    @Override
    public String fragment() {
        return "supportrequests/home :: own";
    }
}
