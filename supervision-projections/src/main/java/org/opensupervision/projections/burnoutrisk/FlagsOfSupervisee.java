package org.opensupervision.projections.burnoutrisk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.riskflags.Finding;
import org.opensupervision.domain.riskflags.FlagChange;
import org.opensupervision.domain.riskflags.RiskFlagEvent;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagCleared;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagClearedByLeaving;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagEased;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagEscalated;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagRaised;
import org.opensupervision.domain.shared.RiskFlagId;
import org.opensupervision.projections.burnoutrisk.RiskFlagProjection.RiskFlagChange;
import org.opensupervision.projections.privacy.JsonBuffers;
import org.opensupervision.projections.readmodels.Rows;
import tools.jackson.databind.json.JsonMapper;

/** The flags of one supervisee, and every change of them as it was found. */
class FlagsOfSupervisee {

    private static final JsonMapper JSON = JsonBuffers.builder().build();

    private final Map<RiskFlagId, FlagAsItStands> flags = new LinkedHashMap<>();
    private final List<RiskFlagChange> changes = new ArrayList<>();

    void on(RiskFlagEvent event, long version) {
        switch (event) {
            case RiskFlagRaised e -> raised(e, version);
            case RiskFlagEscalated e -> moved(e, version, FlagChange.ESCALATED, e.finding());
            case RiskFlagEased e -> moved(e, version, FlagChange.EASED, e.finding());
            case RiskFlagCleared e ->
                cleared(e, version, e.finding().model(), e.finding().asOf(), e.finding());
            case RiskFlagClearedByLeaving e -> cleared(e, version, e.model(), e.asOf(), null);
        }
    }

    void addTo(Rows rows) {
        flags.values().forEach(flag -> rows.add(RiskFlagProjection.FLAG, flag.row()));
        changes.forEach(change -> rows.add(RiskFlagProjection.CHANGE, change));
    }

    private void raised(RiskFlagRaised e, long version) {
        flags.merge(e.flag(), new FlagAsItStands(e, e.finding(), null), (before, _) -> before.raisedAgain(e.finding()));
        changed(e, version, FlagChange.RAISED, e.finding().model(), e.finding().asOf(), e.finding());
    }

    private void moved(RiskFlagEvent e, long version, FlagChange change, Finding finding) {
        flags.computeIfPresent(e.flag(), (_, flag) -> flag.moved(finding));
        changed(e, version, change, finding.model(), finding.asOf(), finding);
    }

    private void cleared(RiskFlagEvent e, long version, String model, LocalDate asOf, @Nullable Finding finding) {
        flags.computeIfPresent(e.flag(), (_, flag) -> flag.cleared(asOf));
        changed(e, version, FlagChange.CLEARED, model, asOf, finding);
    }

    /** Nobody asks what was found at an earlier change, only how far it went. */
    private static Finding withoutFacts(Finding finding) {
        return new Finding(finding.model(), finding.asOf(), finding.tier(), finding.points(), List.of());
    }

    private void changed(
            RiskFlagEvent e, long version, FlagChange change, String model, LocalDate asOf, @Nullable Finding finding) {
        changes.add(new RiskFlagChange(
                e.record(),
                e.flag(),
                e.agency(),
                version,
                change,
                model,
                asOf,
                finding == null ? null : JSON.valueToTree(withoutFacts(finding))));
    }
}
