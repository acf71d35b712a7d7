package org.opensupervision.api.imports;

import java.util.List;
import java.util.Set;

/** Makes a command of each row of one kind of file. */
sealed interface RowReader
        permits PeopleRows, AssignmentRows, LeaveRows, SessionRows, RatingRows, RequestRows, WorkloadRows {

    List<String> columns();

    /** Columns without which nothing goes wrong. Any other must be there, for a mistyped name would lose its values. */
    default Set<String> mayBeMissing() {
        return Set.of();
    }

    /** The column by which people tell one row from another. */
    String referenceColumn();

    /** Rows with the same key go in one after the other, in the order of the file. */
    default String keyOf(Row row) {
        return row.cell(referenceColumn()).value();
    }

    Object command(Row row, Known known);

    /** Follows once the row has gone in, also if it was there before. */
    default void wentIn(Row row, Known known) {}

    /** Where in the file the field stands that a rule of the domain looks at. */
    String columnOf(String field, Row row);
}
