package org.opensupervision.projections.eventstore;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** An aggregate that a command was decided on without reading its events, and the version that it had. */
record Remembered(EventSourcedAggregate<?> aggregate, long version) {

    private static final String USED = Remembered.class.getName();

    static void use(EventSourcedAggregate<?> aggregate) {
        usedIn(CurrentUnitOfWork.get()).add(new Remembered(aggregate, aggregate.version()));
    }

    static List<Remembered> usedIn(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().getOrComputeResource(USED, key -> new ArrayList<>());
    }

    /** Appending them will show whether it was still the latest. */
    boolean hasNewEvents() {
        return aggregate.version() > version;
    }

    String id() {
        return aggregate.identifierAsString();
    }
}
