package org.opensupervision.api.signin;

import java.util.Optional;
import org.springframework.ui.Model;

/** A page and no redirect where somebody goes on to their provider: forms of ours may not end at another site. */
final class SignedOut {

    private SignedOut() {}

    static String page(Model model, Optional<String> provider) {
        if (provider.isEmpty()) {
            return "redirect:/sign-in";
        }
        model.addAttribute("signedIn", false);
        model.addAttribute("there", provider.get());
        return "signin/signed-out";
    }
}
