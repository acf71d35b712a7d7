package org.opensupervision.projections.readmodels;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.opensupervision.projections.fence.ForAllAgencies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Events that a read model could not take. The events of the same record that follow wait behind them. */
@Component
public class ParkedEvents {

    private final JdbcClient jdbc;

    public ParkedEvents(@ForAllAgencies JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of these records, those with something parked or discarded. */
    Map<UUID, Exceptions> of(String view, Collection<UUID> records) {
        Map<UUID, Exceptions> exceptions = new HashMap<>();
        jdbc.sql("""
                select record_id, bool_or(discarded_at is null) as waiting,
                    array_agg(version) filter (where discarded_at is not null) as discarded
                from parked_event where view = :view and record_id = any(:records) group by record_id
                """)
                .param("view", view)
                .param("records", records.toArray(UUID[]::new))
                .query(row -> {
                    var discarded = row.getArray("discarded");
                    exceptions.put(
                            row.getObject("record_id", UUID.class),
                            new Exceptions(
                                    row.getBoolean("waiting"),
                                    discarded == null
                                            ? new HashSet<>()
                                            : new HashSet<>(List.of((Long[]) discarded.getArray()))));
                });
        return exceptions;
    }

    /** Keeps a retry and the arrival of the next event of a parked record apart, until the transaction ends. */
    void lock(String view, UUID record) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:view || '/' || :record, 0))")
                .param("view", view)
                .param("record", record.toString())
                .query((row, n) -> true)
                .single();
    }

    void park(String view, DomainEventMessage<?> event, Cause cause) {
        jdbc.sql("""
                insert into parked_event as present
                    (view, record_id, version, position, agency_id, event_type, cause_type, cause_message, attempts)
                select :view, aggregate_identifier, sequence_number, global_index,
                    cast(convert_from(payload, 'UTF8')::jsonb ->> 'agency' as uuid), payload_type,
                    :causeType, :causeMessage, 1
                from domain_event_entry where aggregate_identifier = :record and sequence_number = :version
                on conflict (view, record_id, version) do update
                set cause_type = excluded.cause_type, cause_message = excluded.cause_message,
                    attempts = present.attempts + 1, tried_at = now()
                """)
                .param("view", view)
                .param("record", RecordEvents.recordOf(event))
                .param("version", event.getSequenceNumber())
                .param("causeType", cause.type())
                .param("causeMessage", cause.message())
                .update();
    }

    void letWait(String view, Stream<? extends DomainEventMessage<?>> events) {
        events.forEach(event -> letWait(view, event));
    }

    private void letWait(String view, DomainEventMessage<?> event) {
        jdbc.sql("""
                insert into parked_event (view, record_id, version, position, agency_id, event_type)
                select :view, aggregate_identifier, sequence_number, global_index,
                    cast(convert_from(payload, 'UTF8')::jsonb ->> 'agency' as uuid), payload_type
                from domain_event_entry where aggregate_identifier = :record and sequence_number = :version
                on conflict do nothing
                """)
                .param("view", view)
                .param("record", RecordEvents.recordOf(event))
                .param("version", event.getSequenceNumber())
                .update();
    }

    /** What waited at this version or before does no longer; what was discarded stays discarded. */
    void release(String view, UUID record, long upTo) {
        jdbc.sql("""
                delete from parked_event
                where view = :view and record_id = :record and version <= :upTo and discarded_at is null
                """)
                .param("view", view)
                .param("record", record)
                .param("upTo", upTo)
                .update();
    }

    List<Long> waiting(String view, UUID record) {
        return jdbc.sql("""
                select version from parked_event
                where view = :view and record_id = :record and discarded_at is null order by version
                """)
                .param("view", view)
                .param("record", record)
                .query((row, n) -> row.getLong("version"))
                .list();
    }
}
