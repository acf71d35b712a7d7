package org.opensupervision.projections.readmodels;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.opensupervision.projections.eventstore.PostgresEventStorageEngine;
import org.opensupervision.projections.eventstore.StoredPiece;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds read models anew beside the living ones, record by record, catches up with what has happened in the meantime,
 * and puts them in their place. The log is read once for all of them. Nobody has to stop for it.
 */
final class RebuildRun implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildRun.class);

    private static final int WRITERS = Math.min(4, Runtime.getRuntime().availableProcessors());
    private static final int EVENTS_IN_A_TRANSACTION = 2_000;
    private static final int RECORDS_IN_A_TRANSACTION = 500;
    private static final int FEW_RECORDS = 200;
    private static final int ROUNDS = 20;
    /** Longer than anybody may read in one transaction. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final HikariDataSource connections;
    private final List<ReadModel> models;
    private final PostgresEventStorageEngine log;
    private final Projecting projecting;
    private final JdbcClient jdbc;
    private final JdbcTemplate reader;
    private final TransactionTemplate reading;
    private final TransactionTemplate transaction;
    private final AsideTables aside;

    /** @param ownConnections one reads while others write, for as long as it takes */
    RebuildRun(
            List<ReadModel> models,
            PostgresEventStorageEngine log,
            DataSource ownConnections,
            Predicate<Throwable> outage) {
        this.log = log;
        connections = new HikariDataSource();
        connections.setDataSource(ownConnections);
        connections.setMaximumPoolSize(1 + WRITERS);
        connections.setMinimumIdle(0);
        var transactions = new JdbcTransactionManager(connections);
        jdbc = JdbcClient.create(connections);
        reader = new JdbcTemplate(connections);
        reading = new TransactionTemplate(transactions);
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        projecting = new Projecting(log, new ParkedEvents(jdbc), transactions, outage);
        this.models = models.stream().map(model -> model.through(jdbc)).toList();
        aside = new AsideTables(
                jdbc, models.stream().flatMap(model -> model.tables().stream()).toList());
    }

    /** Reads much of the log, and may take as long as that takes. */
    long countEvents() {
        return jdbc.sql("select count(*) from domain_event_entry where payload_type = any(:types)")
                .param("types", eventTypes().toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    void run(LongConsumer progress) {
        transaction.executeWithoutResult(status -> {
            aside.create();
            aside.keepDiscarded(views());
        });
        long reached = log.settledNow();
        build(progress);
        transaction.executeWithoutResult(status -> aside.addIndexes());
        swap(catchUp(reached));
    }

    /** One reads, and hands on what it has read as it is stored; the others do what takes time. */
    private void build(LongConsumer progress) {
        try (var writers = new SideBySide("rebuild-writers", WRITERS)) {
            reading.executeWithoutResult(status -> log.histories()
                    .forEachPiece(
                            reader,
                            eventTypes(),
                            EVENTS_IN_A_TRANSACTION,
                            piece -> writers.add(() -> add(piece, progress))));
            writers.awaitAll();
        }
    }

    private void add(StoredPiece piece, LongConsumer progress) {
        List<RecordEvents> records = RecordEvents.group(piece.events());
        inTransaction(() -> models.forEach(model -> projecting.add(model, records)));
        progress.accept(piece.size());
    }

    /** Round by round there is less to catch up with. */
    private long catchUp(long reached) {
        for (int round = 0; round < ROUNDS; round++) {
            long next = log.settledNow();
            List<UUID> changed = changedBetween(reached, next);
            bring(changed);
            reached = next;
            if (changed.size() < FEW_RECORDS) {
                break;
            }
        }
        return reached;
    }

    /** Tries again while somebody uses the living tables; in between, everybody else comes to their turn. */
    private void swap(long reached) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        long caughtUp = reached;
        while (!isSwapped(caughtUp, end)) {
            pause();
            caughtUp = catchUp(caughtUp);
        }
    }

    private boolean isSwapped(long reached, long end) {
        try {
            swapNow(reached);
            return true;
        } catch (TablesInUse e) {
            if (System.nanoTime() > end) {
                throw e;
            }
            LOG.info("The living tables are in use; the rebuilt ones take their place a little later.");
            return false;
        }
    }

    /** The last of it while nobody else writes. */
    private void swapNow(long reached) {
        transaction.executeWithoutResult(status -> {
            aside.lockLiving();
            aside.writeAside();
            bringInThisTransaction(changedBetween(reached, Long.MAX_VALUE));
            aside.takeOver(views());
        });
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("broken off", e);
        }
    }

    private void bring(List<UUID> records) {
        for (int from = 0; from < records.size(); from += RECORDS_IN_A_TRANSACTION) {
            var some = records.subList(from, Math.min(records.size(), from + RECORDS_IN_A_TRANSACTION));
            inTransaction(() -> bringInThisTransaction(some));
        }
    }

    private void bringInThisTransaction(List<UUID> records) {
        if (!records.isEmpty()) {
            var events = RecordEvents.group(log.histories().of(reader, records));
            models.forEach(model -> projecting.replace(model, events));
        }
    }

    private void inTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> {
            aside.writeAside();
            work.run();
        });
    }

    private List<UUID> changedBetween(long after, long upTo) {
        return jdbc.sql("""
                select distinct aggregate_identifier from domain_event_entry
                where global_index > :after and global_index <= :upTo and payload_type = any(:types)
                """)
                .param("after", after)
                .param("upTo", upTo)
                .param("types", eventTypes().toArray(String[]::new))
                .query((row, n) -> row.getObject("aggregate_identifier", UUID.class))
                .list();
    }

    private List<String> eventTypes() {
        return models.stream()
                .flatMap(model -> model.eventTypes().stream())
                .distinct()
                .toList();
    }

    private List<String> views() {
        return models.stream().map(ReadModel::view).toList();
    }

    @Override
    public void close() {
        connections.close();
    }
}
