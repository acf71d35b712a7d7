package org.opensupervision.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Endpoints;
import org.opensupervision.api.harness.Endpoints.Endpoint;
import org.opensupervision.api.harness.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import tools.jackson.databind.JsonNode;

@OverHttp
class ApiDescriptionTest {

    @Autowired
    Agencies agencies;

    @Autowired
    Collection<RequestMappingInfoHandlerMapping> mappings;

    JsonNode description;

    @BeforeEach
    void describe() {
        description =
                agencies.register().administrator().get("/v3/api-docs").is(200).json();
    }

    @Test
    void it_lists_every_endpoint() {
        var described = description.get("paths").propertyStream().flatMap(path -> path.getValue()
                .propertyStream()
                .map(method -> method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()));

        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(
                        endpoints().map(Endpoint::toString).toList());
    }

    @Test
    void it_says_nothing_of_callers_and_something_of_pages_and_keys() {
        operations().forEach(operation -> assertThat(names(operation)).doesNotContain("caller", "request"));
        assertThat(names(description.at("/paths/~1api~1sessions/get"))).contains("page", "size", "superviseeId");
        assertThat(names(description.at("/paths/~1api~1sessions/post"))).containsExactly("Idempotency-Key");
        assertThat(description.at("/components/schemas").toString()).doesNotContain("idempotencyKey");
    }

    @Test
    void it_says_how_to_sign_in() {
        assertThat(description.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
        assertThat(description.at("/security/0").has("token")).isTrue();
    }

    /** By their simple names they are described, so that of two of one name only one would be. */
    @Test
    void no_two_bodies_have_one_name() {
        assertThat(mappings.stream()
                        .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                        .filter(handler -> handler.getBeanType().isAnnotationPresent(RestController.class))
                        .flatMap(handler -> Arrays.stream(handler.getMethodParameters()))
                        .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                        .map(MethodParameter::getParameterType)
                        .distinct()
                        .map(Class::getSimpleName))
                .hasSizeGreaterThan(20)
                .doesNotHaveDuplicates();
    }

    private Stream<Endpoint> endpoints() {
        return Endpoints.of(mappings).stream()
                .filter(endpoint -> endpoint.pattern().startsWith("/api/"));
    }

    private Stream<JsonNode> operations() {
        return description.get("paths").valueStream().flatMap(JsonNode::valueStream);
    }

    private static java.util.List<String> names(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .map(each -> each.get("name").asString())
                .toList();
    }
}
