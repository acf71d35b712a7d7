package org.opensupervision.api.signin;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.OwnSessions;
import org.opensupervision.api.security.SecondFactors;
import org.opensupervision.api.security.SignedIn;
import org.opensupervision.api.web.InvalidField;
import org.opensupervision.api.web.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Signing in")
class SecondFactorApi {

    private final SecondFactors secondFactors;
    private final AuthenticatorApp app;
    private final OwnSessions sessions;

    SecondFactorApi(SecondFactors secondFactors, AuthenticatorApp app, OwnSessions sessions) {
        this.secondFactors = secondFactors;
        this.app = app;
        this.sessions = sessions;
    }

    record SecondFactorView(boolean on) {}

    /** To be typed into an authenticator app, or opened by it. */
    record Setup(String secret, String address) {}

    record CodeForm(@NotNull String code) {}

    /** Shown this once; each of them is good once. */
    record RecoveryCodes(List<String> recoveryCodes) {}

    @GetMapping("/api/me/second-factor")
    @Does(Deed.KEEP_OWN_SIGN_IN)
    SecondFactorView show(@AuthenticationPrincipal SignedIn me) {
        return new SecondFactorView(secondFactors.has(me));
    }

    @PostMapping("/api/me/second-factor")
    @Does(Deed.KEEP_OWN_SIGN_IN)
    Setup begin(@AuthenticationPrincipal SignedIn me) {
        String secret = secondFactors.begin(me).orElseThrow(NotFound::new);
        return new Setup(secret, app.address(me, secret));
    }

    @PostMapping("/api/me/second-factor/confirmation")
    @Does(Deed.KEEP_OWN_SIGN_IN)
    RecoveryCodes confirm(
            @AuthenticationPrincipal SignedIn me, @Valid @RequestBody CodeForm form, HttpServletRequest request) {
        List<String> codes = secondFactors.confirm(me, form.code());
        if (codes.isEmpty()) {
            throw new InvalidField("code", "the six digits that the app shows now");
        }
        sessions.endOthers(me, request.getSession().getId());
        return new RecoveryCodes(codes);
    }

    @DeleteMapping("/api/me/second-factor")
    @Does(Deed.KEEP_OWN_SIGN_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@AuthenticationPrincipal SignedIn me, HttpServletRequest request) {
        secondFactors.remove(me);
        sessions.endOthers(me, request.getSession().getId());
    }
}
