package org.opensupervision.api.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.security.FromABrowser;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** What was refused before any controller is told as everything else is: on a page, or as a problem. */
@Hidden
@Controller
class ErrorsAsProblems extends BasicErrorController {

    private static final List<Map<String, String>> ADDRESS =
            List.of(Map.of("field", "request", "message", "an address with none but printable characters"));

    private final JsonMapper json;

    ErrorsAsProblems(ErrorAttributes attributes, WebProperties web, List<ErrorViewResolver> pages, JsonMapper json) {
        super(attributes, web.getError(), pages);
        this.json = json;
    }

    /** Whoever asks as a program is answered as one, whatever they would rather have. */
    @Override
    public ModelAndView errorHtml(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                && FromABrowser.isForPrograms(asked)) {
            return new ModelAndView((_, _, _) -> write(error(request), response));
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        ModelAndView page = super.errorHtml(request, response);
        UUID incident = incident(request);
        return incident == null ? page : page.addObject("incident", incident);
    }

    private void write(ResponseEntity<Map<String, @Nullable Object>> problem, HttpServletResponse response)
            throws IOException {
        response.setStatus(problem.getStatusCode().value());
        problem.getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
        json.writeValue(response.getOutputStream(), problem.getBody());
    }

    private @Nullable UUID incident(HttpServletRequest request) {
        return getStatus(request) == HttpStatus.INTERNAL_SERVER_ERROR ? Incident.in(request) : null;
    }

    /** Refused perhaps before anybody thought of headers. */
    @Override
    public ResponseEntity<Map<String, @Nullable Object>> error(HttpServletRequest request) {
        HttpStatus status = getStatus(request);
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("status", status.value());
        body.put("title", status.getReasonPhrase());
        body.put("detail", status.getReasonPhrase() + ".");
        if (status == HttpStatus.BAD_REQUEST) {
            body.put("errors", ADDRESS);
        }
        UUID incident = incident(request);
        if (incident != null) {
            body.put("incident", incident);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(body);
    }

    static ProblemDetail problem(HttpStatus status) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, status.getReasonPhrase() + ".");
        if (status == HttpStatus.BAD_REQUEST) {
            problem.setProperty("errors", ADDRESS);
        }
        return problem;
    }
}
