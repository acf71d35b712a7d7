package org.opensupervision.api.supportrequests;

import org.opensupervision.api.home.HomePart;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.people.Role;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.supportqueue.SupportQueueQuery.RequestState;
import org.opensupervision.projections.supportqueue.SupportQueueQuery.WhoAsksForSupport;
import org.opensupervision.projections.supportqueue.SupportQueueReader;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Whose request waits for a supervisor. */
@Component
class RequestsHome implements HomePart {

    private static final PageRequest A_FEW = new PageRequest(0, 5);

    private final SupportQueueReader queue;

    RequestsHome(SupportQueueReader queue) {
        this.queue = queue;
    }

    @Override
    public int getOrder() {
        return 30;
    }

    @Override
    public boolean isFor(Sight sight) {
        return sight.is(Role.SUPERVISOR);
    }

    @Override
    public void add(Caller caller, Sight sight, Model model) {
        model.addAttribute(
                "waitingRequests",
                queue.ask(new WhoAsksForSupport(
                        caller.agency(), sight.reach(Deed.ANSWER_REQUEST), RequestState.WAITING, null, A_FEW)));
    }

    @Override
    public String fragment() {
        return "supportrequests/home :: waiting";
    }
}
