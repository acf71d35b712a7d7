package org.opensupervision.projections.readmodels;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.opensupervision.projections.eventstore.Survivable;

/** Collects the events that a processor hands over one by one, and projects them together before they are committed. */
final class ReadModelInvoker implements EventHandlerInvoker {

    private static final String BATCH = ReadModelInvoker.class.getName();

    private final ReadModel model;
    private final Projecting projecting;

    ReadModelInvoker(ReadModel model, Projecting projecting) {
        this.model = model;
        this.projecting = projecting;
    }

    @Override
    public boolean canHandle(EventMessage<?> event, Segment segment) {
        return event instanceof DomainEventMessage<?> domainEvent
                && canHandleType(event.getPayloadType())
                && segment.matches(domainEvent.getAggregateIdentifier());
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return model.reads(payloadType);
    }

    @Override
    public void handle(EventMessage<?> event, Segment segment) {
        if (canHandle(event, segment)) {
            batch(CurrentUnitOfWork.get()).add((DomainEventMessage<?>) event);
        }
    }

    private List<DomainEventMessage<?>> batch(UnitOfWork<?> unitOfWork) {
        return unitOfWork.getOrComputeResource(BATCH, key -> {
            List<DomainEventMessage<?>> batch = new ArrayList<>();
            unitOfWork.onPrepareCommit(u -> Survivable.run(() -> projecting.project(model, batch)));
            return batch;
        });
    }

    /** A read model is rebuilt beside the living one, not by forgetting it. */
    @Override
    public boolean supportsReset() {
        return false;
    }
}
