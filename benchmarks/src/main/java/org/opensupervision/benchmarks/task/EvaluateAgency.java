package org.opensupervision.benchmarks.task;

import java.util.Map;
import org.opensupervision.benchmarks.deployment.Caseloads;
import org.opensupervision.benchmarks.deployment.Deployment;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagRaised;
import tools.jackson.databind.JsonNode;

/** Everybody in an agency is evaluated as of a day: flags are raised. Then once more: nothing changes. */
public record EvaluateAgency(int supervisees) implements Task {

    @Override
    public Map<String, Double> run(Stage stage) {
        stage.empty();
        Caseloads caseloads = Caseloads.of(supervisees);
        caseloads.addTo(stage.deployment().agency());
        stage.requireEvents(caseloads.events());
        double first = Seconds.of(() -> evaluate(caseloads, stage.deployment(), caseloads.flagged()));
        double again = Seconds.of(() -> evaluate(caseloads, stage.deployment(), 0));
        Stage.require("flags raised", caseloads.flagged(), stage.deployment().events(RiskFlagRaised.class));
        stage.deployment().agency().await("risk_flag", caseloads.flagged());
        return Map.of(
                Figure.SUPERVISEES_PER_SECOND,
                supervisees / first,
                Figure.SECONDS,
                first,
                Figure.again(Figure.SUPERVISEES_PER_SECOND),
                supervisees / again,
                Figure.again(Figure.SECONDS),
                again);
    }

    private static void evaluate(Caseloads caseloads, Deployment deployment, int raised) {
        JsonNode result = deployment
                .administrator()
                .post(
                        200,
                        "/api/risk-evaluations",
                        Map.of("asOf", caseloads.asOf().toString()))
                .json();
        Stage.require("supervisees evaluated", caseloads.supervisees(), count(result, "evaluated"));
        Stage.require("flags raised", raised, count(result, "raised"));
        Stage.require(
                "other flags changed",
                0,
                count(result, "escalated") + count(result, "eased") + count(result, "cleared"));
    }

    private static long count(JsonNode result, String what) {
        return result.get(what).asLong();
    }
}
