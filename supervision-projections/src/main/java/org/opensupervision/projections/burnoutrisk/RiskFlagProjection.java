package org.opensupervision.projections.burnoutrisk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.riskflags.EvaluationEvent;
import org.opensupervision.domain.riskflags.EvaluationEvent.EvaluationCompleted;
import org.opensupervision.domain.riskflags.Finding;
import org.opensupervision.domain.riskflags.FlagChange;
import org.opensupervision.domain.riskflags.RiskFlagEvent;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagCleared;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagClearedByLeaving;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagEased;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagEscalated;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagRaised;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
@ProcessingGroup("burnoutrisk")
class RiskFlagProjection {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    RiskFlagProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(RiskFlagEvent event, @SequenceNumber long version) {
        switch (event) {
            case RiskFlagRaised e -> {
                raised(e);
                changed(e, version, FlagChange.RAISED, e.finding());
            }
            case RiskFlagEscalated e -> moved(e, version, FlagChange.ESCALATED, e.finding());
            case RiskFlagEased e -> moved(e, version, FlagChange.EASED, e.finding());
            case RiskFlagCleared e -> {
                cleared(e, e.finding().asOf());
                changed(e, version, FlagChange.CLEARED, e.finding());
            }
            case RiskFlagClearedByLeaving e -> {
                cleared(e, e.asOf());
                changed(e, version, FlagChange.CLEARED, e.model(), e.asOf(), null);
            }
        }
    }

    @EventHandler
    void on(EvaluationEvent event, @SequenceNumber long version, @Timestamp Instant at) {
        switch (event) {
            case EvaluationCompleted e -> evaluated(e, version, at);
        }
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate risk_flag, risk_flag_change, risk_evaluation").update();
    }

    private void raised(RiskFlagRaised e) {
        Finding finding = e.finding();
        jdbc.sql("""
                insert into risk_flag (flag_id, agency_id, supervisee_id, open, tier, points, model, as_of, raised_on,
                    facts)
                values (:flag, :agency, :supervisee, true, :tier, :points, :model, :asOf, :asOf, cast(:facts as jsonb))
                on conflict (flag_id) do update
                set open = true, tier = excluded.tier, points = excluded.points, model = excluded.model,
                    as_of = excluded.as_of, cleared_on = null, facts = excluded.facts
                """)
                .param("flag", e.flag().value())
                .param("agency", e.agency().value())
                .param("supervisee", e.supervisee().value())
                .param("tier", finding.tier().name())
                .param("points", finding.points())
                .param("model", finding.model())
                .param("asOf", finding.asOf())
                .param("facts", JSON.writeValueAsString(finding.facts()))
                .update();
    }

    private void moved(RiskFlagEvent e, long version, FlagChange change, Finding finding) {
        jdbc.sql("""
                update risk_flag
                set tier = :tier, points = :points, model = :model, as_of = :asOf, facts = cast(:facts as jsonb)
                where flag_id = :flag
                """)
                .param("tier", finding.tier().name())
                .param("points", finding.points())
                .param("model", finding.model())
                .param("asOf", finding.asOf())
                .param("facts", JSON.writeValueAsString(finding.facts()))
                .param("flag", e.flag().value())
                .update();
        changed(e, version, change, finding);
    }

    private void cleared(RiskFlagEvent e, LocalDate asOf) {
        jdbc.sql("update risk_flag set open = false, cleared_on = :asOf where flag_id = :flag")
                .param("asOf", asOf)
                .param("flag", e.flag().value())
                .update();
    }

    private void changed(RiskFlagEvent e, long version, FlagChange change, Finding finding) {
        changed(e, version, change, finding.model(), finding.asOf(), finding);
    }

    private void changed(
            RiskFlagEvent e, long version, FlagChange change, String model, LocalDate asOf, @Nullable Finding finding) {
        jdbc.sql("""
                insert into risk_flag_change (flag_id, agency_id, version, change, model, as_of, finding)
                values (:flag, :agency, :version, :change, :model, :asOf, cast(:finding as jsonb))
                on conflict (flag_id, version) do nothing
                """)
                .param("flag", e.flag().value())
                .param("agency", e.agency().value())
                .param("version", version)
                .param("change", change.name())
                .param("model", model)
                .param("asOf", asOf)
                .param("finding", finding == null ? null : JSON.writeValueAsString(finding))
                .update();
    }

    private void evaluated(EvaluationCompleted e, long version, Instant at) {
        jdbc.sql("""
                insert into risk_evaluation
                    (agency_id, version, as_of, model, evaluated, raised, escalated, eased, cleared, at)
                values (:agency, :version, :asOf, :model, :evaluated, :raised, :escalated, :eased, :cleared, :at)
                on conflict (agency_id, version) do nothing
                """)
                .param("agency", e.agency().value())
                .param("version", version)
                .param("asOf", e.result().asOf())
                .param("model", e.result().model())
                .param("evaluated", e.result().evaluated())
                .param("raised", e.result().raised())
                .param("escalated", e.result().escalated())
                .param("eased", e.result().eased())
                .param("cleared", e.result().cleared())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
