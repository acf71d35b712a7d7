package org.opensupervision.projections.burnoutrisk;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.opensupervision.projections.aggregates.SmallGroups;
import org.opensupervision.projections.burnoutrisk.SupplyQuery.FirstActionIn;
import org.opensupervision.projections.burnoutrisk.SupplyQuery.FirstActions;
import org.opensupervision.projections.burnoutrisk.SupplyQuery.HowSoonIsActed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long a flag waits until somebody acts, as a median for each team: about organisations, and no single person. */
@Component
public class FirstActionReader {

    private static final int DAYS_LOOKED_BACK = 365;

    private final JdbcClient jdbc;

    FirstActionReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public FirstActions ask(HowSoonIsActed question) {
        List<Counted> teams = jdbc.sql("""
                        select team.name as team,
                            count(distinct f.supervisee_id) filter (where f.first_action_at is not null) as people,
                            cast(floor(0.5 + percentile_cont(0.5) within group (
                                order by extract(epoch from f.first_action_at - f.raised_at) / 86400)
                                filter (where f.first_action_at is not null)) as integer) as median,
                            count(distinct f.supervisee_id) filter (
                                where f.first_action_at is null and f.open and f.tier = 'REVIEW') as waiting
                        from risk_flag f
                        left join person on person.person_id = f.supervisee_id and person.agency_id = f.agency_id
                        left join team on team.team_id = person.team_id and team.agency_id = f.agency_id
                        where f.agency_id = :agency and f.latest
                        and f.raised_on between :from and :asOf
                        group by team.name order by team.name nulls last
                        """)
                .param("agency", question.agency().value())
                .param("from", question.asOf().minusDays(DAYS_LOOKED_BACK))
                .param("asOf", question.asOf())
                .query((row, n) -> new Counted(
                        row.getString("team"), row.getInt("people"), row.getInt("median"), row.getInt("waiting")))
                .list();
        Set<Counted> actedOn = told(teams, Counted::people);
        Set<Counted> waiting = told(teams, Counted::waiting);
        return new FirstActions(
                SmallGroups.NEVER_FEWER,
                teams.stream()
                        .map(each -> each.told(actedOn.contains(each), waiting.contains(each)))
                        .toList());
    }

    /** How many there are altogether is known from elsewhere. */
    private static Set<Counted> told(List<Counted> teams, ToIntFunction<Counted> people) {
        Map<Counted, Integer> sizes = teams.stream().collect(toMap(identity(), people::applyAsInt));
        return SmallGroups.shown(sizes, SmallGroups.NEVER_FEWER).stream()
                .filter(each -> people.applyAsInt(each) >= SmallGroups.NEVER_FEWER)
                .collect(toSet());
    }

    private record Counted(@Nullable String team, int people, int median, int waiting) {

        FirstActionIn told(boolean actedOn, boolean thoseWhoWait) {
            return new FirstActionIn(
                    team, actedOn ? people : null, actedOn ? median : null, thoseWhoWait ? waiting : null);
        }
    }
}
