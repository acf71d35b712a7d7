package org.opensupervision.projections.burnoutrisk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.opensupervision.domain.riskflags.BurnoutDimension;
import org.opensupervision.domain.riskflags.FactCode;
import org.opensupervision.domain.riskflags.Tier;
import org.opensupervision.domain.shared.Period;
import org.opensupervision.domain.shared.SupervisionFunction;
import org.opensupervision.projections.supportrecord.SupportRecord;

/**
 * Tells from a supervisee's record how their support looks as of a day, with the reasons. Pure: the same record and
 * day give the same profile. docs/support-model.md is its definition; Iosim et al. 2022 its source.
 *
 * @param version stored with every flag
 * @param windowDays length of the window that ends with the day
 * @param minimumDays from joining and the first agreement, before anything is said
 * @param weights points of a gap in each function
 * @param lowAdequacy a rating below this, 0 to 10, is a gap
 * @param waitingDays more than this is 1 point, more than {@code longWaitingDays} is 2
 * @param watchFrom points
 * @param reviewFrom points
 */
public record SupportGapModel(
        String version,
        int windowDays,
        int minimumDays,
        Map<SupervisionFunction, Integer> weights,
        int lowAdequacy,
        int waitingDays,
        int longWaitingDays,
        int watchFrom,
        int reviewFrom) {

    /** Weights 2:1:2 follow the study's ρ of .341 : .210 : .299. */
    public static final SupportGapModel V1 = new SupportGapModel(
            "support-gap-v1",
            90,
            60,
            Map.of(
                    SupervisionFunction.ADMINISTRATIVE, 2,
                    SupervisionFunction.EDUCATIONAL, 1,
                    SupervisionFunction.SUPPORTIVE, 2),
            5,
            7,
            14,
            3,
            5);

    public LocalDate windowStart(LocalDate asOf) {
        return asOf.minusDays(windowDays - 1L);
    }

    /** The burnout dimension that the study pairs with a gap in a function. */
    public static BurnoutDimension dimension(SupervisionFunction function) {
        return switch (function) {
            case ADMINISTRATIVE -> BurnoutDimension.EMOTIONAL_EXHAUSTION;
            case EDUCATIONAL -> BurnoutDimension.DEPERSONALIZATION;
            case SUPPORTIVE -> BurnoutDimension.REDUCED_PERSONAL_ACCOMPLISHMENT;
        };
    }

    public SupportProfile profile(SupportRecord record, LocalDate asOf) {
        SupportStatus status = status(record, asOf);
        return status == SupportStatus.EVALUATED
                ? evaluate(record, asOf)
                : SupportProfile.notEvaluated(record.person(), status);
    }

    SupportStatus status(SupportRecord record, LocalDate asOf) {
        Period employment = record.employmentOn(asOf).orElse(null);
        if (employment == null) {
            return SupportStatus.LEFT;
        }
        if (record.agreedOn(asOf).isEmpty()) {
            return SupportStatus.UNASSIGNED;
        }
        if (record.onLeave(asOf)) {
            return SupportStatus.ON_LEAVE;
        }
        LocalDate known = Stream.of(employment.from(), record.firstAgreementDay())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return known.plusDays(minimumDays).isAfter(asOf) ? SupportStatus.INSUFFICIENT_DATA : SupportStatus.EVALUATED;
    }

    private SupportProfile evaluate(SupportRecord record, LocalDate asOf) {
        SupportFacts support = new SupportFacts(this, record, asOf);
        List<SupportFact> facts = support.all();
        int points = facts.stream().mapToInt(SupportFact::points).sum();
        return new SupportProfile(
                record.person(),
                SupportStatus.EVALUATED,
                tier(points),
                points,
                points - extraWeight(facts),
                support.daysSinceLastSession(),
                support.window().expectedMinutes(),
                support.window().minutes(),
                facts);
    }

    private Tier tier(int points) {
        if (points >= reviewFrom) {
            return Tier.REVIEW;
        }
        return points >= watchFrom ? Tier.WATCH : Tier.NONE;
    }

    /** What the weights add to the points beyond 1 for each function with a gap. */
    private static int extraWeight(List<SupportFact> facts) {
        ToIntFunction<SupportFact> beyondOne = fact -> Math.max(fact.points() - 1, 0);
        return facts.stream()
                .filter(fact ->
                        Stream.of(SupervisionFunction.values()).anyMatch(function -> codeOf(function) == fact.code()))
                .mapToInt(beyondOne)
                .sum();
    }

    static FactCode codeOf(SupervisionFunction function) {
        return switch (function) {
            case ADMINISTRATIVE -> FactCode.ADMINISTRATIVE;
            case EDUCATIONAL -> FactCode.EDUCATIONAL;
            case SUPPORTIVE -> FactCode.SUPPORTIVE;
        };
    }
}
