package org.opensupervision.api.imports;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.web.Commands;
import org.opensupervision.api.web.Outage;
import org.opensupervision.api.web.ReadModelsBehind;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.fence.BoundAgency;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;

/** One import from its first row to the moment when everything of it can be read. */
final class ImportRun implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);

    /** What every import uses; the turns are shared, so that many imports ask no more of the database than one. */
    record Tools(
            Commands commands, MessageSource messages, ReferenceData referenceData, ImportLog log, Semaphore turns) {}

    /** In all files; each row may leave a rejection behind. */
    static final long MOST_ROWS = 5_000_000;

    private final Tools tools;
    private final ImportId id;
    private final PersonId actor;
    private final ReceivedFiles files;
    private final Map<LogFile, Tally> tallies = new EnumMap<>(LogFile.class);
    private volatile long total;
    private volatile boolean stopped;
    private volatile boolean done;
    private volatile @Nullable Thread thread;

    ImportRun(Tools tools, ImportId id, PersonId actor, ReceivedFiles files) {
        this.tools = tools;
        this.id = id;
        this.actor = actor;
        this.files = files;
        files.inOrder().forEach(file -> tallies.put(file, new Tally(tools.log(), id, file)));
    }

    /** Rows that are being written are finished first. */
    void stop() {
        stopped = true;
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }

    /** Everything has gone in and can be read. */
    boolean isDone() {
        return done;
    }

    @Override
    public void run() {
        thread = Thread.currentThread();
        BoundAgency.during(id.agency(), this::carryOverOrFail);
    }

    private @Nullable Void carryOverOrFail() {
        try {
            if (stopped) {
                throw new InterruptedException();
            }
            carryOverAll();
            report();
            tools.log().done(id);
            done = true;
        } catch (Exception e) {
            failed(e);
        } finally {
            files.delete();
        }
        return null;
    }

    private void carryOverAll() throws IOException, InterruptedException {
        try (Heartbeat _ = Heartbeat.of(this::report)) {
            count();
            carryOver();
            tools.referenceData().await(tools.referenceData().head());
        }
    }

    private void count() throws IOException {
        long all = 0;
        for (LogFile file : files.inOrder()) {
            long rows = rowsIn(file);
            tools.log().counted(id, file, rows);
            all += rows;
        }
        if (all > MOST_ROWS) {
            throw new TooManyRows();
        }
        total = all;
    }

    private long rowsIn(LogFile file) throws IOException {
        try (CsvRecords records = files.open(file)) {
            long rows = -1;
            while (rows <= MOST_ROWS && records.next() != null) {
                rows++;
            }
            return rows;
        }
    }

    private void carryOver() throws IOException, InterruptedException {
        Known known = tools.referenceData().about(id.agency(), actor);
        for (LogFile file : files.inOrder()) {
            carryOver(file, known);
            if (file == LogFile.PEOPLE) {
                known = tools.referenceData().about(id.agency(), actor);
            }
        }
    }

    private void carryOver(LogFile file, Known known) throws IOException, InterruptedException {
        RowReader reader = file.rows();
        CarryOver carryOver = new CarryOver(
                tools.commands(), tools.messages(), actor, reader, known, Objects.requireNonNull(tallies.get(file)));
        try (CsvRecords records = files.open(file);
                Lanes<Row> lanes = new Lanes<>(file.label(), row -> inTurn(carryOver, row))) {
            Pace pace = new Pace(tools.referenceData());
            Header header = Header.of(Objects.requireNonNull(records.next()));
            for (CsvRecord record = records.next(); record != null; record = records.next()) {
                Row row = new Row(header, record);
                lanes.put(reader.keyOf(row), row);
                pace.row();
            }
            lanes.finish();
        }
    }

    private void inTurn(CarryOver carryOver, Row row) {
        tools.turns().acquireUninterruptibly();
        try {
            BoundAgency.during(id.agency(), () -> {
                carryOver.carry(row);
                return null;
            });
        } finally {
            tools.turns().release();
        }
    }

    private void report() {
        tallies.values().forEach(Tally::write);
        long done = tallies.values().stream().mapToLong(Tally::done).sum();
        if (!tools.log().alive(id, done, total)) {
            stop();
        }
    }

    private static final class TooManyRows extends RuntimeException {}

    private void failed(Exception e) {
        boolean _ = Thread.interrupted();
        String reason = reason(e);
        try {
            report();
            tools.log().failed(id, reason);
        } catch (RuntimeException unwritten) {
            LOG.error("import {} failed and could not say so", id, unwritten);
        }
    }

    private String reason(Exception e) {
        if (stopped) {
            return Failures.INTERRUPTED;
        }
        if (e instanceof TooManyRows) {
            return Failures.TOO_MANY_ROWS;
        }
        LOG.error("import {} failed", id, e);
        if (Outage.behind(e).isPresent()) {
            return Failures.INTERRUPTED;
        }
        return e instanceof ReadModelsBehind ? Failures.BEHIND : Failures.UNEXPECTED;
    }
}
