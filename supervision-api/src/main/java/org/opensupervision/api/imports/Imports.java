package org.opensupervision.api.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.opensupervision.api.imports.ImportRun.Tools;
import org.opensupervision.api.imports.Upload.Sent;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Commands;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/** The imports that run in this process. */
@Component
public class Imports {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    /** Half of the connections that the database pool has: people and projections need theirs meanwhile. */
    private static final int ROWS_AT_ONCE = 16;

    private static final Duration LAST_ROWS = Duration.ofSeconds(20);

    private final ImportLog log;
    private final Tools tools;
    private final Path directory;
    private final Map<ImportRun, Thread> running = new ConcurrentHashMap<>();
    private final Thread later = Thread.ofVirtual().name("import-tidy-up").unstarted(this::tidyUpLater);

    Imports(
            Commands commands,
            MessageSource messages,
            ReferenceData referenceData,
            ImportLog log,
            @Value("${opensupervision.imports-directory:${java.io.tmpdir}}") Path directory) {
        this.log = log;
        this.directory = directory;
        this.tools = new Tools(commands, messages, referenceData, log, new Semaphore(ROWS_AT_ONCE, true));
    }

    /** Goes on after this call. */
    ImportId start(Caller caller, Collection<Sent> sent) throws IOException {
        ImportId id = ImportId.from(caller.agency(), caller.idSource());
        take(id, caller.person(), sent).ifPresent(run -> register(
                        run, Thread.ofVirtual().name("import").unstarted(() -> finish(run)))
                .start());
        return id;
    }

    /** Has ended with this call; fails if not everything could be read through. */
    public void carryOver(AgencyId agency, PersonId actor, Map<String, InputStreamSource> files) throws IOException {
        List<Sent> sent = files.entrySet().stream()
                .map(file -> new Sent(file.getKey(), file.getValue()))
                .toList();
        ImportRun run = take(ImportId.from(agency, ""), actor, sent).orElseThrow();
        register(run, Thread.currentThread());
        finish(run);
        if (!run.isDone()) {
            throw new IllegalStateException("the import did not get through; the log says why");
        }
    }

    /** Ends imports that have fallen silent, and deletes what they left. */
    void tidyUp() {
        if (log.failSilent()) {
            deleteLeftBehind();
        }
    }

    /** What ended with this process a moment ago falls silent only later. */
    @EventListener(ApplicationReadyEvent.class)
    void tidyUpNowAndLater() {
        tidyUp();
        deleteLeftBehind();
        later.start();
    }

    /** While the rest of the application still works. */
    @EventListener(ContextClosedEvent.class)
    void stop() throws InterruptedException {
        later.interrupt();
        running.keySet().forEach(ImportRun::stop);
        for (Thread thread : running.values()) {
            thread.join(LAST_ROWS);
        }
    }

    private void tidyUpLater() {
        try {
            Thread.sleep(ImportLog.SILENCE.plusSeconds(1));
            tidyUp();
        } catch (InterruptedException e) {
            LOG.debug("the application ends before");
        }
    }

    private void deleteLeftBehind() {
        ReceivedFiles.leftBehind(directory).forEach((directory, id) -> {
            if (log.hasEnded(id)) {
                ReceivedFiles.delete(directory);
            }
        });
    }

    /** Nothing if this import has begun before. */
    private Optional<ImportRun> take(ImportId id, PersonId actor, Collection<Sent> sent) throws IOException {
        ReceivedFiles files = ReceivedFiles.of(id, directory);
        boolean begun = false;
        try {
            begun = log.begun(id, actor, new Upload(files).take(sent));
        } finally {
            if (!begun) {
                files.delete();
            }
        }
        return begun ? Optional.of(new ImportRun(tools, id, actor, files)) : Optional.empty();
    }

    private Thread register(ImportRun run, Thread thread) {
        running.put(run, thread);
        return thread;
    }

    private void finish(ImportRun run) {
        run.run();
        running.remove(run);
    }
}
