package org.opensupervision.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.opensupervision.api.security.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * A read after one's own write waits for the projections; if they take too long, the answer comes all the same and says
 * in the header {@code Read-Model} that it is behind.
 */
@Component
class ReadYourWrites implements HandlerInterceptor {

    static final String HEADER = "Read-Model";
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private final LastWritten lastWritten;

    ReadYourWrites(LastWritten lastWritten) {
        this.lastWritten = lastWritten;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (Questions.isOne(request)
                && authentication != null
                && authentication.getPrincipal() instanceof SignedIn signedIn
                && !lastWritten.readableBy(signedIn.person(), PATIENCE)) {
            response.setHeader(HEADER, "behind");
        }
        return true;
    }
}
