package org.opensupervision.api.risk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.security.AccessPolicy;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.RiskFlagId;
import org.opensupervision.projections.burnoutrisk.RiskFlagReader;
import org.opensupervision.projections.burnoutrisk.RiskQuery.FlagState;
import org.opensupervision.projections.burnoutrisk.RiskQuery.FlagStory;
import org.opensupervision.projections.burnoutrisk.RiskQuery.FlagView;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhoIsFlagged;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhyIsFlagged;
import org.opensupervision.projections.concern.Concern;
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
    private final AccessPolicy policy;

    FlagPages(RiskFlagReader flags, FirstLook firstLook, AccessPolicy policy) {
        this.firstLook = firstLook;
        this.flags = flags;
        this.policy = policy;
    }

    /** Those that are open, unless all are asked for. */
    @GetMapping("/flags")
    @Does(Deed.READ_FLAG)
    String index(Caller caller, Sight sight, @RequestParam @Nullable String state, PageRequest page, Model model) {
        boolean all = "all".equals(state);
        model.addAttribute("me", sight.person());
        model.addAttribute("all", all);
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
        FlagStory story = flags.ask(new WhyIsFlagged(caller.agency(), id, caller.person()))
                .orElseThrow(NotFound::new);
        firstLook.at(List.of(story.flag()), caller);
        PersonId person = story.flag().person().id();
        model.addAttribute("story", story);
        model.addAttribute(
                "what",
                story.flag().state() == FlagState.CLEARED
                        ? FlagState.CLEARED
                        : story.flag().tier());
        model.addAttribute("mine", person.equals(sight.person()));
        model.addAttribute("readsEvidence", sight.may(Deed.READ_EVIDENCE, concern(story)));
        model.addAttribute("supervises", !person.equals(sight.person()) && sight.may(Deed.NAME_AS_ATTENDING, person));
        model.addAttribute("readers", List.copyOf(policy.whoMay(Deed.READ_FLAG)));
        model.addAttribute("readersOfEvidence", List.copyOf(policy.whoMay(Deed.READ_EVIDENCE)));
        return "risk/flag";
    }

    private static Concern concern(FlagStory story) {
        return Concern.with(story.flag().person().id(), story.flag().asOf());
    }
}
