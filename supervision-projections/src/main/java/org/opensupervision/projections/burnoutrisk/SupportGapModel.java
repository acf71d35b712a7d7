package org.opensupervision.projections.burnoutrisk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.opensupervision.domain.riskflags.BurnoutDimension;
import org.opensupervision.domain.riskflags.FactCode;
import org.opensupervision.domain.riskflags.SupportModel;
import org.opensupervision.domain.riskflags.Tier;
import org.opensupervision.domain.shared.Period;
import org.opensupervision.domain.shared.SupervisionFunction;
import org.opensupervision.projections.supportrecord.SupportRecord;

/**
 * Tells from a supervisee's record how their support looks as of a day, with the reasons, by one version of its weights
 * and thresholds. Pure: the same record, day and version give the same profile. docs/support-model.md is its definition;
 * Iosim et al. 2022 its source.
 */
public record SupportGapModel(SupportModel terms) {

    public static final SupportGapModel V1 = new SupportGapModel(SupportModel.V1);

    /** Stored with every flag. */
    public String version() {
        return terms.code();
    }

    public int windowDays() {
        return terms.windowDays();
    }

    public LocalDate windowStart(LocalDate asOf) {
        return asOf.minusDays(terms.windowDays() - 1L);
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
        return known.plusDays(terms.minimumDays()).isAfter(asOf)
                ? SupportStatus.INSUFFICIENT_DATA
                : SupportStatus.EVALUATED;
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
                equalWeightPoints(points, facts),
                support.daysSinceLastSession(),
                support.window().expectedMinutes(),
                support.window().minutes(),
                facts);
    }

    private Tier tier(int points) {
        if (points >= terms.reviewFrom()) {
            return Tier.REVIEW;
        }
        return points >= terms.watchFrom() ? Tier.WATCH : Tier.NONE;
    }

    /** Without what the weights add beyond 1 for each function with a gap. */
    static int equalWeightPoints(int points, List<SupportFact> facts) {
        ToIntFunction<SupportFact> beyondOne = fact -> Math.max(fact.points() - 1, 0);
        return points
                - facts.stream()
                        .filter(fact -> Stream.of(SupervisionFunction.values())
                                .anyMatch(function -> codeOf(function) == fact.code()))
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
