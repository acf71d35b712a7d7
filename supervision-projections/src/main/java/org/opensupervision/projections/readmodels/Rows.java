package org.opensupervision.projections.readmodels;

/** Takes the rows of one record. */
@FunctionalInterface
public interface Rows {

    <R extends Record> void add(Table<R> table, R row);
}
