package org.opensupervision.drills;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Programs of the machine. */
final class Commands {

    private Commands() {}

    /** Succeeds, or tells what it said. */
    static void run(Path log, List<String> command) throws Exception {
        if (exitOf(log, command) != 0) {
            throw new IllegalStateException(
                    "%s failed: %s".formatted(command, Files.exists(log) ? lastLines(log) : "no log"));
        }
    }

    static int exitOf(Path log, List<String> command) throws Exception {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start()
                .waitFor();
    }

    static boolean isInstalled(String program) {
        return List.of(System.getenv("PATH").split(":")).stream()
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)))
                || Files.isExecutable(Path.of("/usr/sbin", program));
    }

    private static String lastLines(Path log) throws Exception {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
    }
}
