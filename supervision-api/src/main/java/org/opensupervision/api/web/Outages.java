package org.opensupervision.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.opensupervision.api.security.FromABrowser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Outages that show before a controller is asked: signing in needs the database, and must not call anybody a stranger. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Outages extends OncePerRequestFilter {

    static final String RETRY_SOON = "5";

    private static final Logger LOG = LoggerFactory.getLogger(Outages.class);

    private final JsonMapper json;

    Outages(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            Outage outage =
                    Outage.behind(e).filter(o -> !response.isCommitted()).orElse(null);
            if (outage == null) {
                throw e;
            }
            if (FromABrowser.wantsAPage(request)) {
                response.reset();
                ErrorsOnPages.send(
                        response, HttpStatus.valueOf(problem(outage, e).getStatus()));
            } else {
                answer(response, outage, e);
            }
        }
    }

    private void answer(HttpServletResponse response, Outage outage, Exception e) throws IOException {
        ProblemDetail problem = problem(outage, e);
        response.reset();
        response.setStatus(problem.getStatus());
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SOON);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }

    /** One line for each: during an outage there are many, and the pool logs what broke. */
    static ProblemDetail problem(Outage outage, Exception e) {
        LOG.error("{}: {}", outage, rootOf(e));
        LOG.debug("{}", outage, e);
        return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, outage.detail());
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root);
    }
}
