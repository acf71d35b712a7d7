package org.opensupervision.projections.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** A row that is written if and only if the events of the command being handled are. */
public record Alongside(String sql, Map<String, Object> values) {

    private static final String ROWS = Alongside.class.getName();

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

    private static List<Alongside> of(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().getOrComputeResource(ROWS, key -> new ArrayList<>());
    }
}
