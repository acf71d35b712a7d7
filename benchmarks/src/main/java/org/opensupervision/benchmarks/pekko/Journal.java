package org.opensupervision.benchmarks.pekko;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.persistence.typed.PersistenceId;
import org.apache.pekko.serialization.Serialization;
import org.apache.pekko.serialization.SerializationExtension;
import org.apache.pekko.serialization.SerializerWithStringManifest;
import org.opensupervision.benchmarks.contender.Sessions;
import org.opensupervision.benchmarks.contender.StoredEvent;
import org.opensupervision.domain.sessions.SessionEvent;
import org.opensupervision.domain.shared.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows that Pekko would have written. */
final class Journal {

    static final String TYPE = "Session";

    private final JdbcClient jdbc;
    private final Row recorded;
    private final Row amended;

    Journal(JdbcClient jdbc, ActorSystem<?> system) {
        this.jdbc = jdbc;
        Serialization serialization = SerializationExtension.get(system);
        recorded = row(Sessions.decide(Sessions.record(StoredEvent.ANY_SESSION, "S-2026-0309")), serialization);
        amended = row(Sessions.decide(Sessions.amend(StoredEvent.ANY_SESSION, 0)), serialization);
    }

    private record Row(int serializer, String manifest, String payload) {}

    private static Row row(SessionEvent event, Serialization serialization) {
        SerializerWithStringManifest serializer = (SerializerWithStringManifest) serialization.findSerializerFor(event);
        return new Row(
                serializer.identifier(), serializer.manifest(event), new String(serializer.toBinary(event), UTF_8));
    }

    void seed(List<SessionId> sessions, int eventsEach) {
        jdbc.sql("""
                        insert into event_journal (persistence_id, sequence_number, deleted, writer, write_timestamp,
                                                   adapter_manifest, event_ser_id, event_ser_manifest, event_payload)
                        select :prefix || session, sequence + 1, false, 'seed', 1773052200000, '', :serializer,
                               case sequence when 0 then :recordedType else :amendedType end,
                               convert_to(
                                   replace(
                                       replace(
                                           case sequence when 0 then :recorded else :amended end,
                                           :anySession, session),
                                       :anyCorrection, 'Correction ' || sequence),
                                   'UTF8')
                        from unnest(:sessions) with ordinality as seeded (session, position),
                             generate_series(0, :eventsEach - 1) as sequence
                        order by position, sequence
                        """)
                .param("prefix", PersistenceId.of(TYPE, "").id())
                .param("serializer", recorded.serializer())
                .param("recordedType", recorded.manifest())
                .param("amendedType", amended.manifest())
                .param("recorded", recorded.payload())
                .param("amended", amended.payload())
                .param("anySession", StoredEvent.ANY_SESSION.toString())
                .param("anyCorrection", StoredEvent.ANY_CORRECTION)
                .param("sessions", sessions.stream().map(SessionId::toString).toArray(String[]::new))
                .param("eventsEach", eventsEach)
                .update();
        tag(sessions);
        jdbc.sql("vacuum analyze event_journal, event_tag").update();
    }

    private void tag(List<SessionId> sessions) {
        jdbc.sql("""
                        insert into event_tag (event_id, tag)
                        select ordering, tag
                        from event_journal
                        join unnest(:ids, :tags) as tagged (id, tag) on persistence_id = id
                        order by ordering
                        """)
                .param(
                        "ids",
                        sessions.stream()
                                .map(Journal::persistenceId)
                                .map(PersistenceId::id)
                                .toArray(String[]::new))
                .param("tags", sessions.stream().map(Tags::of).toArray(String[]::new))
                .update();
    }

    static PersistenceId persistenceId(SessionId session) {
        return PersistenceId.of(TYPE, session.toString());
    }
}
