package org.opensupervision.api.attacks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** JSON as it is sent, also with what no library would write: a field that stands there twice, or what is no JSON. */
sealed interface Written {

    record Raw(String json) implements Written {

        @Override
        public String toString() {
            return json;
        }
    }

    record Many(List<Written> items) implements Written {

        @Override
        public String toString() {
            return items.stream().map(Object::toString).collect(Collectors.joining(",", "[", "]"));
        }
    }

    record Fields(List<Map.Entry<String, Written>> fields) implements Written {

        @Override
        public String toString() {
            return fields.stream()
                    .map(field -> quoted(field.getKey()) + ":" + field.getValue())
                    .collect(Collectors.joining(",", "{", "}"));
        }

        Fields with(int at, Map.Entry<String, Written> field) {
            var changed = new ArrayList<>(fields);
            changed.set(at, field);
            return new Fields(changed);
        }

        Fields and(String name, Written value) {
            var more = new ArrayList<>(fields);
            more.add(Map.entry(name, value));
            return new Fields(more);
        }

        Fields without(int at) {
            var fewer = new ArrayList<>(fields);
            fewer.remove(at);
            return new Fields(fewer);
        }
    }

    static Raw text(String text) {
        return new Raw(quoted(text));
    }

    /** Half characters as escapes: as bytes they would be question marks. */
    private static String quoted(String text) {
        return JsonMapper.shared()
                .writeValueAsString(text)
                .codePoints()
                .mapToObj(c ->
                        Character.getType(c) == Character.SURROGATE ? "\\u%04x".formatted(c) : Character.toString(c))
                .collect(Collectors.joining());
    }
}
