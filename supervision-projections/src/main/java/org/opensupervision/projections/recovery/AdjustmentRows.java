package org.opensupervision.projections.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.RecoveryPlanId;
import org.opensupervision.projections.directory.PersonColumns;
import org.opensupervision.projections.privacy.SealedColumns;
import org.opensupervision.projections.recovery.RecoveryProjection.AdjustmentRow;
import org.opensupervision.projections.recovery.RecoveryProjection.Details;
import org.opensupervision.projections.recovery.RecoveryQuery.AdjustmentState;
import org.opensupervision.projections.recovery.RecoveryQuery.AdjustmentView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The adjustments of some plans, the latest of each first. */
@Component
class AdjustmentRows {

    private static final Details GONE = new Details(null, null, null, null, null, null);

    private final JdbcClient jdbc;
    private final SealedColumns sealed;

    AdjustmentRows(JdbcClient jdbc, SealedColumns sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    Map<RecoveryPlanId, List<AdjustmentView>> of(AgencyId agency, Collection<RecoveryPlanId> plans) {
        if (plans.isEmpty()) {
            return Map.of();
        }
        List<Found> found = jdbc.sql("select c.*, %s from caseload_adjustment c\n"
                                .formatted(PersonColumns.select("supervisor", "c.supervisor_id"))
                        + PersonColumns.join("supervisor", "c.supervisor_id", "c.agency_id")
                        + """
                        where c.agency_id = :agency and c.plan_id = any(:plans)
                        order by c.plan_id, c.number desc
                        """)
                .param("agency", agency.value())
                .param("plans", plans.stream().map(RecoveryPlanId::value).toArray(UUID[]::new))
                .query((row, n) -> found(row))
                .list();
        return found.stream()
                .collect(
                        Collectors.groupingBy(Found::plan, Collectors.mapping(Found::adjustment, Collectors.toList())));
    }

    private record Found(RecoveryPlanId plan, AdjustmentView adjustment) {}

    private Found found(ResultSet row) throws SQLException {
        PersonId supervisee = new PersonId(row.getObject("supervisee_id", UUID.class));
        Details details = sealed.read(
                        AdjustmentRow.class, "details", row.getString("details"), List.of(supervisee), Details.class)
                .orElse(GONE);
        return new Found(
                new RecoveryPlanId(row.getObject("plan_id", UUID.class)),
                new AdjustmentView(
                        row.getInt("number"),
                        PersonColumns.read(row, "supervisor"),
                        new PersonId(row.getObject("proposed_by", UUID.class)),
                        row.getObject("proposed_on", LocalDate.class),
                        row.getObject("from_day", LocalDate.class),
                        day(row, "until_day"),
                        day(row, "review_on"),
                        details.cases(),
                        details.intense(),
                        details.minutes(),
                        details.hours(),
                        details.words(),
                        AdjustmentState.valueOf(row.getString("state")),
                        day(row, "agreed_on"),
                        day(row, "last_day"),
                        day(row, "closed_on"),
                        person(row, "closed_by"),
                        details.closing()));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }
}
