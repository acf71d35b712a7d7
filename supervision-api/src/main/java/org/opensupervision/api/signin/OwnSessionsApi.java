package org.opensupervision.api.signin;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.opensupervision.api.security.BrowserSession;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.OwnSessions;
import org.opensupervision.api.security.OwnSessions.OwnSession;
import org.opensupervision.api.security.SignedIn;
import org.opensupervision.api.web.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Signing in")
class OwnSessionsApi {

    private final OwnSessions sessions;
    private final BrowserSession session;

    OwnSessionsApi(OwnSessions sessions, BrowserSession session) {
        this.sessions = sessions;
        this.session = session;
    }

    @GetMapping("/api/me/sessions")
    @Does(Deed.KEEP_OWN_SIGN_IN)
    List<OwnSession> index(@AuthenticationPrincipal SignedIn me, HttpServletRequest request) {
        return sessions.of(me, request.getSession().getId());
    }

    @DeleteMapping("/api/me/sessions/{id}")
    @Does(Deed.KEEP_OWN_SIGN_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        if (!sessions.end(me, id.toString())) {
            throw new NotFound();
        }
    }

    /** Signs out everywhere, here too. */
    @DeleteMapping("/api/me/sessions")
    @Does(Deed.KEEP_OWN_SIGN_IN)
    ResponseEntity<Void> endAll(@AuthenticationPrincipal SignedIn me, HttpServletRequest request) {
        session.end(request);
        sessions.endAll(me);
        return ResponseEntity.noContent()
                .header(SignedOut.CLEAR, SignedOut.LEFT_BEHIND)
                .build();
    }
}
