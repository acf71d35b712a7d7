package org.opensupervision.api.harness;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A body to send: fields in pairs, and bodies like it but for one field. */
public record Json(Map<String, Object> fields) {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    public static Json of(Object... pairs) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put((String) pairs[i], pairs[i + 1]);
        }
        return new Json(fields);
    }

    public static Json minutes(int administrative, int educational, int supportive) {
        return of("administrative", administrative, "educational", educational, "supportive", supportive);
    }

    public Json with(String field, Object value) {
        var changed = new LinkedHashMap<>(fields);
        changed.put(field, value);
        return new Json(changed);
    }

    public Json without(String field) {
        var changed = new LinkedHashMap<>(fields);
        changed.remove(field);
        return new Json(changed);
    }

    /** What an answer should be, with 'single quotes' and holes filled as in a format. */
    public static JsonNode expected(String text, Object... parts) {
        return MAPPER.readTree(text.formatted(parts).replace('\'', '"'));
    }

    static JsonNode read(String text) {
        return MAPPER.readTree(text);
    }

    @Override
    public String toString() {
        return MAPPER.writeValueAsString(plain(this));
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Json json -> {
                Map<String, Object> plain = new LinkedHashMap<>();
                json.fields.forEach((field, each) -> plain.put(field, plain(each)));
                yield plain;
            }
            case null -> null;
            default -> value;
        };
    }
}
