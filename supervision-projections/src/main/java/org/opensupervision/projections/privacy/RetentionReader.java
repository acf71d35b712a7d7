package org.opensupervision.projections.privacy;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.projections.privacy.RetentionQuery.DueView;
import org.opensupervision.projections.privacy.RetentionQuery.ForHowLong;
import org.opensupervision.projections.privacy.RetentionQuery.PeriodView;
import org.opensupervision.projections.privacy.RetentionQuery.WhatIsDue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What one person's key seals goes together: a person is due when the last period of what they left behind is over. */
@Component
@Transactional(readOnly = true)
public class RetentionReader {

    private final JdbcClient jdbc;

    RetentionReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<PeriodView> ask(ForHowLong question) {
        Map<KindOfData, Integer> decided = decided(question.agency());
        return Arrays.stream(KindOfData.values())
                .map(kind -> new PeriodView(kind, decided.getOrDefault(kind, kind.usualMonths())))
                .toList();
    }

    public List<DueView> ask(WhatIsDue question) {
        var statement = jdbc.sql("""
                with gone as (
                    select p.person_id, p.reference, max(e.last_day) as left_on
                    from person p
                    join employment e on e.person_id = p.person_id
                    where p.agency_id = :agency
                        and not exists (select from erasure d where d.person_id = p.person_id)
                    group by p.person_id
                    having bool_and(e.last_day is not null)
                ), kept as (
                    select gone.person_id, gone.reference, 'ACCOUNTS' as kind, left_on + make_interval(months => :ACCOUNTS) as until
                    from gone
                    union all
                    select gone.person_id, gone.reference, 'SESSION_RECORDS', held_on + make_interval(months => :SESSION_RECORDS)
                    from gone join session on agency_id = :agency
                        and (supervisor_id = person_id or supervisees @> array[person_id])
                    union all
                    select gone.person_id, gone.reference, 'RATINGS', rated_on + make_interval(months => :RATINGS)
                    from gone join session_rating on agency_id = :agency and supervisee_id = person_id
                    union all
                    select gone.person_id, gone.reference, 'SUPPORT_REQUESTS',
                        requested_on + make_interval(months => :SUPPORT_REQUESTS)
                    from gone join support_request on agency_id = :agency and supervisee_id = person_id
                    union all
                    select gone.person_id, gone.reference, 'SUPPORT_REQUESTS',
                        until + make_interval(months => :SUPPORT_REQUESTS)
                    from gone join capacity_signal on agency_id = :agency and supervisee_id = person_id
                    union all
                    select gone.person_id, gone.reference, 'SUPPORT_REQUESTS',
                        coalesce(completed_on, started_on) + make_interval(months => :SUPPORT_REQUESTS)
                    from gone join assessment a on a.agency_id = :agency and a.person_id = gone.person_id
                    union all
                    select gone.person_id, gone.reference, 'SUPPORT_REQUESTS',
                        coalesce(r.ended_on, left_on) + make_interval(months => :SUPPORT_REQUESTS)
                    from gone join recovery_plan r on r.agency_id = :agency and r.supervisee_id = gone.person_id
                    union all
                    select gone.person_id, gone.reference, 'SUPPORT_REQUESTS',
                        checked_in_on + make_interval(months => :SUPPORT_REQUESTS)
                    from gone join sign_check_in c on c.agency_id = :agency and c.person_id = gone.person_id
                    union all
                    select gone.person_id, gone.reference, 'SUPPORT_REQUESTS',
                        greatest(agreed_on, reviewed_on) + make_interval(months => :SUPPORT_REQUESTS)
                    from gone join self_care s on s.agency_id = :agency and s.person_id = gone.person_id
                    left join self_care_review r on r.agreement_id = s.agreement_id
                ), due as (
                    select distinct on (person_id) kind, person_id as subject, reference, cast(until as date) as due_on
                    from kept order by person_id, until desc, kind
                ), all_due as (
                    select * from due
                    union all
                    select 'IMPORTS', import_id, null, cast(started_at + make_interval(months => :IMPORTS) as date)
                    from import i
                    where agency_id = :agency and state <> 'RUNNING'
                        and exists (select from import_rejection r where r.import_id = i.import_id)
                )
                select d.*, r.reminded_on from all_due d
                left join retention_reminder r
                    on r.agency_id = :agency and r.kind = d.kind and r.subject = d.subject and r.due_on = d.due_on
                where d.due_on <= :until
                order by d.due_on, d.subject
                """).param("agency", question.agency().value()).param("until", question.until());
        for (PeriodView period : ask(new ForHowLong(question.agency()))) {
            statement = statement.param(period.kind().name(), period.months());
        }
        return statement.query((row, n) -> due(row)).list();
    }

    private Map<KindOfData, Integer> decided(AgencyId agency) {
        return jdbc
                .sql("select kind, months from retention_period where agency_id = :agency")
                .param("agency", agency.value())
                .query((row, n) -> new PeriodView(KindOfData.valueOf(row.getString("kind")), row.getInt("months")))
                .stream()
                .collect(toMap(PeriodView::kind, PeriodView::months));
    }

    private static DueView due(ResultSet row) throws SQLException {
        return new DueView(
                KindOfData.valueOf(row.getString("kind")),
                row.getObject("subject", UUID.class),
                row.getString("reference"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("reminded_on", LocalDate.class));
    }
}
