package org.opensupervision.api.attacks;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.opensupervision.api.attacks.Written.Fields;
import org.opensupervision.api.attacks.Written.Many;
import org.opensupervision.api.attacks.Written.Raw;
import tools.jackson.databind.JsonNode;

/** Makes what a schema asks for, then something near it. */
final class Inputs {

    /** What somebody would like to set, and nobody is asked for. */
    private static final List<String> NOT_ASKED_FOR = List.of(
            "agency",
            "agencyId",
            "id",
            "personId",
            "role",
            "roles",
            "scopes",
            "version",
            "signedOn",
            "actor",
            "@class",
            "__proto__");

    private final JsonNode description;
    private final Strange strange;
    private final FuzzedWorld world;

    Inputs(JsonNode description, Strange strange, FuzzedWorld world) {
        this.description = description;
        this.strange = strange;
        this.world = world;
    }

    Written valid(String name, JsonNode schema) {
        if (schema.has("$ref")) {
            return valid(name, description.at(schema.get("$ref").asString().substring(1)));
        }
        return switch (schema.path("type").asString()) {
            case "object" -> fields(schema);
            case "array" ->
                new Many(IntStream.rangeClosed(0, strange.below(2))
                        .mapToObj(n -> valid(name, schema.get("items")))
                        .toList());
            case "integer" -> new Raw(String.valueOf(number(schema)));
            case "boolean" -> new Raw(String.valueOf(strange.oneIn(2)));
            default -> Written.text(text(name, schema));
        };
    }

    boolean asksFor(String field, JsonNode schema) {
        return schema.has("$ref")
                ? asksFor(field, description.at(schema.get("$ref").asString().substring(1)))
                : schema.path("properties").has(field);
    }

    /** As text, for addresses. */
    String text(String name, JsonNode schema) {
        if (schema.has("enum")) {
            return strange.one(schema.get("enum").valueStream().toList()).asString();
        }
        return switch (schema.path("format").asString("")) {
            case "uuid" -> world.id(name, strange);
            case "date" -> "2026-%02d-%02d".formatted(1 + strange.below(10), 1 + strange.below(28));
            case "date-time" -> "2026-11-%02dT%02d:00".formatted(1 + strange.below(28), strange.below(24));
            case "time-local" -> "%02d:30".formatted(strange.below(24));
            case "yearmonth" -> "2026-0" + (1 + strange.below(9));
            default -> word(name, schema);
        };
    }

    Written near(Written body) {
        return switch (body) {
            case Fields fields when !fields.fields().isEmpty() -> near(fields);
            case Fields fields -> unasked(fields);
            case Many many -> near(many);
            case Raw raw -> instead(raw);
        };
    }

    private Fields fields(JsonNode schema) {
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        return new Fields(schema.path("properties")
                .propertyStream()
                .filter(field -> required.contains(field.getKey()) || !strange.oneIn(3))
                .map(field -> Map.entry(field.getKey(), valid(field.getKey(), field.getValue())))
                .toList());
    }

    private Written near(Fields fields) {
        int at = strange.below(fields.fields().size());
        var field = fields.fields().get(at);
        return switch (strange.below(8)) {
            case 0 -> fields.without(at);
            case 1 -> unasked(fields);
            case 2 -> fields.and(field.getKey(), instead(field.getValue()));
            case 3 -> fields.with(at, Map.entry(field.getKey().toUpperCase(java.util.Locale.ROOT), field.getValue()));
            case 4, 5 -> fields.with(at, Map.entry(field.getKey(), near(field.getValue())));
            default -> fields.with(at, Map.entry(field.getKey(), instead(field.getValue())));
        };
    }

    private Written near(Many many) {
        if (many.items().isEmpty()) {
            return new Raw(strange.json());
        }
        Written item = strange.one(many.items());
        return switch (strange.below(4)) {
            case 0 -> new Many(List.of());
            case 1 -> new Many(java.util.Collections.nCopies(2 + strange.below(3_000), item));
            case 2 -> new Many(List.of(instead(item)));
            default -> new Many(List.of(item, new Raw("null")));
        };
    }

    private Written unasked(Fields fields) {
        return fields.and(
                strange.one(NOT_ASKED_FOR), strange.oneIn(2) ? Written.text(world.anyId(strange)) : instead(fields));
    }

    private Written instead(Written value) {
        return switch (strange.below(6)) {
            case 0 -> Written.text(strange.day());
            case 1 -> Written.text(strange.moment());
            case 2 -> Written.text(world.anyId(strange));
            case 3 -> Written.text(strange.text());
            case 4 -> new Many(List.of(value));
            default -> new Raw(strange.json());
        };
    }

    private long number(JsonNode schema) {
        if (schema.has("maximum")) {
            return schema.get("minimum").asLong()
                    + strange.below(schema.get("maximum").asInt());
        }
        return strange.below(30);
    }

    private String word(String name, JsonNode schema) {
        String word =
                switch (name) {
                    case "email" -> "p" + strange.below(1_000_000) + "@fuzzed.example";
                    case "view" -> "hours";
                    case "views" -> "none";
                    case "file" -> "people";
                    case "from", "to" -> "2026-0" + (1 + strange.below(9));
                    case "id", "record" -> world.anyId(strange);
                    default -> "word " + strange.below(1_000_000);
                };
        int longest = schema.path("maxLength").asInt(200);
        return word.length() > longest ? word.substring(0, longest) : word;
    }
}
