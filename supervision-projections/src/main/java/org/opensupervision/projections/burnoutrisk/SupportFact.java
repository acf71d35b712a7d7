package org.opensupervision.projections.burnoutrisk;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.opensupervision.domain.riskflags.Evidence;
import org.opensupervision.domain.riskflags.FactCode;
import org.opensupervision.projections.wording.Words;

/** One fact of a profile: its points, the numbers that decided them, and the records behind it. */
public record SupportFact(FactCode code, int points, Map<String, Integer> inputs, List<Evidence> evidence) {

    /** Of minutes, days and waiting alone, without the records behind. */
    static List<SupportFact> organisational(List<SupportFact> facts) {
        return facts.stream()
                .filter(fact -> !fact.inputs().containsKey(FactInput.ADEQUACY))
                .map(fact -> new SupportFact(fact.code(), fact.points(), fact.inputs(), List.of()))
                .toList();
    }

    @JsonProperty
    public Words text() {
        return FactWording.of(code, inputs);
    }
}
