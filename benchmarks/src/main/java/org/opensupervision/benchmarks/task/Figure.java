package org.opensupervision.benchmarks.task;

/** Names of figures. */
public final class Figure {

    public static final String ROWS_PER_SECOND = "rows/s";
    public static final String EVENTS_PER_SECOND = "events/s";
    public static final String COMMANDS_PER_SECOND = "commands/s";
    public static final String WRITTEN_MEANWHILE = "commands/s meanwhile";
    public static final String PAGES_PER_SECOND = "pages/s";
    public static final String P50_MILLIS = "p50 ms";
    public static final String P99_MILLIS = "p99 ms";
    public static final String NEW_ROWS_PER_SECOND = "new rows/s";
    public static final String REPEATED_ROWS_PER_SECOND = "repeated rows/s";
    public static final String SUPERVISEES_PER_SECOND = "supervisees/s";
    public static final String SECONDS = "seconds";
    public static final String MEGABYTES = "MB";

    private Figure() {}

    /** Of doing the same once more. */
    public static String again(String figure) {
        return figure + ", again";
    }
}
