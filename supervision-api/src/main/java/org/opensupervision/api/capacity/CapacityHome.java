package org.opensupervision.api.capacity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
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

/** "I'm at capacity", until a day. */
@Component
class CapacityHome implements HomePart {

    private final CapacityReader reader;

    CapacityHome(CapacityReader reader) {
        this.reader = reader;
    }

    /** What the form proposes: the next Friday but today. */
    static LocalDate usualEnd(LocalDate today) {
        return today.with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
    }

    @Override
    public int getOrder() {
        return 12;
    }

    @Override
    public boolean isFor(Sight sight) {
        return sight.is(Role.SUPERVISEE) && sight.may(Deed.SIGNAL_CAPACITY);
    }

    @Override
    public void add(Caller caller, Sight sight, Model model) {
        model.addAttribute("capacityUntil", usualEnd(sight.today()));
        model.addAttribute(
                "ownCapacity",
                reader.ask(new WhoIsAtCapacity(
                        caller.agency(),
                        sight.reach(Deed.SIGNAL_CAPACITY),
                        sight.today(),
                        sight.person(),
                        new PageRequest(0, 1))));
    }

    @Override
    public String fragment() {
        return "capacity/home :: own";
    }
}
