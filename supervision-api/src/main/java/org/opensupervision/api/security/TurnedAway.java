package org.opensupervision.api.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import tools.jackson.databind.json.JsonMapper;

/** What is said to a stranger, and to somebody whose way of calling does not reach so far. */
class TurnedAway implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final JsonMapper json;

    TurnedAway(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (BearerTokens.isAsked(request)) {
            Gate.turnedAway("token", null, "WRONG");
        }
        if (wantsAPage(request)) {
            response.sendRedirect(request.getContextPath() + "/sign-in" + wanted(request));
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"OpenSupervision\"");
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "DPoP algs=\"ES256 ES384 ES512 PS256 RS256\"");
        answer(response, HttpStatus.UNAUTHORIZED, "Sign in, or send an API token: Authorization: Bearer …");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        Reason reason = reason(e, request);
        Gate.turnedAway("request", caller(), reason.name());
        if (wantsAPage(request) && reason == Reason.SECOND_FACTOR) {
            response.sendRedirect(request.getContextPath() + "/me/second-factor");
        } else if (!FromABrowser.isForPrograms(request) && reason == Reason.PASSWORD_AGAIN) {
            response.sendRedirect(request.getContextPath() + "/me/reauthentication?back=" + encoded(wayBack(request)));
        } else if (FromABrowser.wantsAPage(request)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, reason.detail);
            problem.setProperty("reason", reason);
            write(response, problem);
        }
    }

    private enum Reason {
        FORGED("The page that sent this is out of date, or of another site. Open it again."),
        SECOND_FACTOR("Your agency asks for a second factor. Set one up first, under /me/second-factor."),
        PASSWORD_AGAIN("Enter your password again first: POST /api/me/reauthentication, or at /me/reauthentication."),
        SCOPE("What you signed in with does not allow this.");

        private final String detail;

        Reason(String detail) {
            this.detail = detail;
        }
    }

    private static Reason reason(AccessDeniedException e, HttpServletRequest request) {
        if (e instanceof CsrfException) {
            return Reason.FORGED;
        }
        if (SecurityContextHolder.getContext().getAuthentication() instanceof Identified who
                && who.may(Identified.IN_PERSON)) {
            if (WaysInChange.by(request) && !who.may(Identified.JUST_SHOWN)) {
                return Reason.PASSWORD_AGAIN;
            }
            return !who.may(Scope.READ.authority())
                    ? Reason.SECOND_FACTOR
                    : who.may(Scope.SIGN.authority()) ? Reason.SCOPE : Reason.PASSWORD_AGAIN;
        }
        return Reason.SCOPE;
    }

    private static @Nullable SignedIn caller() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Identified who
                ? who.getPrincipal()
                : null;
    }

    private static String wayBack(HttpServletRequest request) {
        String back = request.getParameter(WayBack.FIELD);
        String here = request.getRequestURI().startsWith(request.getContextPath() + "/me/") ? "/me" : "/";
        return WayBack.to(back == null ? here : back);
    }

    /** To come to it after signing in. */
    private static String wanted(HttpServletRequest request) {
        String page = request.getRequestURI().substring(request.getContextPath().length());
        String query = request.getQueryString();
        return page.equals("/") ? "" : "?" + WayBack.FIELD + "=" + encoded(query == null ? page : page + "?" + query);
    }

    private static String encoded(String address) {
        return URLEncoder.encode(address, UTF_8);
    }

    private static boolean wantsAPage(HttpServletRequest request) {
        return request.getMethod().equals("GET") && FromABrowser.wantsAPage(request);
    }

    private void answer(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        write(response, ProblemDetail.forStatusAndDetail(status, detail));
    }

    private void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
