package org.opensupervision.projections.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.RecoveryPlanId;
import org.opensupervision.projections.concern.Concern;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.PersonColumns;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.privacy.SealedColumns;
import org.opensupervision.projections.recovery.RecoveryProjection.*;
import org.opensupervision.projections.recovery.RecoveryQuery.*;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
public class RecoveryReader {

    private static final String OWN =
            "select p.*, %s from recovery_plan p\n".formatted(PersonColumns.select("sharer", "p.shared_with"))
                    + PersonColumns.join("sharer", "p.shared_with", "p.agency_id")
                    + "where p.agency_id = :agency\n";

    private static final String OWNED = Reach.about("p.supervisee_id");

    private final JdbcClient jdbc;
    private final SealedColumns sealed;
    private final AdjustmentRows adjustments;
    private final Clock clock;

    RecoveryReader(JdbcClient jdbc, SealedColumns sealed, AdjustmentRows adjustments, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.adjustments = adjustments;
        this.clock = clock;
    }

    public Paged<OwnPlan> ask(WhoRecovers question) {
        String owned = question.reach().among(OWNED);
        List<Found> rows = question.reach()
                .limit(jdbc.sql(OWN + owned + """
                        order by p.begun_on desc, p.ended_on desc nulls first, p.plan_id
                        limit :limit offset :offset
                        """))
                .param("agency", question.agency().value())
                .param("limit", question.page().size())
                .param("offset", question.page().offset())
                .query((row, n) -> found(row))
                .list();
        return Paged.of(question.page(), opened(question.agency(), rows), () -> question.reach()
                .limit(jdbc.sql("select count(*) from recovery_plan p where p.agency_id = :agency\n" + owned))
                .param("agency", question.agency().value())
                .query(Long.class)
                .single());
    }

    public Optional<OwnPlan> ask(HowAPlanStands question) {
        List<Found> rows = jdbc.sql(OWN + "and p.plan_id = :plan")
                .param("agency", question.agency().value())
                .param("plan", question.plan().value())
                .query((row, n) -> found(row))
                .list();
        return opened(question.agency(), rows).stream().findFirst();
    }

    public Plans ask(HowManyPlans question) {
        return jdbc.sql("""
                select count(*) as ever, coalesce(bool_or(ended_on is null), false) as any_open from recovery_plan
                where agency_id = :agency and supervisee_id = :supervisee
                """)
                .param("agency", question.agency().value())
                .param("supervisee", question.supervisee().value())
                .query((row, n) -> new Plans(row.getInt("ever"), row.getBoolean("any_open")))
                .single();
    }

    public Optional<Concern> ask(WhomPlanConcerns question) {
        return jdbc.sql("""
                select p.supervisee_id, p.begun_on, bond.supervisor_id
                from recovery_plan p
                join agency a on a.agency_id = p.agency_id
                cross join lateral (select cast(cast(:now as timestamptz) at time zone a.time_zone as date))
                    as zoned (today)
                left join agreement bond on bond.agency_id = p.agency_id
                    and bond.supervisor_id = p.shared_with and bond.supervisee_id = p.supervisee_id
                    and zoned.today between bond.from_day and coalesce(bond.to_day, 'infinity')
                where p.agency_id = :agency and p.plan_id = :plan
                limit 1
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("agency", question.agency().value())
                .param("plan", question.plan().value())
                .query((row, n) -> new Concern(
                        Set.of(new PersonId(row.getObject("supervisee_id", UUID.class))),
                        person(row, "supervisor_id"),
                        row.getObject("begun_on", LocalDate.class)))
                .optional();
    }

    /** As it is stored, still sealed. */
    private record Found(
            RecoveryPlanId id,
            PersonId supervisee,
            LocalDate begunOn,
            @Nullable LocalDate endedOn,
            @Nullable PersonRef sharedWith,
            @Nullable LocalDate sharedOn,
            String course) {}

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                new RecoveryPlanId(row.getObject("plan_id", UUID.class)),
                new PersonId(row.getObject("supervisee_id", UUID.class)),
                row.getObject("begun_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                person(row, "shared_with") == null ? null : PersonColumns.read(row, "sharer"),
                row.getObject("shared_on", LocalDate.class),
                row.getString("course"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    private List<OwnPlan> opened(AgencyId agency, List<Found> rows) {
        sealed.prepare(rows.stream().map(Found::supervisee).collect(Collectors.toSet()));
        Map<RecoveryPlanId, List<AdjustmentView>> all =
                adjustments.of(agency, rows.stream().map(Found::id).toList());
        return rows.stream()
                .flatMap(row -> opened(row, all.getOrDefault(row.id(), List.of())).stream())
                .toList();
    }

    /** Nothing where its key has gone before its row. */
    private Optional<OwnPlan> opened(Found row, List<AdjustmentView> agreed) {
        return sealed.read(PlanRow.class, "course", row.course(), Set.of(row.supervisee()), Course.class)
                .map(course -> new OwnPlan(
                        row.id(),
                        row.supervisee(),
                        row.begunOn(),
                        row.endedOn(),
                        course.ending(),
                        course.steps().stream()
                                .map(step -> new PhaseStep(step.phase(), LocalDate.parse(step.since())))
                                .toList(),
                        course.words(),
                        course.shared(),
                        row.sharedWith(),
                        row.sharedOn(),
                        agreed));
    }
}
