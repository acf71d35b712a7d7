package org.opensupervision.benchmarks.task;

/** Names of figures. */
public final class Figure {

    public static final String PER_SECOND = "per second";
    public static final String ROWS_PER_SECOND = "rows per second";
    public static final String P50_MILLIS = "p50 ms";
    public static final String P99_MILLIS = "p99 ms";
    public static final String MEGABYTES = "MB";

    private Figure() {}
}
