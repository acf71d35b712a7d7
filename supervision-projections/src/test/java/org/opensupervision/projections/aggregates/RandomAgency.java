package org.opensupervision.projections.aggregates;

import static java.util.stream.Collectors.toSet;
import static org.opensupervision.domain.people.Role.SUPERVISEE;
import static org.opensupervision.domain.people.Role.SUPERVISOR;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;
import static org.opensupervision.projections.testing.AnAgency.day;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.riskflags.FactCode;
import org.opensupervision.domain.riskflags.Finding;
import org.opensupervision.domain.riskflags.Tier;
import org.opensupervision.domain.shared.Minutes;

/**
 * Some people in teams and with supervisors, of sizes around the limits, as of the last of March 2026: the 90 days until
 * then are exactly January to March, so that what is told of months and of these days can be set off against each other.
 */
final class RandomAgency {

    static final String TODAY = "2026-03-31";
    static final List<YearMonth> MONTHS = List.of(YearMonth.of(2026, 1), YearMonth.of(2026, 2), YearMonth.of(2026, 3));
    static final List<String> TEAMS = List.of("North", "South", "West");
    static final List<FactCode> FACTS = List.of(FactCode.RECENCY, FactCode.VOLUME, FactCode.UNANSWERED_REQUEST);

    private static final String FLAGGED_ON = "2026-03-20";

    /** @param since the month from which something is due, if it ever is */
    record Someone(
            String ref,
            @Nullable String team,
            Set<String> supervisors,
            @Nullable YearMonth since,
            boolean stays,
            Set<FactCode> missing,
            boolean actedOn,
            Set<YearMonth> asked,
            Set<YearMonth> reported,
            boolean carriesSomebody) {

        boolean isDue(YearMonth month) {
            return since != null && !since.isAfter(month);
        }
    }

    private final List<Someone> people;

    private RandomAgency(List<Someone> people) {
        this.people = people;
    }

    static RandomAgency of(Random random) {
        int size = 5 + random.nextInt(22);
        return new RandomAgency(IntStream.range(0, size)
                .mapToObj(number -> someone("P" + number, random))
                .toList());
    }

    private static Someone someone(String ref, Random random) {
        Set<String> supervisors = random.nextInt(8) == 0
                ? Set.of()
                : IntStream.rangeClosed(0, random.nextInt(6) == 0 ? 1 : 0)
                        .mapToObj(_ -> "S" + random.nextInt(3))
                        .collect(toSet());
        return new Someone(
                ref,
                random.nextInt(7) == 0 ? null : TEAMS.get(Math.min(random.nextInt(4), 2)),
                supervisors,
                supervisors.isEmpty() ? null : MONTHS.get(Math.max(0, random.nextInt(8) - 5)),
                random.nextInt(9) > 0,
                random.nextInt(3) == 0 ? Set.of() : some(FACTS, random),
                random.nextBoolean(),
                some(MONTHS, random),
                some(MONTHS, random),
                random.nextInt(6) > 0);
    }

    private static <T> Set<T> some(List<T> of, Random random) {
        return of.stream().filter(_ -> random.nextInt(4) > 0).collect(toSet());
    }

    /** References of those of whom it holds. */
    Set<String> who(Predicate<Someone> holds) {
        return people.stream().filter(holds).map(Someone::ref).collect(toSet());
    }

    List<Object> events(Random random) {
        List<Object> events = new ArrayList<>();
        TEAMS.forEach(team -> events.add(RIVERBEND.opened(team)));
        for (int supervisor = 0; supervisor < 3; supervisor++) {
            events.add(RIVERBEND.joined("S" + supervisor, "Super " + supervisor, null, "2020-01-01", SUPERVISOR));
        }
        people.forEach(each -> events.addAll(story(each, random)));
        return events;
    }

    private static List<Object> story(Someone who, Random random) {
        List<Object> events = new ArrayList<>();
        String ref = who.ref();
        events.add(RIVERBEND.joined(ref, "Name " + ref, who.team(), "2025-01-01", SUPERVISEE));
        YearMonth since = who.since();
        if (since != null) {
            who.supervisors()
                    .forEach(supervisor -> events.add(
                            RIVERBEND.assigned(supervisor, ref, since.atDay(1).toString(), null, 30, 180)));
        }
        for (YearMonth month : MONTHS) {
            var minutes = new Minutes(random.nextInt(60), random.nextInt(60), random.nextInt(60));
            events.add(RIVERBEND.recorded(ref + month, "S0", month.atDay(10).toString(), minutes, ref));
            if (who.asked().contains(month)) {
                events.add(
                        RIVERBEND.asked("Q" + ref + month, ref, month.atDay(2).toString()));
                events.add(RIVERBEND.acknowledged(
                        "Q" + ref + month,
                        "S0",
                        month.atDay(3 + random.nextInt(9)).toString()));
            }
            if (who.reported().contains(month)) {
                int clients = who.carriesSomebody() ? 1 + random.nextInt(30) : 0;
                events.add(RIVERBEND.carries(ref, month.toString(), clients, random.nextInt(clients + 1)));
            }
        }
        if (!who.missing().isEmpty()) {
            events.add(RIVERBEND.raised(ref, finding(who.missing())));
            if (who.actedOn()) {
                events.add(RIVERBEND.actedOn(ref, FLAGGED_ON, "S0", "2026-03-22", "seen"));
            }
        }
        if (!who.stays()) {
            events.add(RIVERBEND.revoked(ref, SUPERVISEE, "2026-03-15"));
        }
        return events;
    }

    private static Finding finding(Set<FactCode> missing) {
        return new Finding(
                "support-gap-v1",
                day(FLAGGED_ON),
                Tier.REVIEW,
                5,
                EnumSet.copyOf(missing).stream()
                        .map(code -> new Finding.Fact(code, 2, Map.of(), List.of()))
                        .toList());
    }
}
