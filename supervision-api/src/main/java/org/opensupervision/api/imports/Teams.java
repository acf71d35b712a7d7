package org.opensupervision.api.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.TeamId;
import org.opensupervision.projections.directory.DirectoryQuery.TeamView;

/** The agency's teams by name. Also a team that was closed or renamed since stays what an earlier log meant. */
final class Teams {

    private final AgencyId agency;
    private final BiConsumer<TeamId, String> open;
    private final Set<TeamId> known = new HashSet<>();
    private final Map<String, TeamId> named = new HashMap<>();

    Teams(AgencyId agency, List<TeamView> teams, BiConsumer<TeamId, String> open) {
        this.agency = agency;
        this.open = open;
        teams.forEach(team -> {
            known.add(team.id());
            named.merge(team.name(), team.id(), (other, id) -> team.open() ? id : other);
        });
    }

    TeamId idOf(String name) {
        TeamId id = TeamId.named(agency, name);
        return known.contains(id) ? id : named.getOrDefault(name, id);
    }

    void openIfNew(String name) {
        TeamId id = idOf(name);
        if (known.add(id)) {
            open.accept(id, name);
        }
    }
}
