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
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
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

    private static final String SHARED = "select s.*, %s, %s from shared_plan s\n"
                    .formatted(
                            PersonColumns.select("supervisee", "s.supervisee_id"),
                            PersonColumns.select("supervisor", "s.supervisor_id"))
            + PersonColumns.join("supervisee", "s.supervisee_id", "s.agency_id")
            + PersonColumns.join("supervisor", "s.supervisor_id", "s.agency_id");

    private static final String WANTED = """
            where s.agency_id = :agency
            and (cast(:supervisee as uuid) is null or s.supervisee_id = cast(:supervisee as uuid))
            """;

    /** With whom it is shared, as long as they supervise whose it is. */
    private static final String CONCERNED = Reach.about("s.supervisee_id") + " or " + """
            (:named and s.supervisor_id = :viewer and exists (
                select from agreement bond
                where bond.agency_id = :agency and bond.supervisor_id = :viewer
                and bond.supervisee_id = s.supervisee_id
                and :viewedOn between bond.from_day and coalesce(bond.to_day, 'infinity')))
            """;

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
        List<OwnFound> rows = question.reach()
                .limit(jdbc.sql(OWN + owned + """
                        order by p.begun_on desc, p.ended_on desc nulls first, p.plan_id
                        limit :limit offset :offset
                        """))
                .param("agency", question.agency().value())
                .param("limit", question.page().size())
                .param("offset", question.page().offset())
                .query((row, n) -> own(row))
                .list();
        return Paged.of(question.page(), ownOpened(question.agency(), rows), () -> question.reach()
                .limit(jdbc.sql("select count(*) from recovery_plan p where p.agency_id = :agency\n" + owned))
                .param("agency", question.agency().value())
                .query(Long.class)
                .single());
    }

    public Optional<OwnPlan> ask(HowAPlanStands question) {
        List<OwnFound> rows = jdbc.sql(OWN + "and p.plan_id = :plan")
                .param("agency", question.agency().value())
                .param("plan", question.plan().value())
                .query((row, n) -> own(row))
                .list();
        return ownOpened(question.agency(), rows).stream().findFirst();
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

    public Paged<SharedPlan> ask(WhichPlansAreShared question) {
        String wanted = WANTED + question.reach().among(CONCERNED);
        List<SharedFound> rows = about(
                        jdbc.sql(SHARED + wanted + "order by s.shared_on desc, s.plan_id limit :limit offset :offset"),
                        question)
                .param("limit", question.page().size())
                .param("offset", question.page().offset())
                .query((row, n) -> shared(row))
                .list();
        return Paged.of(question.page(), sharedOpened(question.agency(), rows), () -> about(
                        jdbc.sql("select count(*) from shared_plan s " + wanted), question)
                .query(Long.class)
                .single());
    }

    public Optional<SharedPlan> ask(WhatIsSharedOfAPlan question) {
        List<SharedFound> rows = jdbc.sql(SHARED + "where s.agency_id = :agency and s.plan_id = :plan")
                .param("agency", question.agency().value())
                .param("plan", question.plan().value())
                .query((row, n) -> shared(row))
                .list();
        return sharedOpened(question.agency(), rows).stream().findFirst();
    }

    private static StatementSpec about(StatementSpec statement, WhichPlansAreShared question) {
        PersonId supervisee = question.supervisee();
        return question.reach()
                .limit(statement)
                .param("agency", question.agency().value())
                .param("supervisee", supervisee == null ? null : supervisee.value());
    }

    /** As it is stored, still sealed. */
    private record OwnFound(
            RecoveryPlanId id,
            PersonId supervisee,
            LocalDate begunOn,
            @Nullable LocalDate endedOn,
            @Nullable PersonRef sharedWith,
            @Nullable LocalDate sharedOn,
            String course) {}

    private record SharedFound(
            RecoveryPlanId id, PersonRef supervisee, PersonRef supervisor, LocalDate sharedOn, String course) {}

    private static OwnFound own(ResultSet row) throws SQLException {
        return new OwnFound(
                new RecoveryPlanId(row.getObject("plan_id", UUID.class)),
                new PersonId(row.getObject("supervisee_id", UUID.class)),
                row.getObject("begun_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                person(row, "shared_with") == null ? null : PersonColumns.read(row, "sharer"),
                row.getObject("shared_on", LocalDate.class),
                row.getString("course"));
    }

    private static SharedFound shared(ResultSet row) throws SQLException {
        return new SharedFound(
                new RecoveryPlanId(row.getObject("plan_id", UUID.class)),
                PersonColumns.read(row, "supervisee"),
                PersonColumns.read(row, "supervisor"),
                row.getObject("shared_on", LocalDate.class),
                row.getString("course"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    private List<OwnPlan> ownOpened(AgencyId agency, List<OwnFound> rows) {
        sealed.prepare(rows.stream().map(OwnFound::supervisee).collect(Collectors.toSet()));
        Map<RecoveryPlanId, List<AdjustmentView>> all =
                adjustments.of(agency, rows.stream().map(OwnFound::id).toList());
        return rows.stream()
                .flatMap(row -> opened(row, all.getOrDefault(row.id(), List.of())).stream())
                .toList();
    }

    /** Nothing where its key has gone before its row. */
    private Optional<OwnPlan> opened(OwnFound row, List<AdjustmentView> agreed) {
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

    private List<SharedPlan> sharedOpened(AgencyId agency, List<SharedFound> rows) {
        sealed.prepare(rows.stream().map(row -> row.supervisee().id()).collect(Collectors.toSet()));
        Map<RecoveryPlanId, List<AdjustmentView>> all =
                adjustments.of(agency, rows.stream().map(SharedFound::id).toList());
        return rows.stream()
                .flatMap(row -> opened(row, all.getOrDefault(row.id(), List.of())).stream())
                .toList();
    }

    private Optional<SharedPlan> opened(SharedFound row, List<AdjustmentView> all) {
        return sealed.read(
                        SharedPlanRow.class,
                        "course",
                        row.course(),
                        Set.of(row.supervisee().id()),
                        SharedCourse.class)
                .map(course -> new SharedPlan(
                        row.id(),
                        row.supervisee(),
                        row.supervisor(),
                        row.sharedOn(),
                        course.phase(),
                        LocalDate.parse(course.since()),
                        course.words(),
                        all.stream()
                                .filter(each -> each.supervisor()
                                        .id()
                                        .equals(row.supervisor().id()))
                                .toList()));
    }
}
