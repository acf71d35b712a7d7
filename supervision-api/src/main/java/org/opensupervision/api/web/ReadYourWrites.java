package org.opensupervision.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.opensupervision.api.security.FromABrowser;
import org.opensupervision.api.security.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * A read after one's own write waits for the projections; if they take too long, the answer comes all the same and says
 * in the header {@code Read-Model} that it is behind. A page waits for a moment only: it says so, and shows the rest as
 * soon as it is there.
 */
@Component
public class ReadYourWrites implements HandlerInterceptor {

    /** An attribute of the request where what is read is behind. */
    public static final String BEHIND = ReadYourWrites.class.getName() + ".BEHIND";

    static final String HEADER = "Read-Model";
    static final Duration PATIENCE = Duration.ofSeconds(5);
    static final Duration GLANCE = Duration.ofMillis(300);

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
                && !lastWritten.readableBy(signedIn.person(), patience(request))) {
            response.setHeader(HEADER, "behind");
            request.setAttribute(BEHIND, true);
        }
        return true;
    }

    private static Duration patience(HttpServletRequest request) {
        return FromABrowser.isForPrograms(request) ? PATIENCE : GLANCE;
    }
}
