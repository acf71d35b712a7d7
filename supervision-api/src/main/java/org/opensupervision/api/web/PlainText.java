package org.opensupervision.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
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
        request.getParameterMap().forEach((name, values) -> {
            for (String value : values) {
                if (!canBeKept(value)) {
                    throw new InvalidField(name, EXPECTED);
                }
            }
        });
        return true;
    }
}
