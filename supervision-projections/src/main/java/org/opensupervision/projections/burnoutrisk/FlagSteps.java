package org.opensupervision.projections.burnoutrisk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.opensupervision.domain.riskflags.FlagChange;
import org.opensupervision.domain.riskflags.Tier;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.burnoutrisk.RiskQuery.FlagStep;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a flag has come to stand as its reader sees it, the first step first. */
class FlagSteps {

    private final JdbcClient jdbc;

    FlagSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FlagStep> of(FlagView flag, PersonId reader, OffsetDateTime now) {
        return jdbc.sql("""
                select change, model, as_of, finding ->> 'tier' as tier, cast(finding ->> 'points' as integer) as points
                from risk_flag_change
                where flag_id = :flag and (:reader = :supervisee or others_from <= :now)
                order by version
                """)
                .param("flag", flag.id().value())
                .param("supervisee", flag.person().id().value())
                .param("reader", reader.value())
                .param("now", now)
                .query((row, n) -> step(row))
                .list();
    }

    private static FlagStep step(ResultSet row) throws SQLException {
        String tier = row.getString("tier");
        return new FlagStep(
                FlagChange.valueOf(row.getString("change")),
                row.getString("model"),
                row.getObject("as_of", LocalDate.class),
                tier == null ? null : Tier.valueOf(tier),
                row.getObject("points", Integer.class));
    }
}
