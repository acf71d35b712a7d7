package org.opensupervision.projections.evidence;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.riskflags.Tier;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SupervisionFunction;
import org.opensupervision.projections.burnoutrisk.ModelsInForce;
import org.opensupervision.projections.burnoutrisk.SupportProfile;
import org.opensupervision.projections.supportrecord.SupportRecord;
import org.opensupervision.projections.supportrecord.SupportRecord.Rated;
import org.opensupervision.projections.wellbeing.WellbeingQuery.SharedForEvidence;

/**
 * What one person says of themselves, and their support: only what was before is put beside it.
 *
 * @param models each day is read by the version of that day
 */
record Answered(
        SharedForEvidence answers,
        SupportRecord record,
        @Nullable PersonId supervisor,
        ModelsInForce models) {

    /** In days: further back than this nothing is looked at. */
    static final int LATEST = 180;

    private static final int SOONEST = 30;
    private static final int RATED_DAYS = 90;

    Observed observed(BurnoutScales scales) {
        return new Observed(record.person().id(), supervisor, ratedBefore(), scales.burnout(answers.scores()));
    }

    /** @param limit of the outcome, from which on somebody counts as burned out */
    Optional<Foretold> foretold(BurnoutScales scales, double limit) {
        OptionalDouble outcome = scales.outcome(answers.scores());
        return outcome.isEmpty()
                ? Optional.empty()
                : profileBefore().map(profile -> foretold(profile, outcome.getAsDouble() >= limit));
    }

    /** On the average of the days before, not on the day itself. */
    private Map<SupervisionFunction, Double> ratedBefore() {
        LocalDate day = answers.completedOn();
        List<Rated> before = record.ratings().stream()
                .filter(rating ->
                        rating.ratedOn().isBefore(day) && !rating.ratedOn().isBefore(day.minusDays(RATED_DAYS)))
                .toList();
        Map<SupervisionFunction, Double> support = new EnumMap<>(SupervisionFunction.class);
        for (SupervisionFunction function : SupervisionFunction.values()) {
            before.stream()
                    .mapToInt(rating -> rating.adequacy(function))
                    .average()
                    .ifPresent(mean -> support.put(function, mean));
        }
        return support;
    }

    /** The latest that could be evaluated, from thirty days before on, thirty by thirty back to half a year. */
    private Optional<SupportProfile> profileBefore() {
        return Stream.iterate(SOONEST, days -> days <= LATEST, days -> days + SOONEST)
                .map(days -> answers.completedOn().minusDays(days))
                .map(day -> models.on(day).profile(record, day))
                .filter(SupportProfile::evaluated)
                .findFirst();
    }

    private static Foretold foretold(SupportProfile profile, boolean burnedOut) {
        Tier tier = profile.tier();
        Integer points = profile.points();
        Integer days = profile.daysSinceLastSession();
        if (tier == null || points == null || days == null) {
            throw new IllegalStateException(
                    "evaluated without a result: " + profile.person().id());
        }
        return new Foretold(tier, points, days, burnedOut);
    }
}
