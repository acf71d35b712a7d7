package org.opensupervision.domain.riskflags;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.opensupervision.domain.shared.Personal;

/**
 * A support profile as it was when a flag changed: everything needed to explain the flag later, whatever has been
 * corrected since.
 *
 * @param model name and version of the rule, such as support-gap-v1
 * @param points 0 to 11
 */
public record Finding(
        String model,
        LocalDate asOf,
        @Personal(of = "supervisee") Tier tier,
        @Personal(of = "supervisee") int points,
        @Personal(of = "supervisee") List<Fact> facts) {

    public Finding {
        facts = List.copyOf(facts);
    }

    /** {@code inputs} are the numbers that decided the points: days, or whole minutes, or adequacy 0 to 10. */
    public record Fact(FactCode code, int points, Map<String, Integer> inputs, List<Evidence> evidence) {

        public Fact {
            inputs = Map.copyOf(inputs);
            evidence = List.copyOf(evidence);
        }
    }
}
