package org.opensupervision.projections.evidence;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.opensupervision.domain.riskflags.Tier;
import org.opensupervision.projections.aggregates.SmallGroups;

/**
 * How flags compare with what people said of themselves 30 to 180 days later. Who was helped after a flag and is well
 * looks like a false alarm here.
 *
 * @param flagged of all
 * @param burnedOut of all: what a flag that is drawn by lot would find, whatever its rate
 * @param precision burned out, of those flagged
 * @param recall flagged, of those burned out
 * @param points how well the points of the profile tell the two apart
 * @param daysWithout how well the days since the last session alone do
 * @param byTier burned out, tier by tier; a tier with few people is left out with the one that would tell of it
 */
public record Backtest(
        Proportion flagged,
        Proportion burnedOut,
        Proportion precision,
        Proportion recall,
        Discrimination points,
        Discrimination daysWithout,
        Map<Tier, Proportion> byTier) {

    /** Fewer people, or fewer of them burned out or well, say nothing. */
    public static final int FEWEST_OUTCOMES = 30;

    public static final int FEWEST_EVENTS = 10;

    /** No profile of support can tell so well: what is told has gone into what it is told from. */
    private static final double TOO_GOOD = 0.85;

    public boolean isTooGood() {
        return points.auc() > TOO_GOOD;
    }

    /** Nothing where it cannot be told. */
    static Optional<Backtest> of(List<Foretold> people, int smallestGroup, long seed) {
        int events = count(people, true);
        List<Foretold> flagged = people.stream().filter(Foretold::flagged).toList();
        if (people.size() < FEWEST_OUTCOMES
                || smaller(events, people) < FEWEST_EVENTS
                || smaller(flagged.size(), people) < SmallGroups.limit(smallestGroup)) {
            return Optional.empty();
        }
        return Optional.of(new Backtest(
                Proportion.of(flagged.size(), people.size()),
                Proportion.of(events, people.size()),
                Proportion.of(count(flagged, true), flagged.size()),
                Proportion.of(count(flagged, true), events),
                told(people, Foretold::points, seed),
                told(people, Foretold::daysWithout, seed),
                byTier(people, smallestGroup)));
    }

    private static int smaller(int part, List<Foretold> people) {
        return Math.min(part, people.size() - part);
    }

    private static int count(List<Foretold> people, boolean burnedOut) {
        return (int)
                people.stream().filter(each -> each.burnedOut() == burnedOut).count();
    }

    private static Discrimination told(List<Foretold> people, ToDoubleFunction<Foretold> by, long seed) {
        boolean[] outcomes = new boolean[people.size()];
        for (int n = 0; n < outcomes.length; n++) {
            outcomes[n] = people.get(n).burnedOut();
        }
        return Discrimination.of(people.stream().mapToDouble(by).toArray(), outcomes, seed);
    }

    /** Those flagged are told together: a tier of them that is hidden hides the other. */
    private static Map<Tier, Proportion> byTier(List<Foretold> people, int smallestGroup) {
        Map<Tier, Integer> flagged = new EnumMap<>(Tier.class);
        people.stream().filter(Foretold::flagged).forEach(each -> flagged.merge(each.tier(), 1, Integer::sum));
        Map<Tier, Proportion> byTier = new EnumMap<>(Tier.class);
        byTier.put(Tier.NONE, of(Tier.NONE, people));
        SmallGroups.shown(flagged, smallestGroup).forEach(tier -> byTier.put(tier, of(tier, people)));
        return byTier;
    }

    private static Proportion of(Tier tier, List<Foretold> people) {
        List<Foretold> ofTier =
                people.stream().filter(each -> each.tier() == tier).toList();
        return Proportion.of(count(ofTier, true), ofTier.size());
    }
}
