package org.opensupervision.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.HandlerInterceptor;

/** PostgreSQL keeps no NUL in a text, and UTF-8 has no half characters. */
@Component
class PlainText implements HandlerInterceptor {

    static final String EXPECTED = "text without NUL and half characters";

    static boolean canBeKept(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!hasFiles(request)) {
            request.getParameterMap().forEach(PlainText::require);
        }
        return true;
    }

    /** Whoever takes files looks at what is in them; to ask for parameters would take them in before. */
    private static boolean hasFiles(HttpServletRequest request) {
        return request instanceof MultipartRequest;
    }

    /** A form may name a field without a value. */
    private static void require(String name, @Nullable String[] values) {
        for (String value : values) {
            if (value != null && !canBeKept(value)) {
                throw new InvalidField(canBeKept(name) ? name : "parameter", EXPECTED);
            }
        }
    }
}
