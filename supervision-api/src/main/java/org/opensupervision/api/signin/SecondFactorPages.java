package org.opensupervision.api.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.OwnSessions;
import org.opensupervision.api.security.SecondFactors;
import org.opensupervision.api.security.SignedIn;
import org.opensupervision.api.web.InvalidField;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SecondFactorPages {

    private static final String PAGE = "signin/second-factor";

    private final SecondFactors secondFactors;
    private final AuthenticatorApp app;
    private final NewPassword password;
    private final OwnSessions sessions;

    SecondFactorPages(SecondFactors secondFactors, AuthenticatorApp app, NewPassword password, OwnSessions sessions) {
        this.sessions = sessions;
        this.secondFactors = secondFactors;
        this.app = app;
        this.password = password;
    }

    @GetMapping("/me/second-factor")
    @Does(Deed.KEEP_OWN_SIGN_IN)
    String show(@AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("on", secondFactors.has(me));
        return PAGE;
    }

    @PostMapping("/me/second-factor")
    @Does(Deed.KEEP_OWN_SIGN_IN)
    String begin(@AuthenticationPrincipal SignedIn me, Model model) {
        Optional<String> secret = secondFactors.begin(me);
        if (secret.isEmpty()) {
            return "redirect:/me/second-factor";
        }
        model.addAttribute("secret", secret.get().replaceAll("(.{4})(?!$)", "$1 "));
        String address = app.address(me, secret.get());
        model.addAttribute("address", address);
        model.addAttribute("qr", QrDrawing.of(address));
        return PAGE;
    }

    @PostMapping("/me/second-factor/confirmation")
    @Does(Deed.KEEP_OWN_SIGN_IN)
    String confirm(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        List<String> codes = secondFactors.confirm(me, code.replace(" ", ""));
        if (codes.isEmpty()) {
            model.addAttribute("asked", true);
            return Refusal.on(response, model, PAGE, "signin.code.refused");
        }
        sessions.endOthers(me, request.getSession().getId());
        model.addAttribute("on", true);
        model.addAttribute("codes", codes);
        return PAGE;
    }

    @PostMapping("/me/second-factor/removal")
    @Does(Deed.KEEP_OWN_SIGN_IN)
    String remove(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(name = "password", defaultValue = "") String current,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            password.requireCurrent(me, current, "password");
        } catch (InvalidField _) {
            model.addAttribute("on", true);
            return Refusal.on(response, model, PAGE, "password.WRONG");
        }
        secondFactors.remove(me);
        sessions.endOthers(me, request.getSession().getId());
        return "redirect:/me";
    }
}
