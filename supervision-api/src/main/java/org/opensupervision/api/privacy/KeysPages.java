package org.opensupervision.api.privacy;

import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.web.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class KeysPages {

    private final Rewrapping rewrapping;

    KeysPages(Rewrapping rewrapping) {
        this.rewrapping = rewrapping;
    }

    @PostMapping("/system/keys")
    @Does(Deed.KEEP_SYSTEM)
    String rewrap(Caller caller) {
        rewrapping.go();
        return "redirect:/system?said=keys.wrapped";
    }
}
