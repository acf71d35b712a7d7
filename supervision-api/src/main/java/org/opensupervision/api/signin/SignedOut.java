package org.opensupervision.api.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.opensupervision.api.signin.ProviderAddresses.WayOut;
import org.springframework.ui.Model;

/** Whose session came from a provider may still be signed in there: where that ends, and that one can stay here. */
final class SignedOut {

    /** Whatever a browser has kept of what was shown. */
    static final String CLEAR = "Clear-Site-Data";

    /** Not cookies: a browser that is known stays so. */
    static final String LEFT_BEHIND = "\"cache\", \"storage\"";

    private SignedOut() {}

    static String page(HttpServletResponse response, Model model, Optional<WayOut> out) {
        response.setHeader(CLEAR, LEFT_BEHIND);
        if (out.isEmpty()) {
            return "redirect:/sign-in";
        }
        model.addAttribute("signedIn", false);
        model.addAttribute("provider", out.get().provider());
        model.addAttribute("out", out.get().address());
        return "signin/signed-out";
    }
}
