package org.opensupervision.api.evidence;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.web.Caller;
import org.opensupervision.projections.evidence.EvidenceQuery.Comparison;
import org.opensupervision.projections.evidence.EvidenceQuery.Correlations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Evidence")
class EvidenceApi {

    private final OwnData data;

    EvidenceApi(OwnData data) {
        this.data = data;
    }

    @GetMapping("/api/evidence/correlations")
    @Does(Deed.READ_TRENDS)
    Correlations correlations(Caller caller, @RequestParam @Nullable String instrument) {
        return data.correlations(caller, data.instrumentOr(instrument));
    }

    @GetMapping("/api/evidence/backtest")
    @Does(Deed.READ_TRENDS)
    Comparison backtest(Caller caller, @RequestParam @Nullable String instrument) {
        return data.comparison(caller, data.instrumentOr(instrument));
    }
}
