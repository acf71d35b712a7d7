package org.opensupervision.projections.readmodels;

/**
 * A table of a read model. The components of {@code row} are its columns: {@code heldOn} is {@code held_on}.
 *
 * @param record the column that names the record whose history a row follows from
 */
public record Table<R extends Record>(String name, String record, Class<R> row) {}
