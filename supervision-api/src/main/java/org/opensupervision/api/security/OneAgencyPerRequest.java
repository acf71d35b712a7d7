package org.opensupervision.api.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.opensupervision.projections.fence.BoundAgency;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds a request to the agency of whoever has signed in, once that is known. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class OneAgencyPerRequest extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (principal() instanceof SignedIn signedIn) {
            try {
                BoundAgency.<@Nullable Void, Exception>during(signedIn.agency(), () -> {
                    chain.doFilter(request, response);
                    return null;
                });
            } catch (ServletException | IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new ServletException(e);
            }
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Who shows anew who they are, or follows a link, may turn out to be somebody of another agency. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SecurityConfiguration.OPEN.matches(request);
    }

    /** Also where the answer is written by another thread. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    private static @Nullable Object principal() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? null : authentication.getPrincipal();
    }
}
