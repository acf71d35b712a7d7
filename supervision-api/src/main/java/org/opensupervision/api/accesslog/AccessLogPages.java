package org.opensupervision.api.accesslog;

import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.web.Caller;
import org.opensupervision.projections.accesslog.Verification.Result;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class AccessLogPages {

    private final OwnChain chain;

    AccessLogPages(OwnChain chain) {
        this.chain = chain;
    }

    @PostMapping("/system/access-log-check")
    @Does(Deed.KEEP_SYSTEM)
    String check(Caller caller) {
        Result result = chain.verify();
        return result.faults().isEmpty()
                ? "redirect:/system?said=log.whole&n=" + result.entries()
                : "redirect:/system?said=log.broken&n="
                        + result.faults().getFirst().number();
    }
}
