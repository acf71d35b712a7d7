package org.opensupervision.projections.burnoutrisk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.riskflags.FlagChange;
import org.opensupervision.domain.riskflags.RiskFlagEvent;
import org.opensupervision.domain.riskflags.Tier;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.Personal;
import org.opensupervision.domain.shared.RiskFlagId;
import org.opensupervision.domain.shared.RiskRecordId;
import org.opensupervision.projections.readmodels.History;
import org.opensupervision.projections.readmodels.Projection;
import org.opensupervision.projections.readmodels.Rows;
import org.opensupervision.projections.readmodels.Table;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

@Component
class RiskFlagProjection implements Projection<RiskFlagEvent> {

    static final Table<RiskFlag> FLAG = new Table<>("risk_flag", "record_id", RiskFlag.class);
    static final Table<RiskFlagChange> CHANGE = new Table<>("risk_flag_change", "record_id", RiskFlagChange.class);

    @Override
    public String view() {
        return "burnoutrisk";
    }

    @Override
    public Class<RiskFlagEvent> family() {
        return RiskFlagEvent.class;
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(FLAG, CHANGE);
    }

    @Override
    public void project(History<RiskFlagEvent> history, Rows rows) {
        var flags = new FlagsOfSupervisee();
        history.happenings().forEach(happening -> flags.on(happening.event(), happening.version()));
        flags.addTo(rows);
    }

    record RiskFlag(
            RiskRecordId recordId,
            RiskFlagId flagId,
            AgencyId agencyId,
            PersonId superviseeId,
            boolean open,
            Tier tier,
            int points,
            String model,
            LocalDate asOf,
            LocalDate raisedOn,
            @Nullable LocalDate clearedOn,
            @Personal(of = "superviseeId") JsonNode facts) {}

    record RiskFlagChange(
            RiskRecordId recordId,
            RiskFlagId flagId,
            AgencyId agencyId,
            long version,
            FlagChange change,
            String model,
            LocalDate asOf,
            @Nullable JsonNode finding) {}
}
