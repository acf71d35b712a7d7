package org.opensupervision.projections.aggregates;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.projections.aggregates.RandomAgency.FACTS;
import static org.opensupervision.projections.aggregates.RandomAgency.MONTHS;
import static org.opensupervision.projections.aggregates.RandomAgency.TEAMS;
import static org.opensupervision.projections.aggregates.RandomAgency.TODAY;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;
import static org.opensupervision.projections.testing.AnAgency.day;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opensupervision.domain.riskflags.FactCode;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.aggregates.Attacker.Value;
import org.opensupervision.projections.aggregates.RandomAgency.Someone;
import org.opensupervision.projections.burnoutrisk.FirstActionReader;
import org.opensupervision.projections.burnoutrisk.MissingSupplyReader;
import org.opensupervision.projections.burnoutrisk.RiskQuery.MissingAt;
import org.opensupervision.projections.burnoutrisk.RiskQuery.MissingSupply;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhatSupplyIsMissing;
import org.opensupervision.projections.burnoutrisk.SupplyQuery.FirstActionIn;
import org.opensupervision.projections.burnoutrisk.SupplyQuery.HowMuchIsSupplied;
import org.opensupervision.projections.burnoutrisk.SupplyQuery.HowSoonIsActed;
import org.opensupervision.projections.burnoutrisk.SupplyQuery.Supplied;
import org.opensupervision.projections.burnoutrisk.SupplyQuery.SuppliedTo;
import org.opensupervision.projections.burnoutrisk.SupplyReader;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.coverage.CoverageQuery.HowItGoes;
import org.opensupervision.projections.coverage.CoverageQuery.MonthTrend;
import org.opensupervision.projections.coverage.TrendReader;
import org.opensupervision.projections.testing.ReadModels;
import org.opensupervision.projections.workload.WorkSpreadReader;
import org.opensupervision.projections.workload.WorkloadQuery.HowIsWorkSpread;
import org.opensupervision.projections.workload.WorkloadQuery.SpreadIn;

/**
 * Whatever a director asks of what is told of many, in whatever order and with whatever filter, and however the answers
 * are added and subtracted: nothing follows of fewer people than the limit. Each agency is asked everything that can be
 * asked, of which every sequence of questions is a part.
 */
class NothingOfFewerTest {

    @RegisterExtension
    static final ReadModels readModels = new ReadModels();

    private static final int FEWEST = 5;
    private static final int FEWEST_AT_WORK = 10;
    private static final Predicate<Someone> STAYS = Someone::stays;

    static Stream<Long> agencies() {
        return new Random(2026).longs(16).boxed();
    }

    @ParameterizedTest
    @MethodSource("agencies")
    void nothing_follows_of_fewer_people_than_the_limit(long seed) {
        var random = new Random(seed);
        var agency = RandomAgency.of(random);
        readModels.given(agency.events(random));
        readModels.askedAt(ReadModels.FIRST.plus(Duration.ofHours(25)));

        SoftAssertions.assertSoftly(all -> {
            nothingFollows(all, "supply and trends", supply(agency));
            nothingFollows(all, "waiting", waiting(agency));
            nothingFollows(all, "covered", covered(agency));
            FACTS.forEach(fact -> nothingFollows(all, "missing " + fact, missing(agency, fact)));
            nothingFollows(all, "who waits for a first action", firstActions(agency, false));
            nobodyIsApart(all, "medians of first actions", FEWEST, firstActions(agency, true));
            for (YearMonth month : MONTHS) {
                nobodyIsApart(all, "medians of caseloads", FEWEST_AT_WORK, caseloads(agency, month));
                nobodyIsApart(all, "medians of trauma work", FEWEST_AT_WORK, shares(agency, month));
            }
        });
    }

    private static void nothingFollows(SoftAssertions all, String of, Attacker attacker) {
        all.assertThat(attacker.determinedOfFewerThan(FEWEST)).as(of).isEmpty();
    }

    /** Of what is no sum: who is treated alike by all that is told stays among as many. */
    private static void nobodyIsApart(SoftAssertions all, String of, int fewest, Attacker attacker) {
        all.assertThat(attacker.toldApartOfFewerThan(fewest)).as(of).isEmpty();
    }

    /** Sums over 90 days and over months: of each person a value for each month. */
    private static Attacker supply(RandomAgency agency) {
        var attacker = new Attacker();
        for (String team : allAndEachTeam()) {
            Supplied supplied = readModels
                    .get(SupplyReader.class)
                    .ask(new HowMuchIsSupplied(RIVERBEND.id(), Reach.everybody(), day(TODAY), team));
            tellOf(attacker, supplied.altogether(), agency.who(in(team)));
            supplied.byTeam().forEach(told -> tellOf(attacker, told, agency.who(STAYS.and(ofTeam(told.where())))));
            supplied.bySupervisor().forEach(told -> tellOf(attacker, told, agency.who(in(team).and(of(told.where())))));
            trends(team)
                    .filter(told -> told.delivered() != null)
                    .forEach(told -> attacker.isTold(values(agency.who(in(team)), told.month())));
        }
        return attacker;
    }

