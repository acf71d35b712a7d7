package org.opensupervision.api.evidence;

import org.jspecify.annotations.Nullable;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.riskflags.BurnoutDimension;
import org.opensupervision.domain.shared.SupervisionFunction;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class EvidencePages {

    private final OwnData data;

    EvidencePages(OwnData data) {
        this.data = data;
    }

    @GetMapping("/trends/evidence")
    @Does(Deed.READ_TRENDS)
    String show(Caller caller, @RequestParam @Nullable String instrument, Model model) {
        String chosen = data.instrumentOr(instrument);
        model.addAttribute("instruments", data.instruments());
        model.addAttribute("instrument", chosen);
        model.addAttribute("functions", SupervisionFunction.values());
        model.addAttribute("dimensions", BurnoutDimension.values());
        model.addAttribute("correlations", data.correlations(caller, chosen));
        model.addAttribute("comparison", data.comparison(caller, chosen));
        return "evidence/evidence";
    }

    @GetMapping("/trends/evidence.csv")
    @Does(Deed.READ_TRENDS)
    ResponseEntity<String> csv(Caller caller, @RequestParam @Nullable String instrument) {
        return EvidenceCsv.of(data.correlations(caller, data.instrumentOr(instrument)));
    }
}
