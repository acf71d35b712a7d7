package org.opensupervision.api.signin;

import java.net.URI;
import org.opensupervision.api.security.IdentityProvider;
import org.springframework.ui.Model;

/** To a provider in two pages: one says where one goes, and its form brings one that goes there. */
final class Leaving {

    private Leaving() {}

    /** @param stay where whoever would rather not go on is */
    static String ask(Model model, IdentityProvider provider, String stay) {
        model.addAttribute("provider", provider);
        model.addAttribute("stay", stay);
        return "signin/leaving";
    }

    /** A page and no redirect: forms of ours may not end at another site. */
    static String go(Model model, IdentityProvider provider, URI there) {
        model.addAttribute("provider", provider);
        model.addAttribute("there", there.toString());
        return "signin/going";
    }
}
