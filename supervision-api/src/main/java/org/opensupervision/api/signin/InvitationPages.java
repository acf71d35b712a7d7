package org.opensupervision.api.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.opensupervision.api.security.BrowserSession;
import org.opensupervision.api.security.Credentials;
import org.opensupervision.api.security.IdentityProviders;
import org.opensupervision.api.security.Invitations;
import org.opensupervision.api.security.OpenToStrangers;
import org.opensupervision.api.security.PasswordPolicy.Objection;
import org.opensupervision.api.security.Secret;
import org.opensupervision.api.security.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@OpenToStrangers
class InvitationPages {

    private static final String PAGE = "signin/invitation";

    private final Invitations invitations;
    private final Credentials credentials;
    private final BrowserSession session;
    private final IdentityProviders providers;

    InvitationPages(
            Invitations invitations, Credentials credentials, BrowserSession session, IdentityProviders providers) {
        this.providers = providers;
        this.invitations = invitations;
        this.credentials = credentials;
        this.session = session;
    }

    @GetMapping("/invitations/{secret}")
    String show(@PathVariable String secret, HttpServletResponse response, Model model) {
        Optional<SignedIn> invited = invitations.invited(new Secret(secret));
        invited.ifPresent(person -> offer(model, secret, person));
        return invited.isPresent() ? PAGE : gone(response);
    }

    @PostMapping("/invitations/{secret}")
    String accept(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Secret link = new Secret(secret);
        Optional<SignedIn> invited = invitations.invited(link);
        if (invited.isEmpty()) {
            return gone(response);
        }
        Optional<Objection> objection = invitations.objectionTo(invited.get(), password);
        if (objection.isPresent()) {
            offer(model, secret, invited.get());
            return Refusal.on(response, model, PAGE, "password." + objection.get());
        }
        if (!invitations.accept(link, invited.get(), credentials.hash(password))) {
            return gone(response);
        }
        session.end(request);
        return "redirect:/sign-in";
    }

    private void offer(Model model, String secret, SignedIn person) {
        model.addAttribute("secret", secret);
        model.addAttribute("providers", providers.of(person.agency()));
    }

    private static String gone(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "signin/invitation-gone";
    }
}
