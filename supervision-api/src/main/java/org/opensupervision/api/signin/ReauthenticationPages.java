package org.opensupervision.api.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.opensupervision.api.security.BrowserSession;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.IdentityProvider;
import org.opensupervision.api.security.IdentityProviders;
import org.opensupervision.api.security.ProviderSignIn;
import org.opensupervision.api.security.RoundTrip;
import org.opensupervision.api.security.SignedIn;
import org.opensupervision.api.security.WayBack;
import org.opensupervision.api.web.InvalidField;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who has signed in long ago shows once more that it is them, before they sign a record or change who gets in how. */
@Controller
class ReauthenticationPages {

    private static final String PAGE = "signin/again";

    private final IdentityProviders providers;
    private final ProviderSignIn signIn;
    private final NewPassword password;
    private final BrowserSession session;

    ReauthenticationPages(
            IdentityProviders providers, ProviderSignIn signIn, NewPassword password, BrowserSession session) {
        this.providers = providers;
        this.signIn = signIn;
        this.password = password;
        this.session = session;
    }

    @GetMapping("/me/reauthentication")
    @Does(Deed.KEEP_OWN_SIGN_IN)
    String show(@RequestParam(defaultValue = "/me") String back, HttpServletRequest request, Model model) {
        Optional<IdentityProvider> provider = provider(request);
        if (provider.isEmpty()) {
            model.addAttribute("back", WayBack.to(back));
            return PAGE;
        }
        session.rememberWayBack(request, WayBack.to(back));
        return Leaving.ask(model, provider.get(), WayBack.to(back));
    }

    @PostMapping("/me/reauthentication")
    @Does(Deed.KEEP_OWN_SIGN_IN)
    String enter(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(name = "password", defaultValue = "") String current,
            @RequestParam(defaultValue = "/me") String back,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<IdentityProvider> provider = provider(request);
        if (provider.isPresent()) {
            return toProvider(me, provider.get(), request, model);
        }
        try {
            password.requireCurrent(me, current, "password");
        } catch (InvalidField _) {
            model.addAttribute("back", WayBack.to(back));
            return Refusal.on(response, model, PAGE, "password.WRONG");
        }
        session.passwordEntered(request);
        return "redirect:" + WayBack.to(back);
    }

    private Optional<IdentityProvider> provider(HttpServletRequest request) {
        return session.provider(request).flatMap(providers::named);
    }

    private String toProvider(SignedIn me, IdentityProvider provider, HttpServletRequest request, Model model) {
        RoundTrip trip = signIn.beginAgain(provider, me.person());
        URI there = signIn.addressOf(provider, trip, ProviderAddresses.wayBack(request, provider));
        session.leave(request, trip);
        return Leaving.go(model, provider, there);
    }
}
