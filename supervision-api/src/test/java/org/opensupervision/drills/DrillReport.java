package org.opensupervision.drills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of the table that {@code bin/drill} prints.
 *
 * @param drill what was done to the system
 * @param ours what became of it, with numbers
 * @param control what became of the control in the same run, with numbers
 */
record DrillReport(String drill, String ours, String control) {

    private static final Path FILE = Path.of("target", "drills.jsonl");

    /** How long each drill lasts: seconds, unless {@code bin/drill --long} asks for more. */
    static Duration length() {
        return Duration.ofSeconds(Long.getLong("drill.seconds", 5));
    }

    static void add(String drill, String ours, String control) {
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(
                    FILE,
                    new JsonMapper().writeValueAsString(new DrillReport(drill, ours, control)) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it cannot be done, with the reason, which a test says before it is skipped. */
    static void skipped(String drill, String reason) {
        add(drill, "SKIPPED: " + reason, "");
    }
}
