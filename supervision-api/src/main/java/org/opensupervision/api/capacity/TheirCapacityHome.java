package org.opensupervision.api.capacity;

import org.opensupervision.api.home.HomePart;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.people.Role;
import org.opensupervision.projections.capacity.CapacityQuery.WhoIsAtCapacity;
import org.opensupervision.projections.capacity.CapacityReader;
import org.opensupervision.projections.paging.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Who of those whom somebody supervises says that they are at capacity. */
@Component
class TheirCapacityHome implements HomePart {

    private static final PageRequest A_FEW = new PageRequest(0, 10);

    private final CapacityReader reader;

    TheirCapacityHome(CapacityReader reader) {
        this.reader = reader;
    }

    @Override
    public int getOrder() {
        return 40;
    }

    @Override
    public boolean isFor(Sight sight) {
        return sight.is(Role.SUPERVISOR);
    }

    @Override
    public void add(Caller caller, Sight sight, Model model) {
        model.addAttribute(
                "theirCapacity",
                reader.ask(new WhoIsAtCapacity(
                        caller.agency(), sight.reach(Deed.READ_CAPACITY).toOthers(), sight.today(), null, A_FEW)));
    }

    @Override
    public String fragment() {
        return "capacity/home :: theirs";
    }
}
