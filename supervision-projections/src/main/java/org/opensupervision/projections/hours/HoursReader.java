package org.opensupervision.projections.hours;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.projections.hours.HoursQuery.Hours;
import org.opensupervision.projections.hours.HoursQuery.HowManyHours;
import org.opensupervision.projections.hours.HoursQuery.MonthHours;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public class HoursReader {

    private final JdbcClient jdbc;

    HoursReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Hours ask(HowManyHours question) {
        List<MonthHours> months = jdbc.sql("""
                select date_trunc('month', s.held_on)::date as month, count(*) as sessions,
                    sum(administrative) as administrative, sum(educational) as educational,
                    sum(supportive) as supportive,
                    coalesce(sum(administrative) filter (where signed_on <= :asOf), 0) as signed_administrative,
                    coalesce(sum(educational) filter (where signed_on <= :asOf), 0) as signed_educational,
                    coalesce(sum(supportive) filter (where signed_on <= :asOf), 0) as signed_supportive
                from hours_attendance a
                join hours_session s on s.session_id = a.session_id
                where a.agency_id = :agency and a.supervisee_id = :supervisee
                and a.held_on between :first and :last and a.held_on <= :asOf
                group by 1 order by 1
                """)
                .param("asOf", question.asOf())
                .param("agency", question.agency().value())
                .param("supervisee", question.supervisee().value())
                .param("first", question.from().atDay(1))
                .param("last", question.to().atEndOfMonth())
                .query((row, n) -> month(row))
                .list();
        return new Hours(
                question.supervisee(),
                question.asOf(),
                months,
                months.stream().map(MonthHours::recorded).reduce(Minutes.NONE, Minutes::plus),
                months.stream().map(MonthHours::signed).reduce(Minutes.NONE, Minutes::plus));
    }

    private static MonthHours month(ResultSet row) throws SQLException {
        return new MonthHours(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getInt("sessions"),
                minutes(row, ""),
                minutes(row, "signed_"));
    }

    private static Minutes minutes(ResultSet row, String prefix) throws SQLException {
        return new Minutes(
                row.getInt(prefix + "administrative"),
                row.getInt(prefix + "educational"),
                row.getInt(prefix + "supportive"));
    }
}
