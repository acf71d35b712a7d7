package org.opensupervision.projections.burnoutrisk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.opensupervision.domain.riskflags.BurnoutDimension;
import org.opensupervision.domain.riskflags.FactCode;
import org.opensupervision.domain.riskflags.Tier;
import org.opensupervision.domain.shared.Period;
import org.opensupervision.domain.shared.SupervisionFunction;
import org.opensupervision.projections.supportrecord.SupportRecord;
import org.opensupervision.projections.supportrecord.SupportRecord.Agreed;
import org.opensupervision.projections.supportrecord.SupportRecord.Attended;

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
        LocalDate known = Stream.of(employment.from(), firstAgreementDay(record))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return known.plusDays(minimumDays).isAfter(asOf) ? SupportStatus.INSUFFICIENT_DATA : SupportStatus.EVALUATED;
    }

    private SupportProfile evaluate(SupportRecord record, LocalDate asOf) {
        SupportWindow window = SupportWindow.of(record, windowStart(asOf), asOf);
        List<SupportFact> facts = Stream.of(
                        Stream.of(recency(record, asOf), volume(window)),
                        Stream.of(SupervisionFunction.values()).map(function -> functionGap(function, window)),
                        Stream.of(unansweredRequest(record, asOf)))
                .flatMap(each -> each)
                .toList();
        int points = facts.stream().mapToInt(SupportFact::points).sum();
        return new SupportProfile(
                record.person(),
                SupportStatus.EVALUATED,
                tier(points),
                points,
                points - extraWeight(facts),
                daysSinceLastSession(record, asOf),
                window.expectedMinutes(),
                window.minutes(),
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

    private SupportFact recency(SupportRecord record, LocalDate asOf) {
        int cadence = record.agreedOn(asOf).stream()
                .mapToInt(agreed -> agreed.terms().cadenceDays())
                .min()
                .orElseThrow();
        int days = daysSinceLastSession(record, asOf);
        int points = days > 2 * cadence ? 2 : days > cadence ? 1 : 0;
        return lastSession(record, asOf)
                .map(last -> new SupportFact(
                        FactCode.RECENCY,
                        points,
                        Map.of(FactInput.DAYS_SINCE_LAST_SESSION, days, FactInput.CADENCE_DAYS, cadence),
                        List.of(SupportWindow.evidence(last))))
                .orElseGet(() -> new SupportFact(
                        FactCode.RECENCY,
                        points,
                        Map.of(FactInput.DAYS_SINCE_AGREEMENT, days, FactInput.CADENCE_DAYS, cadence),
                        List.of()));
    }

    private SupportFact volume(SupportWindow window) {
        int recorded = window.minutes().total();
        int expected = window.expectedMinutes();
        int points = recorded == 0 && expected > 0 ? 2 : 2 * recorded < expected ? 1 : 0;
        return new SupportFact(
                FactCode.VOLUME,
                points,
                Map.of(
                        FactInput.RECORDED_MINUTES, recorded,
                        FactInput.EXPECTED_MINUTES, expected,
                        FactInput.WINDOW_DAYS, windowDays),
                window.sessionEvidence());
    }

    private SupportFact functionGap(SupervisionFunction function, SupportWindow window) {
        int weight = Objects.requireNonNull(weights.get(function));
        return window.latestRating()
                .map(rating -> new SupportFact(
                        codeOf(function),
                        rating.adequacy(function) < lowAdequacy ? weight : 0,
                        Map.of(FactInput.ADEQUACY, rating.adequacy(function)),
                        List.of(SupportWindow.evidence(rating))))
                .orElseGet(() -> new SupportFact(
                        codeOf(function),
                        // less than half of a third of the expected
                        6 * window.minutes().of(function) < window.expectedMinutes() ? weight : 0,
                        Map.of(
                                FactInput.RECORDED_MINUTES, window.minutes().of(function),
                                FactInput.EXPECTED_MINUTES, window.expectedMinutes(),
                                FactInput.WINDOW_DAYS, windowDays),
                        window.sessionEvidence()));
    }

    private SupportFact unansweredRequest(SupportRecord record, LocalDate asOf) {
        return SupportWindow.oldestWaiting(record, asOf)
                .map(request -> {
                    int waited = Math.toIntExact(
                            asOf.toEpochDay() - request.requestedOn().toEpochDay());
                    return new SupportFact(
                            FactCode.UNANSWERED_REQUEST,
                            waited > longWaitingDays ? 2 : waited > waitingDays ? 1 : 0,
                            Map.of(FactInput.WAITED_DAYS, waited),
                            List.of(SupportWindow.evidence(request)));
                })
                .orElseGet(() -> new SupportFact(FactCode.UNANSWERED_REQUEST, 0, Map.of(), List.of()));
    }

    private static int daysSinceLastSession(SupportRecord record, LocalDate asOf) {
        LocalDate since = lastSession(record, asOf).map(Attended::heldOn).orElseGet(() -> firstAgreementDay(record));
        return record.daysAtWork(since, asOf);
    }

    private static Optional<Attended> lastSession(SupportRecord record, LocalDate asOf) {
        return record.sessions().stream()
                .filter(session -> !session.heldOn().isAfter(asOf))
                .max(Comparator.comparing(Attended::heldOn).thenComparing(Attended::reference));
    }

    private static LocalDate firstAgreementDay(SupportRecord record) {
        return record.agreements().stream()
                .map(Agreed::period)
                .map(Period::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    static FactCode codeOf(SupervisionFunction function) {
        return switch (function) {
            case ADMINISTRATIVE -> FactCode.ADMINISTRATIVE;
            case EDUCATIONAL -> FactCode.EDUCATIONAL;
            case SUPPORTIVE -> FactCode.SUPPORTIVE;
        };
    }
}
