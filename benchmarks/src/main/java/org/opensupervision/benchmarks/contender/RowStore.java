package org.opensupervision.benchmarks.contender;

import java.sql.SQLException;

/** A contender that can do no more than keep rows and read them. */
public interface RowStore extends Contender {

    Writer writer(int rowsPerCommit) throws SQLException;

    /** Adds so many rows, as fast as can be. */
    void fill(int rows);

    /** Reads all rows forward, in order of their position; answers how many. */
    long read(Reading reading) throws SQLException;

    enum Reading {
        COLUMNS,
        EVENTS
    }

    interface Writer extends AutoCloseable {

        /** Commits some rows; answers how many. */
        int write() throws SQLException;

        @Override
        void close() throws SQLException;
    }
}
