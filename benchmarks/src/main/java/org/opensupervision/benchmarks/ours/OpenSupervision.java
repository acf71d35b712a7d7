package org.opensupervision.benchmarks.ours;

import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Serializer;
import org.flywaydb.core.Flyway;
import org.opensupervision.benchmarks.axon.Session;
import org.opensupervision.benchmarks.contender.Application;
import org.opensupervision.benchmarks.contender.Database;
import org.opensupervision.benchmarks.contender.EventTable;
import org.opensupervision.benchmarks.contender.Loading;
import org.opensupervision.benchmarks.contender.Node;
import org.opensupervision.benchmarks.contender.Paging;
import org.opensupervision.benchmarks.contender.Sessions;
import org.opensupervision.benchmarks.contender.StoredEvent;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.projections.eventstore.EventSerialization;
import org.opensupervision.projections.privacy.Nonces;
import org.opensupervision.projections.privacy.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The product's event log and read models, with as many connections as the product has. */
public final class OpenSupervision implements Application, Paging {

    private final Database database;
    private final JdbcClient jdbc;
    private final Connections connections;
    private final Serializer serializer;
    private final SessionPages pages;

    /** Nothing is sealed: what is stored is what the others store. */
    public OpenSupervision(Database database) {
        this(database, Connections.fenced(database), EventSerialization.serializer());
    }

    private OpenSupervision(Database database, Connections connections, Serializer serializer) {
        this.database = database;
        this.connections = connections;
        this.serializer = serializer;
        jdbc = database.jdbc();
        pages = new SessionPages(jdbc, connections);
    }

    /** The same without agencies kept apart by the database. */
    public static OpenSupervision unfenced(Database database) {
        return new OpenSupervision(database, Connections.unfenced(database), EventSerialization.serializer());
    }

    /** As it runs: what is personal in an event is sealed. */
    public static OpenSupervision sealed(Database database) {
        return new OpenSupervision(
                database,
                Connections.fenced(database),
                EventSerialization.sealing(new Sealing(new KeysFromIds(), Nonces.RANDOM)));
    }

    @Override
    public void install() {
        Flyway.configure()
                .dataSource(database.unpooled())
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    @Override
    public void empty() {
        jdbc.sql(
                        "truncate domain_event_entry, snapshot_event_entry, read_position, parked_event, node restart identity")
                .update();
    }

    @Override
    public long events() {
        return jdbc.sql("select count(*) from domain_event_entry")
                .query(Long.class)
                .single();
    }

    @Override
    public void seed(List<SessionId> sessions, int eventsEach) {
        StoredEvent recorded = StoredEvent.recorded();
        StoredEvent amended = StoredEvent.amended();
        jdbc.sql("""
                        insert into domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type,
                                                        time_stamp, payload_type, payload_revision, payload, meta_data,
                                                        agency_id)
                        select gen_random_uuid(), session::uuid, sequence, :type, cast(:time as timestamptz),
                               case sequence when 0 then :recordedType else :amendedType end, :revision,
                               convert_to(
                                   replace(
                                       replace(
                                           case sequence when 0 then :recorded else :amended end,
                                           :anySession, session),
                                       :anyCorrection, 'Correction ' || sequence),
                                   'UTF8'),
                               :metaData, :agency
                        from unnest(:sessions) with ordinality as seeded (session, position),
                             generate_series(0, :eventsEach - 1) as sequence
                        order by position, sequence
                        """)
                .param("agency", Sessions.AGENCY.value())
                .param("type", EventTable.TYPE)
                .param("time", EventTable.TIME)
                .param("recordedType", recorded.type())
                .param("amendedType", amended.type())
                .param("revision", recorded.revision())
                .param("recorded", recorded.payloadText())
                .param("amended", amended.payloadText())
                .param("anySession", StoredEvent.ANY_SESSION.toString())
                .param("anyCorrection", StoredEvent.ANY_CORRECTION)
                .param("metaData", recorded.metaData())
                .param("sessions", sessions.stream().map(SessionId::toString).toArray(String[]::new))
                .param("eventsEach", eventsEach)
                .update();
        jdbc.sql("vacuum analyze domain_event_entry").update();
    }

    @Override
    public Node start(Loading loading) {
        return new OurNode(database, connections, commands(sessions(loading)));
    }

    private static Aggregates<Session> sessions(Loading loading) {
        return switch (loading) {
            case CACHED -> Aggregates.remembered(Session.class);
            case FROM_ITS_EVENTS -> Aggregates.fromEvents(Session.class);
        };
    }

    Commands commands(Aggregates<?> aggregates) {
        return new Commands(database, connections, serializer, aggregates);
    }

    @Override
    public void fill(int agencies, int sessionsEach) {
        pages.fill(agencies, sessionsEach);
    }

    @Override
    public AgencyId agency(int number) {
        return new AgencyId(new UUID(0, number));
    }

    @Override
    public int page(AgencyId agency) {
        return pages.page(agency);
    }

    @Override
    public void close() {
        connections.close();
    }
}
