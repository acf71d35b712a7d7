package org.opensupervision.api.imports;

/** What is said of an import that did not get through. No rows are lost: what went in counts as repeated next time. */
final class Failures {

    static final String INTERRUPTED = "interrupted; import the same files again, what went in counts as repeated";
    static final String BEHIND =
            "the rows were read, but the read models did not catch up; import the same files again later, what went in"
                    + " counts as repeated";
    static final String UNEXPECTED = "stopped by a fault on our side, which is in the log under this import's number;"
            + " import the same files again, what went in counts as repeated";

    static final String TOO_MANY_ROWS =
            "more than %d rows; nothing went in, import them in several files".formatted(ImportRun.MOST_ROWS);

    private Failures() {}
}
