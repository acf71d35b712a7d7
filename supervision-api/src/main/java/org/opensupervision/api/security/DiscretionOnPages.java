package org.opensupervision.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** The same for what a page is made of, before it is made. */
@Component
class DiscretionOnPages implements HandlerInterceptor {

    private final Witness witness;

    DiscretionOnPages(Witness witness) {
        this.witness = witness;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null) {
            Looking.in(request).ifPresent(looking -> show(looking, page, request));
        }
    }

    private void show(Looking looking, ModelAndView page, HttpServletRequest request) {
        LeftOut leftOut = new LeftOut(looking);
        page.getModel().replaceAll((name, value) -> value == null ? null : leftOut.from(value));
        witness.sees(looking, page.getModel().values(), request);
    }
}
