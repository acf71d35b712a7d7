package org.opensupervision.projections.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.RecoveryPlanId;
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

/** What people share of their plans with a supervisor. */
@Component
@Transactional(readOnly = true)
public class SharedPlanReader {

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

    SharedPlanReader(JdbcClient jdbc, SealedColumns sealed, AdjustmentRows adjustments) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.adjustments = adjustments;
    }

    public Paged<SharedPlan> ask(WhichPlansAreShared question) {
        String wanted = WANTED + question.reach().among(CONCERNED);
        List<Found> rows = about(
                        jdbc.sql(SHARED + wanted + "order by s.shared_on desc, s.plan_id limit :limit offset :offset"),
                        question)
                .param("limit", question.page().size())
                .param("offset", question.page().offset())
                .query((row, n) -> found(row))
                .list();
        return Paged.of(question.page(), opened(question.agency(), rows), () -> about(
                        jdbc.sql("select count(*) from shared_plan s " + wanted), question)
                .query(Long.class)
                .single());
    }

    public Optional<SharedPlan> ask(WhatIsSharedOfAPlan question) {
        List<Found> rows = jdbc.sql(SHARED + "where s.agency_id = :agency and s.plan_id = :plan")
                .param("agency", question.agency().value())
                .param("plan", question.plan().value())
                .query((row, n) -> found(row))
                .list();
        return opened(question.agency(), rows).stream().findFirst();
    }

    private static StatementSpec about(StatementSpec statement, WhichPlansAreShared question) {
        PersonId supervisee = question.supervisee();
        return question.reach()
                .limit(statement)
                .param("agency", question.agency().value())
                .param("supervisee", supervisee == null ? null : supervisee.value());
    }

    /** As it is stored, still sealed. */
    private record Found(
            RecoveryPlanId id, PersonRef supervisee, PersonRef supervisor, LocalDate sharedOn, String course) {}

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                new RecoveryPlanId(row.getObject("plan_id", UUID.class)),
                PersonColumns.read(row, "supervisee"),
                PersonColumns.read(row, "supervisor"),
                row.getObject("shared_on", LocalDate.class),
                row.getString("course"));
    }

    private List<SharedPlan> opened(AgencyId agency, List<Found> rows) {
        sealed.prepare(rows.stream().map(row -> row.supervisee().id()).collect(Collectors.toSet()));
        Map<RecoveryPlanId, List<AdjustmentView>> all =
                adjustments.of(agency, rows.stream().map(Found::id).toList());
        return rows.stream()
                .flatMap(row -> opened(row, all.getOrDefault(row.id(), List.of())).stream())
                .toList();
    }

    private Optional<SharedPlan> opened(Found row, List<AdjustmentView> all) {
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
