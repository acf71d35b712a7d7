package org.opensupervision.projections.workload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.WorkloadId;
import org.opensupervision.domain.workload.CorrectionReason;
import org.opensupervision.projections.aggregates.SmallGroups;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.PersonColumns;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.workload.WorkloadQuery.AmongOthers;
import org.opensupervision.projections.workload.WorkloadQuery.CarriedInMonth;
import org.opensupervision.projections.workload.WorkloadQuery.EarlierReport;
import org.opensupervision.projections.workload.WorkloadQuery.HowMuchIsCarried;
import org.opensupervision.projections.workload.WorkloadQuery.WhatIsCarried;
import org.opensupervision.projections.workload.WorkloadQuery.WorkloadContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
public class WorkloadReader {

    private static final int DAYS_LOOKED_BACK = 90;
    private static final int FEWEST = SmallGroups.limit(SmallGroups.USUAL);

    private static final String SELECT = "select w.*, %s, %s from workload_report w\n"
                    .formatted(
                            PersonColumns.select("supervisee", "w.supervisee_id"),
                            PersonColumns.select("reporter", "w.reported_by"))
            + PersonColumns.join("supervisee", "w.supervisee_id", "w.agency_id")
            + PersonColumns.join("reporter", "w.reported_by", "w.agency_id");

    private static final String WANTED = """
            where w.agency_id = :agency and w.latest
            and (cast(:supervisee as uuid) is null or w.supervisee_id = cast(:supervisee as uuid))
            and (cast(:month as date) is null or w.month = cast(:month as date))
            """;

    /** Whoever supervised them when the month ended, or does today while it lasts. */
    private static final String CONCERNED = String.join(
            " or ",
            Reach.about("w.supervisee_id"),
            Reach.supervised(
                    "w.supervisee_id", "least(cast(w.month + interval '1 month - 1 day' as date), :viewedOn)"));

    private final JdbcClient jdbc;

    WorkloadReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Paged<CarriedInMonth> ask(WhatIsCarried question) {
        String wanted = WANTED + question.reach().among(CONCERNED);
        List<CarriedInMonth> items = about(jdbc.sql(SELECT + wanted + """
                                order by w.month desc, supervisee.reference, w.workload_id
                                limit :limit offset :offset
                                """), question)
                .param("limit", question.page().size())
                .param("offset", question.page().offset())
                .query((row, n) -> carried(row))
                .list();
        return Paged.of(question.page(), withEarlier(items, question), () -> about(
                        jdbc.sql("select count(*) from workload_report w " + wanted), question)
                .query(Long.class)
                .single());
    }

    private static StatementSpec about(StatementSpec statement, WhatIsCarried question) {
        var supervisee = question.supervisee();
        YearMonth month = question.month();
        return question.reach()
                .limit(statement)
                .param("agency", question.agency().value())
                .param("supervisee", supervisee == null ? null : supervisee.value())
                .param("month", month == null ? null : month.atDay(1));
    }

    private static CarriedInMonth carried(ResultSet row) throws SQLException {
        return new CarriedInMonth(
                new WorkloadId(row.getObject("workload_id", UUID.class)),
                PersonColumns.read(row, "supervisee"),
                month(row),
                row.getInt("clients"),
                row.getInt("trauma_exposed"),
                row.getObject("reported_on", LocalDate.class),
                row.getObject("reported_by") == null ? null : PersonColumns.read(row, "reporter"),
                reason(row),
                List.of());
    }

    private List<CarriedInMonth> withEarlier(List<CarriedInMonth> items, WhatIsCarried question) {
        Map<UUID, List<EarlierReport>> earlier = new HashMap<>();
        jdbc.sql("""
                select * from workload_report
                where agency_id = :agency and not latest and workload_id = any(cast(:ids as uuid[]))
                order by version desc
                """)
                .param("agency", question.agency().value())
                .param("ids", items.stream().map(each -> each.id().toString()).toArray(String[]::new))
                .query(row -> {
                    earlier.computeIfAbsent(row.getObject("workload_id", UUID.class), _ -> new ArrayList<>())
                            .add(new EarlierReport(
                                    row.getInt("clients"),
                                    row.getInt("trauma_exposed"),
                                    row.getObject("reported_on", LocalDate.class),
                                    reason(row)));
                });
        return items.stream()
                .map(each -> each.after(earlier.getOrDefault(each.id().value(), List.of())))
                .toList();
    }

    /** Nothing where nothing was reported. */
    public Optional<WorkloadContext> ask(HowMuchIsCarried question) {
        return jdbc.sql("""
                select own.month, own.clients, own.trauma_exposed, among.people, among.carrying,
                    own.clients > 0 and own.clients >= among.caseload as much,
                    own.trauma_exposed > 0
                    and cast(own.trauma_exposed as double precision) / nullif(own.clients, 0) >= among.share
                        as much_trauma
                from workload_report own
                cross join lateral (
                    select count(*) as people, count(*) filter (where clients > 0) as carrying,
                        percentile_disc(:percentile) within group (order by clients) as caseload,
                        percentile_disc(:percentile) within group (
                            order by cast(trauma_exposed as double precision) / nullif(clients, 0)) as share
                    from workload_report each
                    where each.agency_id = :agency and each.month = own.month and each.latest) as among
                where own.agency_id = :agency and own.supervisee_id = :supervisee and own.latest
                and own.month between :first and :last
                order by among.people >= :fewest desc, own.month desc
                limit 1
                """)
                .param("agency", question.agency().value())
                .param("supervisee", question.supervisee().value())
                .param("percentile", WorkloadQuery.PERCENTILE / 100.0)
                .param("fewest", FEWEST)
                .param(
                        "first",
                        YearMonth.from(question.asOf().minusDays(DAYS_LOOKED_BACK))
                                .atDay(1))
                .param("last", question.asOf())
                .query((row, n) -> context(row))
                .optional();
    }

    private static WorkloadContext context(ResultSet row) throws SQLException {
        int clients = row.getInt("clients");
        int trauma = row.getInt("trauma_exposed");
        return new WorkloadContext(
                month(row),
                clients,
                trauma,
                clients == 0 ? null : Math.toIntExact(Math.round(100.0 * trauma / clients)),
                amongOthers(row.getInt("people"), row.getBoolean("much")),
                clients == 0
                        ? AmongOthers.NOT_DEFINED
                        : amongOthers(row.getInt("carrying"), row.getBoolean("much_trauma")));
    }

    private static AmongOthers amongOthers(int people, boolean much) {
        if (people < FEWEST) {
            return AmongOthers.TOO_FEW;
        }
        return much ? AmongOthers.AT_OR_ABOVE : AmongOthers.BELOW;
    }

    private static YearMonth month(ResultSet row) throws SQLException {
        return YearMonth.from(row.getObject("month", LocalDate.class));
    }

    private static @Nullable CorrectionReason reason(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return reason == null ? null : CorrectionReason.valueOf(reason);
    }
}
