package org.opensupervision.domain.riskflags;

import java.time.LocalDate;

/** How many supervisees an evaluation looked at, and how many flags it changed, each a count. */
public record EvaluationResult(
        LocalDate asOf, String model, int evaluated, int raised, int escalated, int eased, int cleared) {

    public boolean changedFlags() {
        return raised + escalated + eased + cleared > 0;
    }
}
