package org.opensupervision.api.harness;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every address that the application answers, so that a new one is tested without anybody thinking of it. */
public final class Endpoints {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    private Endpoints() {}

    public record Endpoint(String method, String pattern, HandlerMethod handler) {

        /** The address with each variable replaced. */
        public String address(UnaryOperator<String> variable) {
            return VARIABLE.matcher(pattern).replaceAll(match -> variable.apply(match.group(1)));
        }

        public boolean hasVariables() {
            return pattern.contains("{");
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    public static List<Endpoint> of(Collection<RequestMappingInfoHandlerMapping> mappings) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(entry -> endpoints(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo info, HandlerMethod handler) {
        Set<RequestMethod> asked = info.getMethodsCondition().getMethods();
        Set<RequestMethod> methods = asked.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : asked;
        return info.getPatternValues().stream()
                .flatMap(pattern -> methods.stream().map(method -> new Endpoint(method.name(), pattern, handler)));
    }
}
