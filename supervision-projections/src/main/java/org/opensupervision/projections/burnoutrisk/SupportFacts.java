package org.opensupervision.projections.burnoutrisk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opensupervision.domain.riskflags.FactCode;
import org.opensupervision.domain.riskflags.SupportModel;
import org.opensupervision.domain.shared.SupervisionFunction;
import org.opensupervision.projections.supportrecord.SupportRecord;
import org.opensupervision.projections.supportrecord.SupportRecord.Attended;

/** What the model finds in a record as of a day: one fact for each of its questions, with points of 0 to 2. */
record SupportFacts(SupportGapModel model, SupportRecord record, LocalDate asOf, SupportWindow window) {

    SupportFacts(SupportGapModel model, SupportRecord record, LocalDate asOf) {
        this(model, record, asOf, SupportWindow.of(record, model.windowStart(asOf), asOf));
    }

    List<SupportFact> all() {
        return Stream.of(
                        Stream.of(recency(), volume()),
                        Stream.of(SupervisionFunction.values()).map(this::functionGap),
                        Stream.of(unansweredRequest()))
                .flatMap(each -> each)
                .toList();
    }

    private SupportFact recency() {
        int cadence = record.agreedOn(asOf).stream()
                .mapToInt(agreed -> agreed.terms().cadenceDays())
                .min()
                .orElseThrow();
        int days = daysSinceLastSession();
        int points = isLate(days, terms().veryLatePercent(), cadence)
                ? 2
                : isLate(days, terms().latePercent(), cadence) ? 1 : 0;
        return lastSession()
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

    private SupportFact volume() {
        int recorded = window.minutes().total();
        int expected = window.expectedMinutes();
        int points = recorded == 0 && expected > 0 ? 2 : isFew(recorded, expected) ? 1 : 0;
        return new SupportFact(
                FactCode.VOLUME,
                points,
                Map.of(
                        FactInput.RECORDED_MINUTES, recorded,
                        FactInput.EXPECTED_MINUTES, expected,
                        FactInput.WINDOW_DAYS, model.windowDays()),
                window.sessionEvidence());
    }

    private SupportFact functionGap(SupervisionFunction function) {
        int weight = terms().weight(function);
        return window.latestRating()
                .map(rating -> new SupportFact(
                        SupportGapModel.codeOf(function),
                        rating.adequacy(function) < terms().lowAdequacy() ? weight : 0,
                        Map.of(FactInput.ADEQUACY, rating.adequacy(function)),
                        List.of(SupportWindow.evidence(rating))))
                .orElseGet(() -> new SupportFact(
                        SupportGapModel.codeOf(function),
                        // of a third of the expected
                        isFew(3 * window.minutes().of(function), window.expectedMinutes()) ? weight : 0,
                        Map.of(
                                FactInput.RECORDED_MINUTES, window.minutes().of(function),
                                FactInput.EXPECTED_MINUTES, window.expectedMinutes(),
                                FactInput.WINDOW_DAYS, model.windowDays()),
                        window.sessionEvidence()));
    }

    private SupportFact unansweredRequest() {
        return SupportWindow.oldestWaiting(record, asOf)
                .map(request -> {
                    int waited = Math.toIntExact(
                            asOf.toEpochDay() - request.requestedOn().toEpochDay());
                    return new SupportFact(
                            FactCode.UNANSWERED_REQUEST,
                            waited > terms().longWaitingDays() ? 2 : waited > terms().waitingDays() ? 1 : 0,
                            Map.of(FactInput.WAITED_DAYS, waited),
                            List.of(SupportWindow.evidence(request)));
                })
                .orElseGet(() -> new SupportFact(FactCode.UNANSWERED_REQUEST, 0, Map.of(), List.of()));
    }

    private static boolean isLate(int days, int percent, int cadence) {
        return 100L * days > (long) percent * cadence;
    }

    private boolean isFew(int minutes, int expected) {
        return 100L * minutes < (long) terms().fewMinutesPercent() * expected;
    }

    private SupportModel terms() {
        return model.terms();
    }

    int daysSinceLastSession() {
        LocalDate since = lastSession().map(Attended::heldOn).orElseGet(record::firstAgreementDay);
        return record.daysAtWork(since, asOf);
    }

    private Optional<Attended> lastSession() {
        return record.sessions().stream()
                .filter(session -> !session.heldOn().isAfter(asOf))
                .max(Comparator.comparing(Attended::heldOn).thenComparing(Attended::reference));
    }
}
