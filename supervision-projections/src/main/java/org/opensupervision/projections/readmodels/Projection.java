package org.opensupervision.projections.readmodels;

import java.util.List;

/**
 * Turns the history of a record into its rows: the same history always gives the same rows, whatever the tables held
 * before. So a live read model and a rebuilt one cannot differ, and an event that comes twice changes nothing.
 *
 * @param <E> the family of events, sealed, of one kind of record
 */
public interface Projection<E> {

    /** The read model that the tables belong to, such as {@code hours}; it is rebuilt as a whole. */
    String view();

    Class<E> family();

    /** All tables that {@link #project} writes, and nobody else. */
    List<Table<?>> tables();

    /** Adds every row that the record has now; what it had before is removed. */
    void project(History<E> history, Rows rows);
}
