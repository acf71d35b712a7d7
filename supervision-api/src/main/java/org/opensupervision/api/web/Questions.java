package org.opensupervision.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpMethod;

/** Requests that only ask. What names somebody is asked for in a body: addresses stay in histories and logs of others. */
public final class Questions {

    public static final String SEARCH_OF_PEOPLE = "/api/people/search";
    public static final String SEARCH_ON_PAGE = "/people";

    private static final Set<String> ASKED_BY_POST = Set.of(SEARCH_OF_PEOPLE, SEARCH_ON_PAGE);

    private Questions() {}

    static boolean isOne(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                || (HttpMethod.POST.matches(request.getMethod())
                        && ASKED_BY_POST.contains(request.getRequestURI()
                                .substring(request.getContextPath().length())));
    }
}
