package org.opensupervision.benchmarks.deployment;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opensupervision.benchmarks.contender.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows that people look at. */
public final class ReadModels {

    private static final List<String> TABLES =
            List.of("agency", "person", "agreement", "session", "hours_session", "risk_flag");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final JdbcClient jdbc;

    ReadModels(Database database) {
        jdbc = database.jdbc();
    }

    /** How many there are, by table, of all agencies. */
    public Map<String, Long> rows() {
        Map<String, Long> rows = new LinkedHashMap<>();
        TABLES.forEach(table -> rows.put(
                table,
                jdbc.sql("select count(*) from " + table).query(Long.class).single()));
        return rows;
    }

    /** What the server finds out by itself, but a minute later. */
    void analyze() {
        jdbc.sql("analyze").update();
    }

    /** Waits for the last row of an agency; fails if for a while no more come, or if there are too many. */
    void await(Agency agency, String table, long expected) {
        long rows = rows(agency, table);
        long lastCame = System.nanoTime();
        while (rows < expected && System.nanoTime() - lastCame < PATIENCE.toNanos()) {
            sleep();
            long now = rows(agency, table);
            lastCame = now > rows ? System.nanoTime() : lastCame;
            rows = now;
        }
        if (rows != expected) {
            throw new IllegalStateException("rows in %s: %d expected, %d found".formatted(table, expected, rows));
        }
    }

    private long rows(Agency agency, String table) {
        return jdbc.sql("select count(*) from %s where agency_id = :agency".formatted(table))
                .param("agency", agency.id().value())
                .query(Long.class)
                .single();
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
