package org.opensupervision.api.imports;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.opensupervision.api.imports.ImportRun.Tools;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Commands;
import org.opensupervision.domain.shared.PersonId;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The imports that run in this process. */
@Component
class Imports {

    /** Half of the connections that the database pool has: people and projections need theirs meanwhile. */
    private static final int ROWS_AT_ONCE = 16;

    private static final Duration LAST_ROWS = Duration.ofSeconds(20);

    private final ImportLog log;
    private final Tools tools;
    private final Map<ImportRun, Thread> running = new ConcurrentHashMap<>();

    Imports(Commands commands, MessageSource messages, ReferenceData referenceData, ImportLog log) {
        this.log = log;
        this.tools = new Tools(commands, messages, referenceData, log, new Semaphore(ROWS_AT_ONCE, true));
    }

    ImportId start(Caller caller, Collection<Part> parts) throws IOException {
        ImportId id = ImportId.from(caller.agency(), caller.idSource());
        ReceivedFiles files = ReceivedFiles.of(id);
        boolean begun = false;
        try {
            begun = log.begun(id, caller.person(), new Upload(files).take(parts));
        } finally {
            if (!begun) {
                files.delete();
            }
        }
        if (begun) {
            start(id, caller.person(), files);
        }
        return id;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tidyUp() throws IOException {
        log.failSilent();
        for (Map.Entry<java.nio.file.Path, UUID> left :
                ReceivedFiles.leftBehind().entrySet()) {
            if (log.hasEnded(left.getValue())) {
                ReceivedFiles.delete(left.getKey());
            }
        }
    }

    /** While the rest of the application still works. */
    @EventListener(ContextClosedEvent.class)
    void stop() throws InterruptedException {
        running.keySet().forEach(ImportRun::stop);
        for (Thread thread : running.values()) {
            thread.join(LAST_ROWS);
        }
    }

    private void start(ImportId id, PersonId actor, ReceivedFiles files) {
        ImportRun run = new ImportRun(tools, id, actor, files);
        Thread thread = Thread.ofVirtual().name("import-" + id).unstarted(() -> {
            run.run();
            running.remove(run);
        });
        running.put(run, thread);
        thread.start();
    }
}
