package org.opensupervision.projections.burnoutrisk;

import java.time.Instant;
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
    static final Table<RiskFlagDeed> DEED = new Table<>("risk_flag_deed", "record_id", RiskFlagDeed.class);

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
        return List.of(FLAG, CHANGE, DEED);
    }

    @Override
    public void project(History<RiskFlagEvent> history, Rows rows) {
        var flags = new FlagsOfSupervisee();
        history.happenings().forEach(flags::on);
        flags.addTo(rows);
    }

    /**
     * How a flag stands after a change.
     *
     * @param latest after the last one: what its supervisee sees
     * @param unseen raised or escalated, and not seen by its supervisee since
     * @param othersFrom when others may see that it stands so
     * @param othersUntil when they may see how it stands after a later change
     * @param persistedAt when it was found REVIEW for seven days, with the version that says so
     * @param firstActionAt when it was first acted on or dismissed
     */
    record RiskFlag(
            RiskRecordId recordId,
            RiskFlagId flagId,
            AgencyId agencyId,
            PersonId superviseeId,
            long version,
            boolean latest,
            boolean unseen,
            Instant othersFrom,
            @Nullable Instant othersUntil,
            boolean open,
            Tier tier,
            int points,
            String model,
            LocalDate asOf,
            LocalDate raisedOn,
            @Nullable LocalDate clearedOn,
            FlagProgress progress,
            boolean contested,
            @Nullable SetAsideHow setAside,
            @Nullable LocalDate setAsideUntil,
            @Nullable Instant persistedAt,
            @Nullable Long persistedVersion,
            Instant raisedAt,
            @Nullable Instant firstActionAt,
            @Personal(of = "superviseeId") JsonNode facts) {}

    record RiskFlagChange(
            RiskRecordId recordId,
            RiskFlagId flagId,
            AgencyId agencyId,
            long version,
            FlagChange change,
            String model,
            LocalDate asOf,
            Instant othersFrom,
            @Nullable JsonNode finding) {}
}
