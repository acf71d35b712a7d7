package org.opensupervision.api.security;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Requests after which somebody gets in by other means than before, or somewhere is signed out: whoever sends them has
 * just shown who they are. A change of one's password, and the page that removes a second factor, ask for it themselves.
 */
final class WaysInChange {

    /** Also for who must set up a second factor before anything else. */
    static final RequestMatcher OF_ONESELF = anyOf(
            request(POST, "/me/second-factor"),
            request(POST, "/me/second-factor/confirmation"),
            request(POST, "/api/me/second-factor/**"),
            request(POST, "/me/sessions/**"),
            request(DELETE, "/api/me/sessions/**"));

    static final RequestMatcher OF_ONESELF_WITH_SCOPES =
            anyOf(request(POST, "/me/tokens"), request(POST, "/api/me/tokens"));

    static final RequestMatcher OF_OTHERS = anyOf(
            request(PUT, "/api/people/*/contact"),
            request(POST, "/api/people/*/invitation"),
            request(DELETE, "/api/people/*/second-factor"),
            request(DELETE, "/api/people/*/provider-account"),
            request(DELETE, "/api/people/*/sessions"),
            request(PUT, "/api/agency/sign-in-policy"));

    private static final RequestMatcher ALL = anyOf(OF_ONESELF, OF_ONESELF_WITH_SCOPES, OF_OTHERS);

    private WaysInChange() {}

    static boolean by(HttpServletRequest request) {
        return ALL.matches(request);
    }

    private static RequestMatcher request(HttpMethod method, String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, path);
    }

    private static RequestMatcher anyOf(RequestMatcher... some) {
        return new OrRequestMatcher(some);
    }
}
