package org.opensupervision.api.recovery;

import org.opensupervision.api.home.HomePart;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.people.Role;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.recovery.RecoveryQuery.WhoRecovers;
import org.opensupervision.projections.recovery.RecoveryReader;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The way to one's own plan, while one is open. */
@Component
class RecoveryHome implements HomePart {

    private static final PageRequest LATEST = new PageRequest(0, 1);

    private final RecoveryReader reader;

    RecoveryHome(RecoveryReader reader) {
        this.reader = reader;
    }

    @Override
    public int getOrder() {
        return 14;
    }

    @Override
    public boolean isFor(Sight sight) {
        return sight.is(Role.SUPERVISEE);
    }

    @Override
    public void add(Caller caller, Sight sight, Model model) {
        model.addAttribute(
                "ownPlan", reader.ask(new WhoRecovers(caller.agency(), sight.reach(Deed.READ_RECOVERY_PLAN), LATEST)));
    }

    @Override
    public String fragment() {
        return "recovery/_parts :: home";
    }
}
