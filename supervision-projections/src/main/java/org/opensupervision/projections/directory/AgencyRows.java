package org.opensupervision.projections.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opensupervision.domain.agency.CrisisLine;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.TeamId;
import org.opensupervision.projections.directory.DirectoryQuery.AgencyView;
import org.opensupervision.projections.directory.DirectoryQuery.TeamView;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Agencies, and their teams. */
class AgencyRows {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    AgencyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AgencyView> of(AgencyId agency) {
        return jdbc.sql("select * from agency where agency_id = :agency")
                .param("agency", agency.value())
                .query((row, n) -> view(row))
                .optional();
    }

    List<AgencyView> all() {
        return jdbc.sql("select * from agency order by agency_id")
                .query((row, n) -> view(row))
                .list();
    }

    List<TeamView> teams(AgencyId agency) {
        return jdbc.sql("select team_id, name, open from team where agency_id = :agency order by name, team_id")
                .param("agency", agency.value())
                .query((row, n) -> new TeamView(
                        new TeamId(row.getObject("team_id", UUID.class)),
                        row.getString("name"),
                        row.getBoolean("open")))
                .list();
    }

    private static AgencyView view(ResultSet row) throws SQLException {
        return new AgencyView(
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getString("name"),
                ZoneId.of(row.getString("time_zone")),
                row.getInt("cadence_days"),
                row.getInt("agreed_minutes"),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                row.getString("locale"),
                List.of(JSON.readValue(row.getString("crisis_lines"), CrisisLine[].class)));
    }
}
