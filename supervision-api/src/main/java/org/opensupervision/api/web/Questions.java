package org.opensupervision.api.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;

/** Requests that only ask. What names somebody is asked for in a body: addresses stay in histories and logs of others. */
public final class Questions {

    public static final String SEARCH_OF_PEOPLE = "/api/people/search";

    private Questions() {}

    static boolean isOne(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                || (HttpMethod.POST.matches(request.getMethod())
                        && request.getRequestURI().equals(request.getContextPath() + SEARCH_OF_PEOPLE));
    }
}
