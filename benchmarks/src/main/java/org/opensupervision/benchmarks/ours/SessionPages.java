package org.opensupervision.benchmarks.ours;

import java.util.UUID;
import org.opensupervision.domain.shared.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The table of the product's list of sessions, asked as that list asks, in a transaction that changes nothing. */
final class SessionPages {

    private final JdbcClient owner;
    private final JdbcClient jdbc;
    private final Connections connections;
    private final TransactionTemplate transaction;

    SessionPages(JdbcClient owner, Connections connections) {
        this.owner = owner;
        this.connections = connections;
        jdbc = JdbcClient.create(connections.both());
        transaction = new TransactionTemplate(connections.transactions());
        transaction.setReadOnly(true);
    }

    void fill(int agencies, int sessionsEach) {
        owner.sql("truncate session").update();
        owner.sql("""
                insert into session (session_id, agency_id, reference, supervisor_id, outcome, held_on, supervisees,
                                     content, carried_over, recorded_at, version)
                select gen_random_uuid(), ('00000000-0000-0000-0000-' || lpad(to_hex(agency), 12, '0'))::uuid,
                       'S' || n, gen_random_uuid(), 'HELD', date '2026-01-01' - n % 1000, array[gen_random_uuid()],
                       '{"note": "Two difficult home visits were gone through; the safety plan stands."}', false, now(), 0
                from generate_series(1, :sessionsEach) as n, generate_series(0, :agencies - 1) as agency
                """)
                .param("agencies", agencies)
                .param("sessionsEach", sessionsEach)
                .update();
        owner.sql("vacuum analyze session").update();
    }

    int page(AgencyId agency) {
        return connections.during(
                agency,
                () -> transaction.execute(status -> jdbc.sql("""
                        select * from session where agency_id = :agency order by held_on desc, session_id limit 50
                        """)
                        .param("agency", agency.value())
                        .query((row, n) -> row.getObject("session_id", UUID.class))
                        .list()
                        .size()));
    }
}
