package org.opensupervision.api.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.web.Allowance;
import org.opensupervision.api.web.Limits;
import org.opensupervision.domain.shared.PersonId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Requests of one person, whatever they call with: more than anybody needs, and not without end. */
class RequestLimits extends OncePerRequestFilter {

    private final Limits limits;
    private final Allowance<PersonId> reads;
    private final Allowance<PersonId> writes;
    private final Allowance<PersonId> lines;
    private final JsonMapper json;

    RequestLimits(Limits limits, Clock clock, JsonMapper json) {
        this.limits = limits;
        this.reads = limits.reads(clock);
        this.writes = limits.writes(clock);
        this.lines = new Allowance<>(1, 1, Duration.ofMinutes(1), clock);
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SignedIn who = caller();
        Optional<Duration> wait =
                who == null ? Optional.empty() : counted(request).take(who.person());
        if (who == null || wait.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            refuse(request, response, who, wait.get());
        }
    }

    /** What is there for strangers is counted by nobody's name. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !limits.enabled() || SecurityConfiguration.OPEN.matches(request);
    }

    private Allowance<PersonId> counted(HttpServletRequest request) {
        return FromABrowser.isHarmless(request) ? reads : writes;
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, SignedIn who, Duration wait)
            throws IOException {
        if (lines.take(who.person()).isEmpty()) {
            Gate.turnedAway("request", who, "TOO_MANY_REQUESTS");
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
        if (FromABrowser.wantsAPage(request)) {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(
                response.getOutputStream(),
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "So many requests in so short a time are too many. Go on later."));
    }

    private static @Nullable SignedIn caller() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Identified who
                ? who.getPrincipal()
                : null;
    }
}
