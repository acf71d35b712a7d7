package org.opensupervision.api.risk;

import java.util.List;
import org.opensupervision.api.security.AccessPolicy;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.domain.riskflags.DismissalReason;
import org.opensupervision.domain.riskflags.FlagAction;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.RiskFlagId;
import org.opensupervision.projections.burnoutrisk.RiskFlagReader;
import org.opensupervision.projections.burnoutrisk.RiskQuery.FlagState;
import org.opensupervision.projections.burnoutrisk.RiskQuery.FlagStory;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhyIsFlagged;
import org.opensupervision.projections.burnoutrisk.SupplyQuery.HowMuchIsSupplied;
import org.opensupervision.projections.burnoutrisk.SupplyReader;
import org.opensupervision.projections.burnoutrisk.SupportModelQuery.WhichModel;
import org.opensupervision.projections.burnoutrisk.SupportModelReader;
import org.opensupervision.projections.concern.Concern;
import org.opensupervision.projections.concern.Reach;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a flag, with what its reader may see and do. */
@Component
class FlagOnPage {

    private final RiskFlagReader flags;
    private final FirstLook firstLook;
    private final SupplyReader supply;
    private final BesideFlags beside;
    private final AgreedCaseloads caseloads;
    private final SupportModelReader models;
    private final AccessPolicy policy;

    FlagOnPage(
            RiskFlagReader flags,
            FirstLook firstLook,
            SupplyReader supply,
            BesideFlags beside,
            AgreedCaseloads caseloads,
            SupportModelReader models,
            AccessPolicy policy) {
        this.beside = beside;
        this.caseloads = caseloads;
        this.supply = supply;
        this.flags = flags;
        this.firstLook = firstLook;
        this.models = models;
        this.policy = policy;
    }

    String show(Caller caller, Sight sight, RiskFlagId id, Model model) {
        FlagStory story = flags.ask(new WhyIsFlagged(caller.agency(), id, caller.person()))
                .map(found -> beside.context(caller, sight, found))
                .orElseThrow(NotFound::new);
        firstLook.at(List.of(story.flag()), caller);
        PersonId person = story.flag().person().id();
        boolean open = story.flag().state() == FlagState.OPEN;
        boolean mine = person.equals(sight.person());
        model.addAttribute("story", story);
        models.ask(new WhichModel(caller.agency(), story.flag().model()))
                .ifPresent(rule -> model.addAttribute("rule", rule));
        model.addAttribute("what", open ? story.flag().tier() : FlagState.CLEARED);
        model.addAttribute("mine", mine);
        model.addAttribute("readsEvidence", sight.may(Deed.READ_EVIDENCE, concern(story)));
        model.addAttribute("supervises", !mine && sight.may(Deed.NAME_AS_ATTENDING, person));
        model.addAttribute("mayDeal", open && !mine && sight.may(Deed.DEAL_WITH_FLAG, concern(story)));
        model.addAttribute("mayContest", open && sight.may(Deed.CONTEST_FLAG, concern(story)));
        model.addAttribute("mayArrange", open && !mine && sight.may(Deed.ARRANGE_COVER));
        model.addAttribute("readsSupply", sight.may(Deed.READ_TRENDS));
        String team = story.flag().person().team();
        if (open && team != null && sight.may(Deed.READ_TRENDS)) {
            model.addAttribute(
                    "teamSupply",
                    supply.ask(new HowMuchIsSupplied(caller.agency(), Reach.everybody(), sight.today(), team)));
        }
        caseloads.add(caller, sight, story, model);
        model.addAttribute("actions", FlagAction.values());
        model.addAttribute("reasons", DismissalReason.values());
        model.addAttribute("readers", List.copyOf(policy.whoMay(Deed.READ_FLAG)));
        model.addAttribute("readersOfEvidence", List.copyOf(policy.whoMay(Deed.READ_EVIDENCE)));
        return "risk/flag";
    }

    private static Concern concern(FlagStory story) {
        return Concern.with(story.flag().person().id(), story.flag().asOf());
    }
}
