package org.opensupervision.projections.workload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opensupervision.projections.aggregates.SmallGroups;
import org.opensupervision.projections.workload.WorkloadQuery.HowIsWorkSpread;
import org.opensupervision.projections.workload.WorkloadQuery.Medians;
import org.opensupervision.projections.workload.WorkloadQuery.SpreadIn;
import org.opensupervision.projections.workload.WorkloadQuery.WorkSpread;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How work is spread over teams, as medians, and over no single person. */
@Component
public class WorkSpreadReader {

    private static final int FEWEST = SmallGroups.limit(SmallGroups.USUAL);
    private static final int HALF = 50;
    private static final int PERCENT = 100;

    private final JdbcClient jdbc;

    WorkSpreadReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public WorkSpread ask(HowIsWorkSpread question) {
        List<Carried> all = jdbc.sql("""
                        select team.name as team, w.clients, w.trauma_exposed
                        from workload_report w
                        left join person on person.person_id = w.supervisee_id and person.agency_id = w.agency_id
                        left join team on team.team_id = person.team_id and team.agency_id = w.agency_id
                        where w.agency_id = :agency and w.month = :month and w.latest
                        """)
                .param("agency", question.agency().value())
                .param("month", question.month().atDay(1))
                .query((row, n) ->
                        new Carried(row.getString("team"), row.getInt("clients"), row.getInt("trauma_exposed")))
                .list();
        return spread(question, all);
    }

    private static WorkSpread spread(HowIsWorkSpread question, List<Carried> all) {
        Told caseloads = Told.of(all);
        Told shares = Told.of(all.stream().filter(each -> each.clients() > 0).toList());
        Map<@Nullable String, List<Carried>> byTeam = new HashMap<>();
        all.forEach(each ->
                byTeam.computeIfAbsent(each.team(), _ -> new ArrayList<>()).add(each));
        List<SpreadIn> groups = new ArrayList<>();
        byTeam.forEach((team, carried) -> groups.add(new SpreadIn(
                false,
                team,
                caseloads.teams().contains(team)
                        ? medians(carried, shares.teams().contains(team))
                        : null)));
        groups.sort(Comparator.comparing(SpreadIn::team, Comparator.nullsLast(Comparator.naturalOrder())));
        groups.addFirst(new SpreadIn(true, null, caseloads.everybody() ? medians(all, shares.everybody()) : null));
        return new WorkSpread(question.month(), FEWEST, groups);
    }

    private static Medians medians(List<Carried> carried, boolean withShares) {
        return new Medians(
                carried.size(),
                (int) NearestRank.of(carried.stream().map(Carried::clients).toList(), HALF),
                withShares ? percent(carried) : null);
    }

    private static int percent(List<Carried> carried) {
        List<Double> shares = carried.stream()
                .filter(each -> each.clients() > 0)
                .map(each -> (double) each.traumaExposed() / each.clients())
                .toList();
        return Math.toIntExact(Math.round(PERCENT * NearestRank.of(shares, HALF)));
    }

    private record Carried(@Nullable String team, int clients, int traumaExposed) {}

    private record Told(boolean everybody, Set<@Nullable String> teams) {

        static Told of(List<Carried> people) {
            Map<@Nullable String, Integer> sizes = new HashMap<>();
            people.forEach(each -> sizes.merge(each.team(), 1, Integer::sum));
            return new Told(people.size() >= FEWEST, SmallGroups.shown(sizes, FEWEST));
        }
    }
}
