package org.opensupervision.drills;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.opensupervision.drills.RecordingClients.Acknowledged;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was acknowledged beside what is there.
 *
 * @param lost acknowledged, and not in the event store
 * @param doubled more than one session in the event store for what one client wanted once
 * @param unseen acknowledged, and not in the read model
 */
record Ledger(int acknowledged, long lost, long doubled, long unseen) {

    static Ledger of(Collection<Acknowledged> acknowledged, JdbcClient sql) {
        Set<String> stored = Set.copyOf(sql.sql("""
                        select aggregate_identifier::text from domain_event_entry
                        where payload_type like '%SessionRecorded'
                        """).query(String.class).list());
        long doubled = Said.notesOfRecorded(sql).collect(groupingBy(note -> note, counting())).values().stream()
                .filter(times -> times > 1)
                .count();
        Set<String> seen = sql.sql("select session_id::text from session").query(String.class).list().stream()
                .collect(Collectors.toSet());
        return new Ledger(acknowledged.size(), missing(acknowledged, stored), doubled, missing(acknowledged, seen));
    }

    private static long missing(Collection<Acknowledged> acknowledged, Set<String> there) {
        return acknowledged.stream()
                .filter(each -> !there.contains(each.session()))
                .count();
    }

    @Override
    public String toString() {
        return "%,d acknowledged, %d lost, %d doubled".formatted(acknowledged, lost, doubled);
    }
}
