package org.opensupervision.projections.directory;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.agency.AgencyEvent;
import org.opensupervision.domain.agency.AgencyEvent.AgencyRegistered;
import org.opensupervision.domain.agency.AgencyEvent.CrisisLinesSet;
import org.opensupervision.domain.agency.AgencyEvent.LocaleChosen;
import org.opensupervision.domain.agency.AgencyEvent.PolicyChanged;
import org.opensupervision.domain.agency.AgencyEvent.TeamClosed;
import org.opensupervision.domain.agency.AgencyEvent.TeamOpened;
import org.opensupervision.domain.agency.AgencyEvent.TeamRenamed;
import org.opensupervision.domain.agency.AgencyLocale;
import org.opensupervision.domain.agency.CrisisLine;
import org.opensupervision.domain.shared.AgreementTerms;
import org.opensupervision.domain.shared.TeamId;
import org.opensupervision.projections.directory.AgencyProjection.Agency;
import org.opensupervision.projections.directory.AgencyProjection.Team;
import org.opensupervision.projections.privacy.JsonBuffers;
import org.opensupervision.projections.readmodels.Happening;
import org.opensupervision.projections.readmodels.Rows;
import tools.jackson.databind.json.JsonMapper;

/** One agency with its usual terms and its teams, open and closed. */
@SuppressWarnings("NullAway.Init")
class AgencyWithTeams {

    private static final JsonMapper JSON = JsonBuffers.builder().build();

    private @Nullable AgencyRegistered registered;
    private Instant registeredAt;
    private AgreementTerms usualTerms;
    private String locale = AgencyLocale.USUAL;
    private List<CrisisLine> crisisLines = List.of();
    private final Map<TeamId, Team> teams = new LinkedHashMap<>();

    void on(Happening<AgencyEvent> happening) {
        switch (happening.event()) {
            case AgencyRegistered e -> registered(e, happening.at());
            case PolicyChanged e -> usualTerms = e.usualTerms();
            case LocaleChosen e -> locale = e.locale();
            case CrisisLinesSet e -> crisisLines = e.lines();
            case TeamOpened e -> teams.put(e.team(), new Team(e.team(), e.agency(), e.name(), true));
            case TeamRenamed e -> teams.put(e.team(), new Team(e.team(), e.agency(), e.name(), true));
            case TeamClosed e -> teams.computeIfPresent(e.team(), (_, team) -> team.closed());
        }
    }

    void addTo(Rows rows) {
        if (registered != null) {
            rows.add(AgencyProjection.AGENCY, agency(registered));
        }
        teams.values().forEach(team -> rows.add(AgencyProjection.TEAM, team));
    }

    private void registered(AgencyRegistered e, Instant at) {
        if (registered == null) {
            registered = e;
            registeredAt = at;
            usualTerms = e.usualTerms();
        }
    }

    private Agency agency(AgencyRegistered e) {
        return new Agency(
                e.agency(),
                e.name(),
                e.timeZone().getId(),
                usualTerms.cadenceDays(),
                usualTerms.agreedMinutes(),
                registeredAt,
                locale,
                JSON.valueToTree(crisisLines));
    }
}
