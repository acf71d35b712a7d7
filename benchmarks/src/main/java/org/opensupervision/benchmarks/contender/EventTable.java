package org.opensupervision.benchmarks.contender;

import java.util.List;
import javax.sql.DataSource;
import org.opensupervision.domain.shared.SessionId;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The tables of Axon, as the product had them before it had an engine of its own. */
public final class EventTable {

    public static final String TYPE = "Session";
    public static final String TIME = "2026-03-09T10:30:00.123456Z";

    public static final String INSERT = """
            insert into domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                                            payload_type, payload_revision, payload, meta_data)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    public static final String SELECT_FORWARD = """
            select global_index, event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                   payload_type, payload_revision, payload, meta_data
            from domain_event_entry
            order by global_index
            """;

    private final JdbcClient jdbc;

    public EventTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void install(DataSource database) {
        new ResourceDatabasePopulator(new ClassPathResource("axon.sql")).execute(database);
    }

    public void empty() {
        jdbc.sql("truncate domain_event_entry, snapshot_event_entry, token_entry restart identity")
                .update();
    }

    public long events() {
        return jdbc.sql("select count(*) from domain_event_entry")
                .query(Long.class)
                .single();
    }

    /** In one statement, and in the order in which commands would have written them, session by session. */
    public void seed(List<SessionId> sessions, int eventsEach) {
        StoredEvent recorded = StoredEvent.recorded();
        StoredEvent amended = StoredEvent.amended();
        jdbc.sql("""
                        insert into domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type,
                                                        time_stamp, payload_type, payload_revision, payload, meta_data)
                        select gen_random_uuid()::text, session, sequence, :type, :time,
                               case sequence when 0 then :recordedType else :amendedType end, :revision,
                               convert_to(
                                   replace(
                                       replace(
                                           case sequence when 0 then :recorded else :amended end,
                                           :anySession, session),
                                       :anyCorrection, 'Correction ' || sequence),
                                   'UTF8'),
                               :metaData
                        from unnest(:sessions) with ordinality as seeded (session, position),
                             generate_series(0, :eventsEach - 1) as sequence
                        order by position, sequence
                        """)
                .param("type", TYPE)
                .param("time", TIME)
                .param("recordedType", recorded.type())
                .param("amendedType", amended.type())
                .param("revision", recorded.revision())
                .param("recorded", recorded.payloadText())
                .param("amended", amended.payloadText())
                .param("anySession", StoredEvent.ANY_SESSION.toString())
                .param("anyCorrection", StoredEvent.ANY_CORRECTION)
                .param("metaData", recorded.metaData())
                .param("sessions", texts(sessions))
                .param("eventsEach", eventsEach)
                .update();
        jdbc.sql("vacuum analyze domain_event_entry").update();
    }

    private static String[] texts(List<SessionId> sessions) {
        return sessions.stream().map(SessionId::toString).toArray(String[]::new);
    }
}