    private static void tellOf(Attacker attacker, SuppliedTo group, Set<String> people) {
        if (group.told() != null) {
            assertThat(Objects.requireNonNull(group.told()).people()).isEqualTo(people.size());
            attacker.isTold(MONTHS.stream()
                    .flatMap(month -> values(people, month).stream())
                    .collect(toSet()));
        }
    }

    private static Attacker waiting(RandomAgency agency) {
        var attacker = new Attacker();
        for (String team : allAndEachTeam()) {
            trends(team).filter(told -> told.waitingDays() != null).forEach(told -> {
                Predicate<Someone> asked = who -> who.asked().contains(told.month());
                attacker.isTold(values(agency.who(in(team).and(asked)), told.month()));
            });
        }
        return attacker;
    }

    private static Attacker covered(RandomAgency agency) {
        var attacker = new Attacker();
        for (String team : allAndEachTeam()) {
            trends(team).filter(told -> told.coveredPercent() != null).forEach(told -> {
                Set<String> due = agency.who(in(team).and(who -> who.isDue(told.month())));
                assertThat(told.people()).isEqualTo(due.size());
                attacker.isTold(values(due, told.month()));
            });
        }
        return attacker;
    }

    /** Among those to whom it is missing: how many they are in a team, or with a supervisor. */
    private static Attacker missing(RandomAgency agency, FactCode fact) {
        var attacker = new Attacker();
        Predicate<Someone> missing = who -> who.missing().contains(fact);
        MissingSupply answer = readModels
                .get(MissingSupplyReader.class)
                .ask(new WhatSupplyIsMissing(
                        RIVERBEND.id(), Reach.everybody(), new PersonId(UUID.randomUUID()), day(TODAY)));
        answer.byTeam().forEach(told -> tellOf(attacker, fact, told, agency.who(missing.and(ofTeam(told.where())))));
        answer.bySupervisor().forEach(told -> tellOf(attacker, fact, told, agency.who(missing.and(of(told.where())))));
        return attacker;
    }

    private static void tellOf(Attacker attacker, FactCode fact, MissingAt group, Set<String> people) {
        if (group.what() == fact && group.people() != null) {
            assertThat(group.people()).isEqualTo(people.size());
            attacker.isTold(values(people, fact));
        }
    }

    /** How many have an open flag altogether is no secret. */
    private static Attacker firstActions(RandomAgency agency, boolean actedOn) {
        var attacker = new Attacker();
        Predicate<Someone> these = who -> !who.missing().isEmpty() && who.actedOn() == actedOn;
        for (FirstActionIn told : readModels
                .get(FirstActionReader.class)
                .ask(new HowSoonIsActed(RIVERBEND.id(), day(TODAY)))
                .byTeam()) {
            Integer people = actedOn ? told.people() : told.waiting();
            Set<String> there = agency.who(these.and(who -> Objects.equals(who.team(), told.team())));
            if (people != null) {
                assertThat(people).isEqualTo(there.size());
                attacker.isTold(values(there, "flag"));
            }
        }
        if (agency.who(these).size() >= FEWEST) {
            attacker.isTold(values(agency.who(these), "flag"));
        }
        return attacker;
    }

    private static Attacker caseloads(RandomAgency agency, YearMonth month) {
        var attacker = new Attacker();
        Predicate<Someone> reported = who -> who.reported().contains(month);
        spread(month)
                .filter(told -> told.told() != null)
                .forEach(told -> attacker.isTold(values(agency.who(reported.and(in(told))), month)));
        return attacker;
    }

    private static Attacker shares(RandomAgency agency, YearMonth month) {
        var attacker = new Attacker();
        Predicate<Someone> reported = who -> who.reported().contains(month) && who.carriesSomebody();
        spread(month)
                .filter(told -> told.told() != null && told.told().traumaPercent() != null)
                .forEach(told -> attacker.isTold(values(agency.who(reported.and(in(told))), month)));
        return attacker;
    }

    private static Stream<SpreadIn> spread(YearMonth month) {
        return readModels.get(WorkSpreadReader.class).ask(new HowIsWorkSpread(RIVERBEND.id(), month)).groups().stream();
    }

    private static Stream<MonthTrend> trends(@Nullable String team) {
        return readModels
                .get(TrendReader.class)
                .ask(new HowItGoes(
                        RIVERBEND.id(), Reach.everybody(), MONTHS.getFirst(), MONTHS.getLast(), day(TODAY), team))
                .months()
                .stream();
    }

    private static List<@Nullable String> allAndEachTeam() {
        List<@Nullable String> teams = new ArrayList<>(TEAMS);
        teams.add(null);
        return teams;
    }

    private static Predicate<Someone> in(@Nullable String team) {
        return STAYS.and(who -> team == null || team.equals(who.team()));
    }

    private static Predicate<Someone> in(SpreadIn group) {
        return who -> group.altogether() || Objects.equals(who.team(), group.team());
    }

    private static Predicate<Someone> ofTeam(@Nullable String team) {
        return who -> Objects.equals(who.team(), team);
    }

    private static Predicate<Someone> of(@Nullable String supervisor) {
        return who -> who.supervisors().stream()
                .anyMatch(ref -> ref.replace("S", "Super ").equals(supervisor));
    }

    private static Set<Value> values(Set<String> people, Object what) {
        return people.stream().map(person -> new Value(person, what.toString())).collect(toSet());
    }
}
