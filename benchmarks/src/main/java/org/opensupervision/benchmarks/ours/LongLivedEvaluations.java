package org.opensupervision.benchmarks.ours;

import java.util.List;
import org.opensupervision.benchmarks.contender.Database;
import org.opensupervision.benchmarks.contender.Evaluating;
import org.opensupervision.benchmarks.contender.EventTable;
import org.opensupervision.benchmarks.contender.Nights;
import org.opensupervision.benchmarks.contender.StoredEvent;
import org.opensupervision.domain.riskflags.EvaluationCommand.CompleteEvaluation;
import org.opensupervision.domain.riskflags.EvaluationEvent;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.EvaluationsId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ClassUtils;

/**
 * The product, as it runs, in a process of its own: what long histories take in memory is not to count where others
 * load none.
 */
public final class LongLivedEvaluations implements Evaluating {

    /** The product's own, which the compiler shows to its package only. */
    private static final Class<?> EVALUATIONS =
            ClassUtils.resolveClassName(EvaluationEvent.class.getPackageName() + ".Evaluations", null);

    /** Stands in the payload where a row has its own agency. */
    private static final AgencyId ANY_AGENCY = AgencyId.of("00000000-0000-4000-8000-000000000000");

    private final OpenSupervision product;
    private final JdbcClient jdbc;

    public LongLivedEvaluations(Database database) {
        product = OpenSupervision.sealed(database);
        jdbc = database.jdbc();
    }

    @Override
    public void install() {
        product.install();
    }

    @Override
    public void empty() {
        product.empty();
    }

    @Override
    public long events() {
        return product.events();
    }

    @Override
    public void seed(List<AgencyId> agencies, int nights) {
        StoredEvent completed = StoredEvent.of(Nights.first(ANY_AGENCY));
        jdbc.sql("""
                        insert into domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type,
                                                        time_stamp, payload_type, payload_revision, payload, meta_data,
                                                        agency_id)
                        select gen_random_uuid(), evaluations::uuid, night, :type, cast(:time as timestamptz),
                               :completedType, :revision,
                               convert_to(
                                   replace(
                                       replace(
                                           replace(:completed, :anyEvaluations, evaluations),
                                           :anyAgency, agency),
                                       :first, to_char(cast(:first as date) + night, 'YYYY-MM-DD')),
                                   'UTF8'),
                               :metaData, agency::uuid
                        from unnest(:agencies, :evaluations) with ordinality as seeded (agency, evaluations, position),
                             generate_series(0, :nights - 1) as night
                        order by position, night
                        """)
                .param("type", EVALUATIONS.getSimpleName())
                .param("time", EventTable.TIME)
                .param("completedType", completed.type())
                .param("revision", completed.revision())
                .param("completed", completed.payloadText())
                .param("anyEvaluations", EvaluationsId.of(ANY_AGENCY).toString())
                .param("anyAgency", ANY_AGENCY.toString())
                .param("first", Nights.FIRST.toString())
                .param("metaData", completed.metaData())
                .param("agencies", agencies.stream().map(AgencyId::toString).toArray(String[]::new))
                .param(
                        "evaluations",
                        agencies.stream()
                                .map(agency -> EvaluationsId.of(agency).toString())
                                .toArray(String[]::new))
                .param("nights", nights)
                .update();
        jdbc.sql("vacuum analyze domain_event_entry").update();
    }

    @Override
    public Evaluator start() {
        return new Node(product.commands(Aggregates.fromEvents(EVALUATIONS)));
    }

    @Override
    public Evaluator startWithSnapshots() {
        return new Node(product.commands(Aggregates.fromSnapshots(EVALUATIONS)));
    }

    @Override
    public long snapshots() {
        return jdbc.sql("select count(*) from snapshot_event_entry")
                .query(Long.class)
                .single();
    }

    @Override
    public void forgetSnapshots() {
        jdbc.sql("truncate snapshot_event_entry").update();
    }

    @Override
    public void close() {
        product.close();
    }

    private record Node(Commands commands) implements Evaluator {

        @Override
        public void send(CompleteEvaluation command) {
            commands.send(command.agency(), command);
        }

        @Override
        public void close() {
            commands.close();
        }
    }
}
