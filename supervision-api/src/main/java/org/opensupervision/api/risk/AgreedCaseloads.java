package org.opensupervision.api.risk;

import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.riskflags.FlagAction;
import org.opensupervision.projections.burnoutrisk.RiskQuery.FlagStory;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.recovery.RecoveryQuery.WhichPlansAreShared;
import org.opensupervision.projections.recovery.SharedPlanReader;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Beside "the caseload was adjusted": what two have agreed on in a recovery plan, for those two while it is shared. */
@Component
class AgreedCaseloads {

    private static final PageRequest THE_OPEN_ONE = new PageRequest(0, 1);

    private final SharedPlanReader recovery;

    AgreedCaseloads(SharedPlanReader recovery) {
        this.recovery = recovery;
    }

    void add(Caller caller, Sight sight, FlagStory story, Model model) {
        if (story.deeds().stream().anyMatch(deed -> deed.action() == FlagAction.CASELOAD_ADJUSTED)) {
            model.addAttribute(
                    "sharedPlans",
                    recovery.ask(new WhichPlansAreShared(
                            caller.agency(),
                            sight.reach(Deed.READ_SHARED_PLAN),
                            story.flag().person().id(),
                            THE_OPEN_ONE)));
        }
    }
}
