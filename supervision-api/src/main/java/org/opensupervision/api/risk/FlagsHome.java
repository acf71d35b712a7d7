package org.opensupervision.api.risk;

import org.opensupervision.api.home.HomePart;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.people.Role;
import org.opensupervision.projections.burnoutrisk.FlagAnnouncements;
import org.opensupervision.projections.burnoutrisk.FlagView;
import org.opensupervision.projections.burnoutrisk.RiskFlagReader;
import org.opensupervision.projections.burnoutrisk.RiskQuery.FlagState;
import org.opensupervision.projections.burnoutrisk.RiskQuery.HowManyAreToFollow;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhoIsFlagged;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.paging.Paged;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Whose support has thinned: one's own, and that of those whom one supervises; and how much of it is to follow. */
@Component
class FlagsHome implements HomePart {

    private static final PageRequest A_FEW = new PageRequest(0, 5);

    private final RiskFlagReader flags;
    private final FirstLook firstLook;
    private final FlagAnnouncements announcements;

    FlagsHome(RiskFlagReader flags, FirstLook firstLook, FlagAnnouncements announcements) {
        this.announcements = announcements;
        this.firstLook = firstLook;
        this.flags = flags;
    }

    @Override
    public int getOrder() {
        return 50;
    }

    @Override
    public boolean isFor(Sight sight) {
        return sight.is(Role.SUPERVISOR) || sight.is(Role.SUPERVISEE) || sight.is(Role.DIRECTOR);
    }

    /** A director's reach is everybody: here it is those of whom the evidence may be seen. */
    @Override
    public void add(Caller caller, Sight sight, Model model) {
        model.addAttribute("flagsReader", sight.person());
        model.addAttribute("supervisesSome", sight.is(Role.SUPERVISOR));
        if (sight.may(Deed.DEAL_WITH_FLAG)) {
            model.addAttribute(
                    "toFollow",
                    announcements.ask(new HowManyAreToFollow(caller.agency(), caller.person(), sight.today())));
        }
        Paged<FlagView> open = flags.ask(new WhoIsFlagged(
                caller.agency(), sight.reach(Deed.READ_EVIDENCE), caller.person(), FlagState.OPEN, null, A_FEW));
        firstLook.at(open.items(), caller);
        model.addAttribute("openFlags", open);
    }

    @Override
    public String fragment() {
        return "risk/home :: open";
    }
}
