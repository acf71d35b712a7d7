package org.opensupervision.api.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.opensupervision.api.security.BrowserSession;
import org.opensupervision.api.security.IdentityProvider;
import org.opensupervision.api.security.IdentityProviders;
import org.opensupervision.api.security.OpenToStrangers;
import org.opensupervision.api.security.Secret;
import org.opensupervision.api.security.SignIn;
import org.opensupervision.api.security.SignIn.Outcome;
import org.opensupervision.api.security.SignedIn;
import org.opensupervision.api.security.WayBack;
import org.opensupervision.api.signin.ProviderAddresses.WayOut;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@OpenToStrangers
class SignInPages {

    private final SignIn signIn;
    private final BrowserSession session;
    private final IdentityProviders providers;
    private final ProviderAddresses addresses;
    private final KnownBrowser browser;

    SignInPages(
            SignIn signIn,
            BrowserSession session,
            IdentityProviders providers,
            ProviderAddresses addresses,
            KnownBrowser browser) {
        this.browser = browser;
        this.providers = providers;
        this.addresses = addresses;
        this.signIn = signIn;
        this.session = session;
    }

    @ModelAttribute("providers")
    List<IdentityProvider> listed() {
        return providers.listed();
    }

    /** Which page was wanted before. */
    @ModelAttribute("back")
    String wanted(@RequestParam(defaultValue = "/") String back) {
        return WayBack.to(back);
    }

    @GetMapping("/sign-in")
    String show() {
        return "signin/sign-in";
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @ModelAttribute("back") String back,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Secret known = KnownBrowser.shown(request);
        return switch (signIn.byPassword(email.strip(), password, known, request.getRemoteAddr())) {
            case Outcome.Welcome welcome -> {
                session.open(request, welcome.person());
                browser.welcome(welcome.person(), request, response);
                yield "redirect:" + back;
            }
            case Outcome.CodeNeeded needed -> {
                session.await(request, needed.person());
                session.rememberWayBack(request, back);
                yield "redirect:/sign-in/code";
            }
            case Outcome.Refused _ -> {
                model.addAttribute("email", email);
                yield Refusal.on(response, model, "signin/sign-in", "signin.refused");
            }
            case Outcome.Throttled throttled -> {
                model.addAttribute("email", email);
                yield Refusal.later(response, model, "signin/sign-in", throttled.patience());
            }
        };
    }

    @GetMapping("/sign-in/code")
    String askForCode(HttpServletRequest request) {
        return session.awaited(request).isPresent() ? "signin/code" : "redirect:/sign-in";
    }

    @PostMapping("/sign-in/code")
    String signInWithCode(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<SignedIn> awaited = session.awaited(request);
        if (awaited.isEmpty()) {
            return "redirect:/sign-in";
        }
        return switch (signIn.byCode(awaited.get(), code)) {
            case Outcome.Welcome welcome -> {
                String back = session.wayBack(request);
                session.openAwaited(request, welcome.person());
                browser.welcome(welcome.person(), request, response);
                yield "redirect:" + back;
            }
            case Outcome.Throttled throttled -> Refusal.later(response, model, "signin/code", throttled.patience());
            case Outcome.Refused _, Outcome.CodeNeeded _ ->
                Refusal.on(response, model, "signin/code", "signin.code.refused");
        };
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<WayOut> out = addresses.signOut(request, session.provider(request));
        session.end(request);
        return SignedOut.page(response, model, out);
    }
}
