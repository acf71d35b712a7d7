package org.opensupervision.benchmarks;

import org.opensupervision.benchmarks.Workload.Measure;
import org.opensupervision.benchmarks.task.Figure;

/** What raw JDBC does: other figures stand beside it. */
final class Ceilings {

    static final String READ = "read the log";

    private Ceilings() {}

    static Measure rowsRead() {
        return raw(READ);
    }

    static Measure singleRows(int clients) {
        return raw(insertOne(clients));
    }

    static Measure hundredRows(int clients) {
        return raw(insertHundred(clients));
    }

    static String insertOne(int clients) {
        return by(clients, "insert a row");
    }

    static String insertHundred(int clients) {
        return by(clients, "insert a hundred rows");
    }

    static String by(int clients, String what) {
        return "%s, %d client%s".formatted(what, clients, clients == 1 ? "" : "s");
    }

    private static Measure raw(String workload) {
        return new Measure(workload, Entrant.RAW, Figure.ROWS_PER_SECOND);
    }
}
