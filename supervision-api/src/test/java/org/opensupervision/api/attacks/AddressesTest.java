package org.opensupervision.api.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Endpoints;
import org.opensupervision.api.harness.Endpoints.Endpoint;
import org.opensupervision.api.harness.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.MethodParameter;
import org.springframework.core.StandardReflectionParameterNameDiscoverer;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Addresses stay in histories and in logs of proxies: nothing that people write, or that is secret, belongs there. */
@OverHttp
class AddressesTest {

    /** The name of a team, of a file or a view of ours, of a provider, of an instrument, a page to come back to; and what is good once. */
    private static final Set<String> WORDS =
            Set.of("team", "file", "view", "name", "instrument", "back", "secret", "code", "error", "state");

    @Autowired
    Agencies agencies;

    @Autowired
    Collection<RequestMappingInfoHandlerMapping> mappings;

    @Test
    void nothing_stands_in_an_address_but_ids_days_numbers_and_few_words() {
        Set<String> words = new TreeSet<>();
        Endpoints.of(mappings).stream()
                .filter(endpoint -> endpoint.handler().getBeanType().getName().startsWith("org.opensupervision"))
                .flatMap(AddressesTest::wordsIn)
                .forEach(words::add);

        assertThat(words).isNotEmpty().isSubsetOf(WORDS);
    }

    @Test
    void people_are_not_searched_by_an_address() {
        var admin = agencies.register().administrator();

        admin.get("/api/people?text=clara").is(400).isProblem();
    }

    private static Stream<String> wordsIn(Endpoint endpoint) {
        return Stream.of(endpoint.handler().getMethodParameters())
                .filter(parameter -> parameter.getParameterType() == String.class)
                .flatMap(parameter -> nameInAddress(endpoint, parameter).stream());
    }

    /** What a form of a page sends stands in its body. */
    private static Optional<String> nameInAddress(Endpoint endpoint, MethodParameter parameter) {
        parameter.initParameterNameDiscovery(new StandardReflectionParameterNameDiscoverer());
        RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
        if (parameter.hasParameterAnnotation(PathVariable.class)
                || (asked != null && !endpoint.method().equals("POST"))) {
            return Optional.of(
                    asked != null && !asked.name().isEmpty()
                            ? asked.name()
                            : String.valueOf(parameter.getParameterName()));
        }
        return Optional.empty();
    }
}
