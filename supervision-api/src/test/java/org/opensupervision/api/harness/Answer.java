package org.opensupervision.api.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the application answered, with what a test wants to know of it. */
public record Answer(String request, int status, HttpHeaders headers, String text) {

    public Answer is(int expected) {
        assertThat(status).as("%s answered %s", request, text).isEqualTo(expected);
        return this;
    }

    /** Refused with problem JSON whose errors name exactly these fields. */
    public Answer names(String... fields) {
        isProblem();
        assertThat(errors().map(error -> error.get("field").asString()))
                .as("%s answered %s", request, text)
                .containsExactlyInAnyOrder(fields);
        return this;
    }

    /** Refused with a reason that has these words. */
    public Answer says(String words) {
        isProblem();
        assertThat(json().get("detail").asString()).contains(words);
        return this;
    }

    public Answer breaks(String rule, String field) {
        names(field);
        assertThat(json().get("rule").asString()).as(text).isEqualTo(rule);
        return this;
    }

    public Answer isProblem() {
        assertThat(header("Content-Type")).as("%s answered %s", request, text).contains("application/problem+json");
        assertThat(json().get("status").asInt()).isEqualTo(status);
        return this;
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    public JsonNode json() {
        return Json.read(text);
    }

    public JsonNode at(String pointer) {
        return json().at(pointer);
    }

    public String text(String pointer) {
        return at(pointer).asString();
    }

    public String id() {
        return is(201).json().get("id").asString();
    }

    public List<JsonNode> items() {
        return is(200).json().get("items").valueStream().toList();
    }

    public List<String> items(String pointer) {
        return items().stream().map(item -> item.at(pointer).asString()).toList();
    }

    private Stream<JsonNode> errors() {
        JsonNode errors = json().get("errors");
        assertThat(errors).as("%s answered %s", request, text).isNotNull();
        return errors.valueStream();
    }
}
