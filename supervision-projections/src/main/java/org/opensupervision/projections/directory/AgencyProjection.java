package org.opensupervision.projections.directory;

import java.time.Instant;
import java.util.List;
import org.opensupervision.domain.agency.AgencyEvent;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.TeamId;
import org.opensupervision.projections.readmodels.History;
import org.opensupervision.projections.readmodels.Projection;
import org.opensupervision.projections.readmodels.Rows;
import org.opensupervision.projections.readmodels.Table;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

@Component
class AgencyProjection implements Projection<AgencyEvent> {

    static final Table<Agency> AGENCY = new Table<>("agency", "agency_id", Agency.class);
    static final Table<Team> TEAM = new Table<>("team", "agency_id", Team.class);

    @Override
    public String view() {
        return "directory";
    }

    @Override
    public Class<AgencyEvent> family() {
        return AgencyEvent.class;
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(AGENCY, TEAM);
    }

    @Override
    public void project(History<AgencyEvent> history, Rows rows) {
        var agency = new AgencyWithTeams();
        history.happenings().forEach(agency::on);
        agency.addTo(rows);
    }

    record Agency(
            AgencyId agencyId,
            String name,
            String timeZone,
            int cadenceDays,
            int agreedMinutes,
            Instant registeredAt,
            String locale,
            JsonNode crisisLines) {}

    record Team(TeamId teamId, AgencyId agencyId, String name, boolean open) {

        Team closed() {
            return new Team(teamId, agencyId, name, false);
        }
    }
}
