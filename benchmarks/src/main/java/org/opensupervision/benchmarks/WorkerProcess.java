package org.opensupervision.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.opensupervision.benchmarks.task.Task;

/** A worker, seen from outside. */
final class WorkerProcess implements AutoCloseable {

    private final Process process;
    private final ObjectOutputStream tasks;
    private final ObjectInputStream answers;

    private WorkerProcess(Process process) throws IOException {
        this.process = process;
        tasks = new ObjectOutputStream(process.getOutputStream());
        tasks.flush();
        answers = new ObjectInputStream(process.getInputStream());
    }

    /** All with the same flags, which are those of bin/run but for the heap. */
    static WorkerProcess start(Entrant entrant, int port, String heap, File log) throws IOException {
        return new WorkerProcess(new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xms64m",
                        "-Xmx" + heap,
                        "-XX:+UseCompactObjectHeaders",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Daxoniq.update-checker.disabled=true",
                        "-Ddisable-axoniq-console-message=true",
                        "--sun-misc-unsafe-memory-access=allow",
                        handedOn("bench.application.jar"),
                        handedOn("bench.application.jvm"),
                        "-Dbench.logs=" + log.getParent(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Worker.class.getName(),
                        entrant.name(),
                        Integer.toString(port)))
                .redirectError(log)
                .start());
    }

    private static String handedOn(String setting) {
        return "-D%s=%s".formatted(setting, System.getProperty(setting, ""));
    }

    Map<String, Double> run(Task task) {
        try {
            tasks.writeObject(task);
            tasks.flush();
            Answer answer = (Answer) answers.readObject();
            if (answer.failure() != null) {
                throw new IllegalStateException(task + " failed: " + answer.failure());
            }
            return answer.figures();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(task + ": no answer", e);
        }
    }

    @Override
    public void close() {
        try {
            tasks.close();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (IOException | InterruptedException _) {
            kill();
        }
    }

    /** And what it has started. */
    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
