package org.opensupervision.api.risk;

import java.time.YearMonth;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.projections.burnoutrisk.FirstActionReader;
import org.opensupervision.projections.burnoutrisk.SupplyQuery.HowMuchIsSupplied;
import org.opensupervision.projections.burnoutrisk.SupplyQuery.HowSoonIsActed;
import org.opensupervision.projections.burnoutrisk.SupplyReader;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.workload.WorkSpreadReader;
import org.opensupervision.projections.workload.WorkloadQuery.HowIsWorkSpread;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What supervisors, teams and the agency supply, and how soon somebody acts where it has thinned. */
@Controller
class SupplyPages {

    private final SupplyReader supply;
    private final FirstActionReader firstActions;

    private final WorkSpreadReader spread;

    SupplyPages(SupplyReader supply, FirstActionReader firstActions, WorkSpreadReader spread) {
        this.spread = spread;
        this.supply = supply;
        this.firstActions = firstActions;
    }

    @GetMapping("/supply")
    @Does(Deed.READ_TRENDS)
    String show(Caller caller, Sight sight, Model model) {
        model.addAttribute(
                "supplied", supply.ask(new HowMuchIsSupplied(caller.agency(), Reach.everybody(), sight.today(), null)));
        model.addAttribute("firstActions", firstActions.ask(new HowSoonIsActed(caller.agency(), sight.today())));
        model.addAttribute(
                "spread",
                spread.ask(new HowIsWorkSpread(
                        caller.agency(), YearMonth.from(sight.today()).minusMonths(1))));
        return "risk/supply";
    }
}
