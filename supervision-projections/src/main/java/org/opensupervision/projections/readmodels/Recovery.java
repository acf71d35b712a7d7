package org.opensupervision.projections.readmodels;

import java.util.List;
import java.util.UUID;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings parked events back once their cause is mended, or leaves one out for a reason. */
public final class Recovery {

    private final ReadModels models;
    private final Projecting projecting;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public Recovery(
            ReadModels models, Projecting projecting, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.models = models;
        this.projecting = projecting;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @param records of which something was parked
     * @param recovered of which nothing is parked any more
     */
    public record Recovered(int records, int recovered) {}

    /** In the order of the record's history, up to the first that fails again. */
    public Recovered retry(AgencyId agency, String view, UUID record) {
        return retry(
                parked(agency).stream().filter(new Parked(view, record)::equals).toList());
    }

    public Recovered retryAll(AgencyId agency) {
        return retry(parked(agency));
    }

    /** Leaves out the event that failed, now and in every rebuild, and goes on with those behind; false if none has. */
    public boolean discard(AgencyId agency, String view, UUID record, long version, PersonId by, String reason) {
        boolean discarded = jdbc.sql("""
                update parked_event
                set discarded_at = now(), discarded_by = :by, discard_reason = :reason
                where agency_id = :agency and view = :view and record_id = :record and version = :version
                    and discarded_at is null and cause_type is not null
                """)
                        .param("by", by.value())
                        .param("reason", reason)
                        .param("agency", agency.value())
                        .param("view", view)
                        .param("record", record)
                        .param("version", version)
                        .update()
                == 1;
        if (discarded) {
            retry(List.of(new Parked(view, record)));
        }
        return discarded;
    }

    /** Each in a transaction of its own: what comes back stays back. */
    private Recovered retry(List<Parked> parked) {
        long recovered = parked.stream()
                .filter(each -> Boolean.TRUE.equals(
                        transaction.execute(status -> projecting.retry(models.get(each.view), each.record))))
                .count();
        return new Recovered(parked.size(), (int) recovered);
    }

    /** All of them at once: nothing is skipped because something before it went away. */
    private List<Parked> parked(AgencyId agency) {
        return jdbc.sql("""
                select view, record_id from parked_event
                where agency_id = :agency and discarded_at is null
                group by view, record_id order by min(position)
                """)
                .param("agency", agency.value())
                .query((row, n) -> new Parked(row.getString("view"), row.getObject("record_id", UUID.class)))
                .list();
    }

    private record Parked(String view, UUID record) {}
}
