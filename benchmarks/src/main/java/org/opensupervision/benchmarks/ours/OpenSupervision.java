package org.opensupervision.benchmarks.ours;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.opensupervision.benchmarks.contender.Application;
import org.opensupervision.benchmarks.contender.Database;
import org.opensupervision.benchmarks.contender.EventTable;
import org.opensupervision.benchmarks.contender.Loading;
import org.opensupervision.benchmarks.contender.Node;
import org.opensupervision.benchmarks.contender.StoredEvent;
import org.opensupervision.domain.shared.SessionId;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** The product's event log and read models, with as many connections as the product has. */
public final class OpenSupervision implements Application {

    private static final int CONNECTIONS = 30;

    private final Database database;
    private final JdbcClient jdbc;
    private final HikariDataSource pool;

    public OpenSupervision(Database database) {
        this.database = database;
        jdbc = database.jdbc();
        pool = database.pool(CONNECTIONS);
        pool.setJdbcUrl(database.url("opensupervision_work"));
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("maxSendBufferSize", "65536");
    }

    @Override
    public void install() {
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V1__event_store.sql"),
                        new ClassPathResource("db/migration/V10__event_log.sql"))
                .execute(database.unpooled());
        // as one statement: it has others within it
        var fence = new ResourceDatabasePopulator(new ClassPathResource("db/migration/V40__agencies_apart.sql"));
        fence.setSeparator(ScriptUtils.EOF_STATEMENT_SEPARATOR);
        fence.execute(database.unpooled());
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
                               :metaData, gen_random_uuid()
                        from unnest(:sessions) with ordinality as seeded (session, position),
                             generate_series(0, :eventsEach - 1) as sequence
                        order by position, sequence
                        """)
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
        return start(SessionRepository.of(loading));
    }

    Node start(SessionRepository sessions) {
        return new OurNode(database, pool, sessions);
    }

    @Override
    public void close() {
        pool.close();
    }
}
