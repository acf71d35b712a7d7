package org.opensupervision.api.sessions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Topics and actions as they are typed: one a line. */
final class Lines {

    private Lines() {}

    static List<String> of(@Nullable String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    static @Nullable String joined(List<String> lines) {
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    static @Nullable String orNothing(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip().replace("\r\n", "\n");
    }
}
