package org.opensupervision.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.security.FromABrowser;
import org.opensupervision.api.security.Refused;
import org.opensupervision.api.security.TooBusy;
import org.opensupervision.projections.accesslog.NotWrittenDown;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Who opens a page is answered by one: error.html, before {@link Problems} would say it in JSON. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErrorsOnPages implements HandlerExceptionResolver {

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception e) {
        HttpStatus status = FromABrowser.wantsAPage(request) && !answersForItself(handler) ? status(e) : null;
        if (status == null) {
            return null;
        }
        try {
            send(response, status);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new ModelAndView();
    }

    static void send(HttpServletResponse response, HttpStatus status) throws IOException {
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Outages.RETRY_SOON);
        }
        response.sendError(status.value());
    }

    private static boolean answersForItself(@Nullable Object handler) {
        return handler instanceof HandlerMethod method
                && new ExceptionHandlerMethodResolver(method.getBeanType()).hasExceptionMappings();
    }

    private static @Nullable HttpStatus status(Exception e) {
        return switch (e) {
            case NotWrittenDown lost -> Problems.statusOf(lost);
            case TooBusy _ -> HttpStatus.SERVICE_UNAVAILABLE;
            case Refused _ -> HttpStatus.FORBIDDEN;
            case NotFound _, NoHandlerFoundException _, NoResourceFoundException _ -> HttpStatus.NOT_FOUND;
            default -> Outage.behind(e).map(outage -> logged(outage, e)).orElse(null);
        };
    }

    private static HttpStatus logged(Outage outage, Exception e) {
        return HttpStatus.valueOf(Outages.problem(outage, e).getStatus());
    }
}
