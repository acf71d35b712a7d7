package org.opensupervision.projections.readmodels;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;

/** Events of one record, in order; all of its events, or those of a batch. */
record RecordEvents(UUID record, List<DomainEventMessage<?>> events) {

    static List<RecordEvents> group(Stream<? extends DomainEventMessage<?>> events) {
        return events.collect(groupingBy(RecordEvents::recordOf, LinkedHashMap::new, toList())).entrySet().stream()
                .map(entry -> new RecordEvents(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    static UUID recordOf(DomainEventMessage<?> event) {
        return UUID.fromString(event.getAggregateIdentifier());
    }

    static List<UUID> records(Collection<RecordEvents> records) {
        return records.stream().map(RecordEvents::record).toList();
    }

    /** Whether nothing came before: then no older events have to be read. */
    boolean fromTheBeginning() {
        return events.getFirst().getSequenceNumber() == 0;
    }

    RecordEvents upTo(DomainEventMessage<?> last) {
        return new RecordEvents(
                record,
                events.stream()
                        .filter(event -> event.getSequenceNumber() <= last.getSequenceNumber())
                        .toList());
    }

    RecordEvents without(Set<Long> versions) {
        return new RecordEvents(
                record,
                events.stream()
                        .filter(event -> !versions.contains(event.getSequenceNumber()))
                        .toList());
    }

    boolean isOf(Class<?> family) {
        return !events.isEmpty() && family.isAssignableFrom(events.getFirst().getPayloadType());
    }

    <E> History<E> historyOf(Class<E> family) {
        return new History<>(
                record,
                events.stream()
                        .map(event -> new Happening<>(
                                family.cast(event.getPayload()),
                                event.getSequenceNumber(),
                                event.getTimestamp(),
                                event.getMetaData().get(Happening.ACTOR) instanceof String actor ? actor : null))
                        .toList());
    }
}
