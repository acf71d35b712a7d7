package org.opensupervision.projections.burnoutrisk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.riskflags.Finding;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagRaised;
import org.opensupervision.projections.burnoutrisk.RiskFlagProjection.RiskFlag;
import org.opensupervision.projections.privacy.JsonBuffers;
import tools.jackson.databind.json.JsonMapper;

/** One flag from its first raising, with what was last found while it was open. */
record FlagAsItStands(
        RiskFlagRaised raised, Finding finding, @Nullable LocalDate clearedOn) {

    private static final JsonMapper JSON = JsonBuffers.builder().build();

    FlagAsItStands raisedAgain(Finding found) {
        return new FlagAsItStands(raised, found, null);
    }

    FlagAsItStands moved(Finding found) {
        return new FlagAsItStands(raised, found, clearedOn);
    }

    FlagAsItStands cleared(LocalDate on) {
        return new FlagAsItStands(raised, finding, on);
    }

    RiskFlag row() {
        return new RiskFlag(
                raised.record(),
                raised.flag(),
                raised.agency(),
                raised.supervisee(),
                clearedOn == null,
                finding.tier(),
                finding.points(),
                finding.model(),
                finding.asOf(),
                raised.finding().asOf(),
                clearedOn,
                JSON.valueToTree(finding.facts()));
    }
}
