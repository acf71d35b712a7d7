package org.opensupervision.api.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** What was answered to a request with a key, as it is kept beside the key to be answered again. */
public record Answered(
        int status, @Nullable String location, @Nullable String body) {

    private static final JsonMapper JSON = new JsonMapper();

    static final Answered DONE = new Answered(HttpStatus.NO_CONTENT.value(), null, null);

    public static Answered created(String collection, Object id) {
        return new Answered(
                HttpStatus.CREATED.value(), collection + "/" + id, JSON.writeValueAsString(new Created(id.toString())));
    }

    /** Goes on after the answer, and is to be asked about there. */
    public static Answered accepted(String location) {
        return new Answered(HttpStatus.ACCEPTED.value(), location, null);
    }

    public static Answered saying(Object what) {
        return new Answered(HttpStatus.OK.value(), null, JSON.writeValueAsString(what));
    }

    public <T> T said(Class<T> type) {
        return JSON.readValue(body, type);
    }

    static Answered kept(String text) {
        return JSON.readValue(text, Answered.class);
    }

    String text() {
        return JSON.writeValueAsString(this);
    }
}
