package org.opensupervision.projections.eventstore;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * A row that is written if and only if the events of the command being handled are.
 *
 * @param values in the order of the kind's columns
 */
public record Alongside(Kind kind, List<?> values) {

    private static final String ROWS = Alongside.class.getName();

    /**
     * Rows that are written together.
     *
     * @param insert with a parameter for each column, an array with as many values as there are rows; the events that
     *     are written with them are called {@code written}
     * @param columns their types at the database
     * @param ofAllAgencies not to be touched by connections that see one agency
     */
    public record Kind(String insert, List<String> columns, boolean ofAllAgencies) {}

    public void writeWith(UnitOfWork<?> unitOfWork, PostgresEventStorageEngine log) {
        of(unitOfWork).add(this);
        unitOfWork.onCommit(withoutEvents -> log.append(new Append(List.of(), takeFrom(withoutEvents))));
    }

    /** Gives the rows once: whoever takes them writes them. */
    static List<Alongside> takeFrom(UnitOfWork<?> unitOfWork) {
        var rows = List.copyOf(of(unitOfWork));
        of(unitOfWork).clear();
        return rows;
    }

    boolean isOfAllAgencies() {
        return kind.ofAllAgencies;
    }

    private static List<Alongside> of(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().getOrComputeResource(ROWS, key -> new ArrayList<>());
    }
}
