package org.opensupervision.projections.readmodels;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.opensupervision.projections.eventstore.PostgresEventStorageEngine;
import org.opensupervision.projections.eventstore.Survivable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings a read model up to date with a batch of events, in the transaction that it is called in. What cannot be taken
 * is parked, and nothing of it stays behind; all other records of the batch are done.
 */
public final class Projecting {

    private static final Logger LOG = LoggerFactory.getLogger(Projecting.class);

    private final PostgresEventStorageEngine log;
    private final ParkedEvents parked;
    private final Predicate<Throwable> outage;
    private final TransactionTemplate savepoint;

    /** @param outage knows trouble of the database or with the keys, which is no fault of an event */
    public Projecting(
            PostgresEventStorageEngine log,
            ParkedEvents parked,
            PlatformTransactionManager transactions,
            Predicate<Throwable> outage) {
        this.log = log;
        this.parked = parked;
        this.outage = outage;
        savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    void project(ReadModel model, List<? extends DomainEventMessage<?>> events) {
        List<RecordEvents> batch = RecordEvents.group(events.stream());
        Map<UUID, Exceptions> exceptions = exceptions(model, batch);
        Map<Boolean, List<RecordEvents>> byWaiting = batch.stream()
                .collect(partitioningBy(
                        record -> exceptionsOf(record, exceptions).waiting()));
        project(model, byWaiting.getOrDefault(false, List.of()), exceptions);
        byWaiting.getOrDefault(true, List.of()).forEach(record -> queueUp(model, record));
    }

    private void project(ReadModel model, List<RecordEvents> batch, Map<UUID, Exceptions> exceptions) {
        Map<UUID, RecordEvents> histories = histories(batch, exceptions);
        try {
            write(model, histories.values());
        } catch (RuntimeException e) {
            requireFaultOfAnEvent(e);
            batch.forEach(record -> oneByOne(model, record.events(), histories.getOrDefault(record.record(), record)));
        }
    }

    /** Of records whose events are complete, and which have no rows yet. */
    void add(ReadModel model, List<RecordEvents> records) {
        rebuild(model, records, model::add);
    }

    /** Of records whose events are complete. */
    void replace(ReadModel model, List<RecordEvents> records) {
        rebuild(model, records, model::replace);
    }

    /** What was parked before gets another chance. */
    private void rebuild(ReadModel model, List<RecordEvents> records, Consumer<Collection<RecordEvents>> write) {
        List<RecordEvents> concerned = records.stream().filter(model::reads).toList();
        Map<UUID, Exceptions> exceptions = exceptions(model, concerned);
        List<RecordEvents> histories = concerned.stream()
                .map(record -> record.without(exceptionsOf(record, exceptions).discarded()))
                .toList();
        try {
            Survivable.run(() -> savepoint.executeWithoutResult(status -> write.accept(histories)));
        } catch (RuntimeException e) {
            requireFaultOfAnEvent(e);
            histories.forEach(record -> oneByOne(model, record.events(), record));
        }
    }

    /** Whoever waited may have been released in the meantime. */
    private void queueUp(ReadModel model, RecordEvents record) {
        parked.lock(model.view(), record.record());
        Map<UUID, Exceptions> now = exceptions(model, List.of(record));
        if (exceptionsOf(record, now).waiting()) {
            parked.letWait(model.view(), record.events().stream());
        } else {
            project(model, List.of(record), now);
        }
    }

    /** Tries what is parked of a record again; true if nothing of it is parked any more. */
    boolean retry(ReadModel model, UUID record) {
        parked.lock(model.view(), record);
        List<Long> waiting = parked.waiting(model.view(), record);
        RecordEvents all =
                RecordEvents.group(log.histories().of(List.of(record))).getFirst();
        RecordEvents history =
                all.without(exceptionsOf(all, exceptions(model, List.of(all))).discarded());
        List<? extends DomainEventMessage<?>> toTry = all.events().stream()
                .filter(event -> waiting.contains(event.getSequenceNumber()))
                .toList();
        oneByOne(model, toTry, history);
        return parked.waiting(model.view(), record).isEmpty();
    }

    private void oneByOne(ReadModel model, List<? extends DomainEventMessage<?>> events, RecordEvents history) {
        for (DomainEventMessage<?> event : events) {
            try {
                write(model, List.of(history.upTo(event)));
                parked.release(model.view(), history.record(), event.getSequenceNumber());
            } catch (RuntimeException e) {
                requireFaultOfAnEvent(e);
                park(model, event, Cause.of(e));
                parked.letWait(
                        model.view(),
                        events.stream().filter(later -> later.getSequenceNumber() > event.getSequenceNumber()));
                return;
            }
        }
    }

    private void park(ReadModel model, DomainEventMessage<?> event, Cause cause) {
        LOG.error(
                "{} cannot take version {} of {}, {}: {}, {}. It is parked, and what follows of this record waits.",
                model.view(),
                event.getSequenceNumber(),
                event.getAggregateIdentifier(),
                event.getPayloadType().getSimpleName(),
                cause.type(),
                cause.message());
        parked.park(model.view(), event, cause);
    }

    private void write(ReadModel model, Collection<RecordEvents> records) {
        Survivable.run(() -> savepoint.executeWithoutResult(status -> model.replace(records)));
    }

    private Map<UUID, RecordEvents> histories(List<RecordEvents> batch, Map<UUID, Exceptions> exceptions) {
        List<UUID> begunEarlier = RecordEvents.records(
                batch.stream().filter(record -> !record.fromTheBeginning()).toList());
        Stream<RecordEvents> read = begunEarlier.isEmpty()
                ? Stream.of()
                : RecordEvents.group(log.histories().of(begunEarlier)).stream();
        return Stream.concat(batch.stream().filter(RecordEvents::fromTheBeginning), read)
                .map(record -> record.without(exceptionsOf(record, exceptions).discarded()))
                .collect(toMap(RecordEvents::record, Function.identity()));
    }

    private Map<UUID, Exceptions> exceptions(ReadModel model, List<RecordEvents> batch) {
        return parked.of(model.view(), RecordEvents.records(batch));
    }

    private static Exceptions exceptionsOf(RecordEvents record, Map<UUID, Exceptions> exceptions) {
        return exceptions.getOrDefault(record.record(), Exceptions.NONE);
    }

    /** An outage is no reason to park anything: the whole batch is tried again. */
    private void requireFaultOfAnEvent(RuntimeException e) {
        boolean trouble =
                switch (e) {
                    case TransientDataAccessException _, TransactionException _ -> true;
                    case Survivable error when error.isOfTheMachine() -> true;
                    default -> outage.test(e);
                };
        if (trouble) {
            throw e;
        }
    }
}
