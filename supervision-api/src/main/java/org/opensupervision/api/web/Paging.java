package org.opensupervision.api.web;

import org.jspecify.annotations.Nullable;
import org.opensupervision.projections.paging.PageRequest;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code page} (from 0) and {@code size} (50 unless asked) from the address. */
@Component
class Paging implements HandlerMethodArgumentResolver {

    static final int USUAL_SIZE = 50;
    static final int LAST_PAGE = 10_000_000;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public PageRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return new PageRequest(
                number(request, "page", 0, 0, LAST_PAGE), number(request, "size", USUAL_SIZE, 1, PageRequest.LARGEST));
    }

    private static int number(NativeWebRequest request, String name, int usual, int least, int most) {
        String value = request.getParameter(name);
        if (value == null || value.isBlank()) {
            return usual;
        }
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, as any number that is out of range
        }
        throw new InvalidField(name, "a whole number from %d to %d".formatted(least, most));
    }
}
