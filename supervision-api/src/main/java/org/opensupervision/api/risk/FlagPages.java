package org.opensupervision.api.risk;

import org.jspecify.annotations.Nullable;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.shared.RiskFlagId;
import org.opensupervision.projections.burnoutrisk.FlagAnnouncements;
import org.opensupervision.projections.burnoutrisk.FlagView;
import org.opensupervision.projections.burnoutrisk.RiskFlagReader;
import org.opensupervision.projections.burnoutrisk.RiskQuery.FlagState;
import org.opensupervision.projections.burnoutrisk.RiskQuery.HowManyAreToFollow;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhoIsFlagged;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.paging.Paged;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class FlagPages {

    private final RiskFlagReader flags;
    private final FirstLook firstLook;
    private final FlagAnnouncements announcements;
    private final FlagOnPage page;
    private final FlagSettings settings;

    FlagPages(
            RiskFlagReader flags,
            FirstLook firstLook,
            FlagAnnouncements announcements,
            FlagOnPage page,
            FlagSettings settings) {
        this.flags = flags;
        this.firstLook = firstLook;
        this.announcements = announcements;
        this.page = page;
        this.settings = settings;
    }

    /** Those that are open, unless all are asked for. */
    @GetMapping("/flags")
    @Does(Deed.READ_FLAG)
    String index(Caller caller, Sight sight, @RequestParam @Nullable String state, PageRequest page, Model model) {
        boolean all = "all".equals(state);
        model.addAttribute("me", sight.person());
        model.addAttribute("all", all);
        model.addAttribute("reviews", sight.may(Deed.DEAL_WITH_FLAG));
        model.addAttribute("perWeek", settings.announcedPerReviewerAndWeek());
        model.addAttribute(
                "toFollow", announcements.ask(new HowManyAreToFollow(caller.agency(), caller.person(), sight.today())));
        Paged<FlagView> found = flags.ask(new WhoIsFlagged(
                caller.agency(),
                sight.reach(Deed.READ_FLAG),
                caller.person(),
                all ? null : FlagState.OPEN,
                null,
                page));
        firstLook.at(found.items(), caller);
        model.addAttribute("flags", found);
        return "risk/flags";
    }

    @GetMapping("/flags/{id}")
    @Does(Deed.READ_FLAG)
    String show(Caller caller, Sight sight, @PathVariable RiskFlagId id, Model model) {
        return page.show(caller, sight, id, model);
    }
}
