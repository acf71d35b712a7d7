package org.opensupervision.drills;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.opensupervision.api.harness.TestDatabase;
import org.opensupervision.domain.sessions.SessionContent;
import org.opensupervision.domain.sessions.SessionEvent.SessionAmended;
import org.opensupervision.domain.sessions.SessionEvent.SessionRecorded;
import org.opensupervision.projections.eventstore.EventSerialization;
import org.opensupervision.projections.privacy.LocalMasterKey;
import org.opensupervision.projections.privacy.MasterKeys;
import org.opensupervision.projections.privacy.Nonces;
import org.opensupervision.projections.privacy.PostgresPersonKeys;
import org.opensupervision.projections.privacy.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What an event of a session says, words included, which the database alone does not tell. */
public record Said(long position, UUID record, long version, String type, SessionContent content) {

    public static List<Said> inLog(JdbcClient jdbc) {
        Serializer serializer = EventSerialization.sealing(sealing(jdbc));
        return jdbc.sql("""
                select global_index, aggregate_identifier, sequence_number, payload_type, payload
                from domain_event_entry
                where payload_type like '%SessionRecorded' or payload_type like '%SessionAmended'
                order by global_index
                """)
                .query((row, n) -> {
                    String type = row.getString("payload_type");
                    Object event = serializer.deserialize(
                            new SimpleSerializedObject<>(row.getBytes("payload"), byte[].class, type, null));
                    return new Said(
                            row.getLong("global_index"),
                            row.getObject("aggregate_identifier", UUID.class),
                            row.getLong("sequence_number"),
                            type.replaceFirst(".*[.$]", ""),
                            content(event));
                })
                .list();
    }

    /** Nothing is made with it, only opened. */
    static Sealing sealing(JdbcClient jdbc) {
        var master = new MasterKeys(LocalMasterKey.of(TestDatabase.MASTER_KEY), Optional.empty());
        return new Sealing(new PostgresPersonKeys(jdbc, new JdbcTransactionManager(), master), Nonces.RANDOM);
    }

    String note() {
        return String.valueOf(content.note());
    }

    static Stream<String> notesOfRecorded(JdbcClient jdbc) {
        return inLog(jdbc).stream()
                .filter(said -> said.type().equals("SessionRecorded"))
                .map(Said::note);
    }

    private static SessionContent content(Object event) {
        return switch (event) {
            case SessionRecorded e -> e.content();
            case SessionAmended e -> e.content();
            default -> throw new IllegalArgumentException("not of a session: " + event.getClass());
        };
    }
}
