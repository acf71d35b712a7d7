package org.opensupervision.projections.burnoutrisk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.opensupervision.domain.riskflags.EvaluationEvent;
import org.opensupervision.domain.riskflags.EvaluationEvent.EvaluationCompleted;
import org.opensupervision.domain.riskflags.EvaluationResult;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.EvaluationsId;
import org.opensupervision.projections.readmodels.Happening;
import org.opensupervision.projections.readmodels.History;
import org.opensupervision.projections.readmodels.Projection;
import org.opensupervision.projections.readmodels.Rows;
import org.opensupervision.projections.readmodels.Table;
import org.springframework.stereotype.Component;

@Component
class EvaluationProjection implements Projection<EvaluationEvent> {

    static final Table<RiskEvaluation> EVALUATION = new Table<>("risk_evaluation", "record_id", RiskEvaluation.class);

    @Override
    public String view() {
        return "burnoutrisk";
    }

    @Override
    public Class<EvaluationEvent> family() {
        return EvaluationEvent.class;
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(EVALUATION);
    }

    @Override
    public void project(History<EvaluationEvent> history, Rows rows) {
        for (Happening<EvaluationEvent> happening : history.happenings()) {
            switch (happening.event()) {
                case EvaluationCompleted e -> rows.add(EVALUATION, evaluation(e, happening.version(), happening.at()));
            }
        }
    }

    private static RiskEvaluation evaluation(EvaluationCompleted e, long version, Instant at) {
        EvaluationResult result = e.result();
        return new RiskEvaluation(
                e.evaluations(),
                e.agency(),
                version,
                result.asOf(),
                result.model(),
                result.evaluated(),
                result.raised(),
                result.escalated(),
                result.eased(),
                result.cleared(),
                at);
    }

    record RiskEvaluation(
            EvaluationsId recordId,
            AgencyId agencyId,
            long version,
            LocalDate asOf,
            String model,
            int evaluated,
            int raised,
            int escalated,
            int eased,
            int cleared,
            Instant at) {}
}
