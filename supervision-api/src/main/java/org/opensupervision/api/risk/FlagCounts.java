package org.opensupervision.api.risk;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.riskflags.EvaluationResult;
import org.opensupervision.domain.riskflags.FlagChange;

final class FlagCounts {

    private final Map<FlagChange, Integer> counts = new EnumMap<>(FlagChange.class);
    private int evaluated;

    void addEvaluated(int supervisees) {
        evaluated += supervisees;
    }

    void add(@Nullable FlagChange change) {
        if (change != null) {
            counts.merge(change, 1, Integer::sum);
        }
    }

    EvaluationResult result(LocalDate asOf, String model) {
        return new EvaluationResult(
                asOf,
                model,
                evaluated,
                of(FlagChange.RAISED),
                of(FlagChange.ESCALATED),
                of(FlagChange.EASED),
                of(FlagChange.CLEARED));
    }

    private int of(FlagChange change) {
        return counts.getOrDefault(change, 0);
    }
}
