package org.opensupervision.projections.burnoutrisk;

import java.util.Arrays;
import java.util.Map;
import org.opensupervision.domain.riskflags.FactCode;
import org.opensupervision.projections.wording.Words;

/** A fact in plain words, made from its numbers alone, so that a flag can be explained long after it was raised. */
final class FactWording {

    private FactWording() {}

    static Words of(FactCode code, Map<String, Integer> inputs) {
        return switch (code) {
            case RECENCY -> recency(inputs);
            case VOLUME ->
                words(
                        "flag.volume",
                        inputs,
                        FactInput.RECORDED_MINUTES,
                        FactInput.EXPECTED_MINUTES,
                        FactInput.WINDOW_DAYS);
            case ADMINISTRATIVE, EDUCATIONAL, SUPPORTIVE -> function(code, inputs);
            case UNANSWERED_REQUEST -> request(inputs);
        };
    }

    private static Words recency(Map<String, Integer> inputs) {
        return inputs.containsKey(FactInput.DAYS_SINCE_LAST_SESSION)
                ? words("flag.recency", inputs, FactInput.DAYS_SINCE_LAST_SESSION, FactInput.CADENCE_DAYS)
                : words("flag.recency.first", inputs, FactInput.DAYS_SINCE_AGREEMENT, FactInput.CADENCE_DAYS);
    }

    private static Words function(FactCode code, Map<String, Integer> inputs) {
        return inputs.containsKey(FactInput.ADEQUACY)
                ? words("flag.rated." + code, inputs, FactInput.ADEQUACY)
                : words(
                        "flag.minutes." + code,
                        inputs,
                        FactInput.RECORDED_MINUTES,
                        FactInput.WINDOW_DAYS,
                        FactInput.EXPECTED_MINUTES);
    }

    private static Words request(Map<String, Integer> inputs) {
        return inputs.containsKey(FactInput.WAITED_DAYS)
                ? words("flag.waited", inputs, FactInput.WAITED_DAYS)
                : new Words("flag.waited.none");
    }

    private static Words words(String key, Map<String, Integer> inputs, String... names) {
        return new Words(key, Arrays.stream(names).map(inputs::get).toList());
    }
}
