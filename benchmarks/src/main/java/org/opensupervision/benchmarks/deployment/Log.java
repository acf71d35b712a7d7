package org.opensupervision.benchmarks.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.opensupervision.benchmarks.contender.Database;
import org.opensupervision.benchmarks.contender.StoredEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The event log of a deployment: counts it, and adds what commands would have added, but quickly. */
final class Log {

    private static final int AT_ONCE = 2_000;

    private final JdbcClient jdbc;

    Log(Database database) {
        jdbc = database.jdbc();
    }

    long head() {
        return jdbc.sql("select coalesce(max(global_index), 0) from domain_event_entry")
                .query(Long.class)
                .single();
    }

    long eventsAfter(long position) {
        return jdbc.sql("select count(*) from domain_event_entry where global_index > :position")
                .param("position", position)
                .query(Long.class)
                .single();
    }

    long eventsAfter(long position, Class<?> type) {
        return jdbc.sql("""
                        select count(*) from domain_event_entry
                        where global_index > :position and payload_type = :type
                        """)
                .param("position", position)
                .param("type", type.getName())
                .query(Long.class)
                .single();
    }

    /** Takes many before it writes them; all are written when it is closed. */
    Writer writer() {
        return new Writer();
    }

    final class Writer implements AutoCloseable {

        private final List<UUID> records = new ArrayList<>();
        private final List<String> recordTypes = new ArrayList<>();
        private final List<StoredEvent> events = new ArrayList<>();

        /** The first event of a record. */
        void add(String recordType, UUID record, Object event) {
            records.add(record);
            recordTypes.add(recordType);
            events.add(StoredEvent.of(event));
            if (records.size() == AT_ONCE) {
                close();
            }
        }

        @Override
        public void close() {
            jdbc.sql("""
                            insert into domain_event_entry (event_identifier, aggregate_identifier, sequence_number,
                                                            type, time_stamp, payload_type, payload_revision, payload,
                                                            meta_data, agency_id)
                            select gen_random_uuid(), record, 0, record_type, now(), payload_type, payload_revision,
                                   payload, meta_data,
                                   (convert_from(payload, 'UTF8')::jsonb ->> 'agency')::uuid
                            from unnest(:records, :recordTypes, :types, :revisions, :payloads, :metaData)
                                with ordinality as seeded (record, record_type, payload_type, payload_revision,
                                                           payload, meta_data, position)
                            order by position
                            """)
                    .param("records", records.toArray(UUID[]::new))
                    .param("recordTypes", recordTypes.toArray(String[]::new))
                    .param("types", events.stream().map(StoredEvent::type).toArray(String[]::new))
                    .param(
                            "revisions",
                            events.stream().map(StoredEvent::revision).toArray(String[]::new))
                    .param("payloads", events.stream().map(StoredEvent::payload).toArray(byte[][]::new))
                    .param(
                            "metaData",
                            events.stream().map(StoredEvent::metaData).toArray(byte[][]::new))
                    .update();
            records.clear();
            recordTypes.clear();
            events.clear();
        }
    }
}
