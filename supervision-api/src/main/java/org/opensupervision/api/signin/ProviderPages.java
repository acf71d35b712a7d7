package org.opensupervision.api.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.security.Arrival;
import org.opensupervision.api.security.BrowserSession;
import org.opensupervision.api.security.IdentityProvider;
import org.opensupervision.api.security.IdentityProviders;
import org.opensupervision.api.security.OpenToStrangers;
import org.opensupervision.api.security.ProviderAway;
import org.opensupervision.api.security.ProviderElsewhere;
import org.opensupervision.api.security.ProviderSignIn;
import org.opensupervision.api.security.ProviderSignIn.Outcome;
import org.opensupervision.api.security.RoundTrip;
import org.opensupervision.api.security.Secret;
import org.opensupervision.api.security.WayBack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** To an agency's identity provider, and back. */
@Controller
@OpenToStrangers
class ProviderPages {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderPages.class);

    private static final String PAGE = "signin/sign-in";

    private final IdentityProviders providers;
    private final ProviderSignIn signIn;
    private final BrowserSession session;
    private final KnownBrowser browser;

    ProviderPages(IdentityProviders providers, ProviderSignIn signIn, BrowserSession session, KnownBrowser browser) {
        this.browser = browser;
        this.providers = providers;
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

    /** Nobody is signed in by a mere link, though the provider may know them: it takes the form of this page. */
    @GetMapping("/sign-in/with/{name}")
    String ask(@PathVariable String name, Model model) {
        return providers
                .named(name)
                .map(provider -> Leaving.ask(model, provider, "/sign-in"))
                .orElse("redirect:/sign-in");
    }

    @PostMapping("/sign-in/with/{name}")
    String leave(
            @PathVariable String name, @ModelAttribute("back") String back, HttpServletRequest request, Model model) {
        return providers
                .named(name)
                .map(provider -> toProvider(request, model, provider, begin(request, provider, null), back))
                .orElse("redirect:/sign-in");
    }

    /** Whoever was invited brings an account of their agency's instead of a password. */
    @GetMapping("/invitations/{secret}/with/{name}")
    String askInvited(@PathVariable String secret, @PathVariable String name, Model model) {
        return providers
                .named(name)
                .map(provider -> Leaving.ask(model, provider, "/invitations/" + secret))
                .orElse("redirect:/sign-in");
    }

    @PostMapping("/invitations/{secret}/with/{name}")
    String accept(@PathVariable String secret, @PathVariable String name, HttpServletRequest request, Model model) {
        return providers
                .named(name)
                .map(provider ->
                        toProvider(request, model, provider, begin(request, provider, new Secret(secret)), "/"))
                .orElse("redirect:/sign-in");
    }

    @GetMapping("/sign-in/from/{name}")
    String comeBack(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(defaultValue = "") String state,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<RoundTrip> trip = session.comeBack(request);
        Optional<IdentityProvider> provider = providers.named(name);
        if (trip.isEmpty() || provider.isEmpty()) {
            return Refusal.on(response, model, PAGE, "signin.provider.refused");
        }
        String back = session.wayBack(request);
        return switch (signIn.finish(provider.get(), trip.get(), answer(request, provider.get(), code, error, state))) {
            case Outcome.Welcome welcome -> {
                welcome(request, response, trip.get(), welcome.arrival());
                yield "redirect:" + back;
            }
            case Outcome.CodeNeeded needed -> {
                session.await(request, needed.arrival());
                session.rememberWayBack(request, back);
                yield "redirect:/sign-in/code";
            }
            case Outcome.Refused _ -> Refusal.on(response, model, PAGE, "signin.provider.refused");
        };
    }

    /** Who has a password can still use it. */
    @ExceptionHandler
    String away(ProviderAway away, HttpServletResponse response, Model model) {
        LOG.warn("An identity provider cannot be used", away);
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        model.addAttribute("providers", listed());
        model.addAttribute(
                "problem", away instanceof ProviderElsewhere ? "signin.provider.elsewhere" : "signin.provider.away");
        return PAGE;
    }

    private void welcome(HttpServletRequest request, HttpServletResponse response, RoundTrip trip, Arrival arrival) {
        if (trip.again() == null) {
            session.open(request, arrival);
            browser.remember(arrival.person(), signIn.isKnown(trip, arrival.person()), request, response);
        } else {
            session.shownAgain(request, arrival);
        }
    }

    private RoundTrip begin(HttpServletRequest request, IdentityProvider provider, @Nullable Secret invitation) {
        return signIn.begin(provider, invitation, KnownBrowser.shown(request));
    }

    private String toProvider(
            HttpServletRequest request, Model model, IdentityProvider provider, RoundTrip trip, String back) {
        URI there = signIn.addressOf(provider, trip, ProviderAddresses.wayBack(request, provider));
        session.leave(request, trip);
        session.rememberWayBack(request, back);
        return Leaving.go(model, provider, there);
    }

    private static OAuth2AuthorizationResponse answer(
            HttpServletRequest request,
            IdentityProvider provider,
            @Nullable String code,
            @Nullable String error,
            String state) {
        OAuth2AuthorizationResponse.Builder answer = code == null
                ? OAuth2AuthorizationResponse.error(error == null ? "invalid_request" : error)
                : OAuth2AuthorizationResponse.success(code);
        return answer.redirectUri(ProviderAddresses.wayBack(request, provider))
                .state(state)
                .build();
    }
}
