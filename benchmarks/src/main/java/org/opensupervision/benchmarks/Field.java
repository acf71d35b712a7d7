package org.opensupervision.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.opensupervision.benchmarks.task.Install;

/** The processes of all contenders: one of each, and a second node where a workload asks for it. */
final class Field implements AutoCloseable {

    private final Server server;
    private final String heap;
    private final Path logs;
    private final Map<Entrant, WorkerProcess> first = new EnumMap<>(Entrant.class);
    private final Map<Entrant, WorkerProcess> second = new EnumMap<>(Entrant.class);

    Field(Server server, String heap, Path logs) throws IOException {
        this.server = server;
        this.heap = heap;
        this.logs = Files.createDirectories(logs);
    }

    void enter(Entrant entrant) throws IOException {
        server.createDatabase(entrant);
        first.put(entrant, start(entrant, ""));
        node(entrant).run(new Install());
    }

    WorkerProcess node(Entrant entrant) {
        return Objects.requireNonNull(first.get(entrant), () -> entrant + " was not entered");
    }

    WorkerProcess secondNode(Entrant entrant) throws IOException {
        WorkerProcess running = second.get(entrant);
        if (running == null) {
            running = start(entrant, "-second");
            second.put(entrant, running);
        }
        return running;
    }

    private WorkerProcess start(Entrant entrant, String suffix) throws IOException {
        File log = logs.resolve(entrant.name().toLowerCase(Locale.ROOT) + suffix + ".log")
                .toFile();
        return WorkerProcess.start(entrant, server.port(), heap, log);
    }

    @Override
    public void close() {
        second.values().forEach(WorkerProcess::close);
        first.values().forEach(WorkerProcess::close);
    }
}
