package org.opensupervision.benchmarks.contender;

import java.util.List;

/** Something that keeps events in PostgreSQL. */
public interface Contender extends AutoCloseable {

    /** Creates its tables in an empty database. */
    void install();

    /** Forgets all events, and how far they were read; positions start again at 1. */
    void empty();

    /** How many events are committed. */
    long events();

    /** Those whose memory counts. */
    default List<ProcessHandle> processes() {
        return List.of(ProcessHandle.current());
    }

    @Override
    void close();
}
