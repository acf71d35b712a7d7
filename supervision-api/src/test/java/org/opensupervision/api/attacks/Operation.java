package org.opensupervision.api.attacks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What /v3/api-docs says of one operation. */
record Operation(String method, String path, List<Parameter> parameters, Optional<Body> body) {

    record Parameter(String name, String in, JsonNode schema) {}

    record Body(String type, JsonNode schema) {}

    static List<Operation> of(JsonNode description) {
        return description
                .get("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(method -> of(method.getKey(), path.getKey(), method.getValue())))
                .toList();
    }

    private static Operation of(String method, String path, JsonNode operation) {
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                parameters(operation).toList(),
                operation
                        .at("/requestBody/content")
                        .propertyStream()
                        .findFirst()
                        .map(content ->
                                new Body(content.getKey(), content.getValue().get("schema"))));
    }

    private static Stream<Parameter> parameters(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .map(each -> new Parameter(
                        each.get("name").asString(), each.get("in").asString(), each.get("schema")));
    }

    boolean isForFiles() {
        return body.filter(it -> it.type().startsWith("multipart/")).isPresent();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
