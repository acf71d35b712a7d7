package org.opensupervision.benchmarks.contender;

/** Something that keeps events in PostgreSQL. */
public interface Contender extends AutoCloseable {

    /** Creates its tables in an empty database. */
    void install();

    /** Forgets all events, and how far they were read; positions start again at 1. */
    void empty();

    /** How many events are committed. */
    long events();

    @Override
    void close();
}
