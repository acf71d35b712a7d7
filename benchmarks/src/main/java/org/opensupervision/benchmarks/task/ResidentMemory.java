package org.opensupervision.benchmarks.task;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.util.Map;

/** What a process of the contender has in RAM now; of several, the largest. */
public record ResidentMemory() implements Task {

    @Override
    public Map<String, Double> run(Stage stage) throws IOException {
        double most = 0;
        for (ProcessHandle process : stage.contender().processes()) {
            most = Math.max(most, megabytes(process));
        }
        return Map.of(Figure.MEGABYTES, most);
    }

    private static double megabytes(ProcessHandle process) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
        String kilobytes = new String(ps.getInputStream().readAllBytes(), US_ASCII);
        return Long.parseLong(kilobytes.trim()) / 1024.0;
    }
}
