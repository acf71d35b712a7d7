package org.opensupervision.api.imports;

import java.time.Duration;
import org.opensupervision.api.web.Limits;
import org.opensupervision.api.web.TooMuch;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many imports one person may have at once, and begin in a day; on all nodes together. */
@Component
@Transactional
class ImportQuota {

    private static final Duration UNTIL_ONE_MAY_HAVE_ENDED = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Limits limits;

    ImportQuota(JdbcClient jdbc, Limits limits) {
        this.jdbc = jdbc;
        this.limits = limits;
    }

    private record Begun(int running, int today, Duration untilOneIsOfYesterday) {}

    /** Before anything is read of what they send. */
    void requireRoom(AgencyId agency, PersonId person) {
        if (limits.enabled()) {
            require(begun(agency, person), 1);
        }
    }

    /** With one that has just been written down; of those at the same moment, one after the other. */
    void requireNotTooMany(AgencyId agency, PersonId person) {
        if (limits.enabled()) {
            var _ = jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:whose, 0))")
                    .param("whose", "imports of " + person)
                    .query((row, n) -> true)
                    .single();
            require(begun(agency, person), 0);
        }
    }

    private void require(Begun begun, int more) {
        if (begun.running() + more > limits.importsAtOnce()) {
            throw new TooMuch(
                    "At most %d imports of one person run at once. Wait until one has ended."
                            .formatted(limits.importsAtOnce()),
                    UNTIL_ONE_MAY_HAVE_ENDED);
        }
        if (begun.today() + more > limits.importsPerDay()) {
            throw new TooMuch(
                    "At most %d imports are begun by one person in 24 hours.".formatted(limits.importsPerDay()),
                    begun.untilOneIsOfYesterday());
        }
    }

    private Begun begun(AgencyId agency, PersonId person) {
        return jdbc.sql("""
                select count(*) filter (where state = 'RUNNING') as running,
                    count(*) filter (where started_at > now() - interval '1 day') as today,
                    coalesce(ceil(extract(epoch from
                        min(started_at) filter (where started_at > now() - interval '1 day')
                            + interval '1 day' - now())), 1) as seconds
                from import where agency_id = :agency and started_by = :person
                """)
                .param("agency", agency.value())
                .param("person", person.value())
                .query((row, n) -> new Begun(
                        row.getInt("running"), row.getInt("today"), Duration.ofSeconds(row.getLong("seconds"))))
                .single();
    }
}
