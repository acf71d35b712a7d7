package org.opensupervision.api.signin;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.opensupervision.api.security.BrowserSession;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.OwnSessions;
import org.opensupervision.api.security.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Signing in")
class PasswordApi {

    private final NewPassword newPassword;
    private final BrowserSession session;
    private final OwnSessions sessions;

    PasswordApi(NewPassword newPassword, BrowserSession session, OwnSessions sessions) {
        this.newPassword = newPassword;
        this.session = session;
        this.sessions = sessions;
    }

    record PasswordForm(@NotNull String current, @NotNull String password) {

        @Override
        public String toString() {
            return "PasswordForm";
        }
    }

    record CurrentPasswordForm(@NotNull String password) {

        @Override
        public String toString() {
            return "CurrentPasswordForm";
        }
    }

    /** All other sessions end. */
    @PutMapping("/api/me/password")
    @Does(Deed.KEEP_OWN_SIGN_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            @AuthenticationPrincipal SignedIn me, @Valid @RequestBody PasswordForm form, HttpServletRequest request) {
        newPassword.change(me, form.current(), form.password());
        sessions.endOthers(me, request.getSession().getId());
        session.passwordChanged(request, me);
    }

    /** Before a record is signed, if the password was entered long ago. */
    @PostMapping("/api/me/reauthentication")
    @Does(Deed.KEEP_OWN_SIGN_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enterAgain(
            @AuthenticationPrincipal SignedIn me,
            @Valid @RequestBody CurrentPasswordForm form,
            HttpServletRequest request) {
        newPassword.requireCurrent(me, form.password(), "password");
        session.passwordEntered(request);
    }
}
