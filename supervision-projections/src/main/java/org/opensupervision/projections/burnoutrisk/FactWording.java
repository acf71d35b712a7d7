package org.opensupervision.projections.burnoutrisk;

import java.util.Locale;
import java.util.Map;
import org.opensupervision.domain.riskflags.FactCode;

/** A fact in plain words, made from its numbers alone, so that a flag can be explained long after it was raised. */
final class FactWording {

    private FactWording() {}

    static String of(FactCode code, Map<String, Integer> inputs) {
        return switch (code) {
            case RECENCY -> recency(inputs);
            case VOLUME ->
                "%d of %d expected minutes recorded in the last %d days"
                        .formatted(
                                inputs.get(FactInput.RECORDED_MINUTES),
                                inputs.get(FactInput.EXPECTED_MINUTES),
                                inputs.get(FactInput.WINDOW_DAYS));
            case ADMINISTRATIVE, EDUCATIONAL, SUPPORTIVE -> function(code.name().toLowerCase(Locale.ROOT), inputs);
            case UNANSWERED_REQUEST -> request(inputs);
        };
    }

    private static String recency(Map<String, Integer> inputs) {
        return inputs.containsKey(FactInput.DAYS_SINCE_LAST_SESSION)
                ? "no session for %d days, agreed every %d"
                        .formatted(inputs.get(FactInput.DAYS_SINCE_LAST_SESSION), inputs.get(FactInput.CADENCE_DAYS))
                : "no session yet, %d days since the first agreement began, agreed every %d"
                        .formatted(inputs.get(FactInput.DAYS_SINCE_AGREEMENT), inputs.get(FactInput.CADENCE_DAYS));
    }

    private static String function(String function, Map<String, Integer> inputs) {
        return inputs.containsKey(FactInput.ADEQUACY)
                ? "latest rating of %s support: %d of 10".formatted(function, inputs.get(FactInput.ADEQUACY))
                : "%d %s minutes in the last %d days, of %d expected for all three functions; no rating"
                        .formatted(
                                inputs.get(FactInput.RECORDED_MINUTES),
                                function,
                                inputs.get(FactInput.WINDOW_DAYS),
                                inputs.get(FactInput.EXPECTED_MINUTES));
    }

    private static String request(Map<String, Integer> inputs) {
        Integer waited = inputs.get(FactInput.WAITED_DAYS);
        return waited == null
                ? "no request waits for an answer"
                : "a request for support has waited %d days for an answer".formatted(waited);
    }
}
