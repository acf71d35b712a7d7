package org.opensupervision.api.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** A form with files of which no parameter is asked for but those in the address: to look for one would take it all in. */
final class UnreadFiles extends HttpServletRequestWrapper {

    private final Map<String, String[]> inAddress = new LinkedHashMap<>();

    UnreadFiles(HttpServletRequest request) {
        super(request);
        MultiValueMap<String, String> parameters = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams();
        parameters.forEach((name, values) -> inAddress.put(
                decoded(name),
                values.stream()
                        .map(value -> value == null ? "" : decoded(value))
                        .toArray(String[]::new)));
    }

    private static String decoded(String text) {
        try {
            return UriUtils.decode(text, UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = inAddress.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(inAddress);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(inAddress.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return inAddress.get(name);
    }
}
