package org.opensupervision.api.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.opensupervision.api.security.BrowserSession;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.OwnSessions;
import org.opensupervision.api.security.SecondFactors;
import org.opensupervision.api.security.SignedIn;
import org.opensupervision.api.signin.ProviderAddresses.WayOut;
import org.opensupervision.api.web.InvalidField;
import org.opensupervision.projections.directory.DirectoryReader;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody keeps for signing in: the way to it all, the password, and where they are signed in. */
@Controller
class OwnPages {

    private final SecondFactors secondFactors;
    private final NewPassword newPassword;
    private final OwnSessions sessions;
    private final BrowserSession session;
    private final ProviderAddresses addresses;
    private final DirectoryReader directory;

    OwnPages(
            SecondFactors secondFactors,
            NewPassword newPassword,
            OwnSessions sessions,
            BrowserSession session,
            ProviderAddresses addresses,
            DirectoryReader directory) {
        this.directory = directory;
        this.addresses = addresses;
        this.secondFactors = secondFactors;
        this.newPassword = newPassword;
        this.sessions = sessions;
        this.session = session;
    }

    @GetMapping("/me")
    @Does(Deed.KEEP_OWN_SIGN_IN)
    String show(@AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("secondFactor", secondFactors.has(me));
        return "signin/me";
    }

    @GetMapping("/me/password")
    @Does(Deed.KEEP_OWN_SIGN_IN)
    String password() {
        return "signin/password";
    }

    @PostMapping("/me/password")
    @Does(Deed.KEEP_OWN_SIGN_IN)
    String changePassword(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            newPassword.change(me, current, password);
        } catch (InvalidField invalid) {
            model.addAttribute("words", invalid.expected());
            return Refusal.on(response, model, "signin/password", "signin.words");
        }
        sessions.endOthers(me, request.getSession().getId());
        session.passwordChanged(request, me);
        return "redirect:/me";
    }

    @GetMapping("/me/sessions")
    @Does(Deed.KEEP_OWN_SIGN_IN)
    String sessions(@AuthenticationPrincipal SignedIn me, HttpServletRequest request, Model model) {
        model.addAttribute("browsers", new BrowserNames());
        model.addAttribute("times", AgencyTime.of(directory, me.agency()));
        model.addAttribute("sessions", sessions.of(me, request.getSession().getId()));
        return "signin/sessions";
    }

    @PostMapping("/me/sessions/{id}/end")
    @Does(Deed.KEEP_OWN_SIGN_IN)
    String end(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        var _ = sessions.end(me, id.toString());
        return "redirect:/me/sessions";
    }

    @PostMapping("/me/sessions/end")
    @Does(Deed.KEEP_OWN_SIGN_IN)
    String endAll(
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<WayOut> out = addresses.signOut(request, session.provider(request));
        session.end(request);
        sessions.endAll(me);
        return SignedOut.page(response, model, out);
    }
}
