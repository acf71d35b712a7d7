package org.opensupervision.projections.burnoutrisk;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.opensupervision.domain.riskflags.Finding;
import org.opensupervision.domain.riskflags.FlagChange;
import org.opensupervision.domain.riskflags.RiskFlagEvent;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagCleared;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagClearedByLeaving;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagEased;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagEscalated;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagRaised;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagSeen;
import org.opensupervision.domain.shared.RiskFlagId;
import org.opensupervision.projections.burnoutrisk.FlagAsItStands.Changed;
import org.opensupervision.projections.readmodels.Happening;
import org.opensupervision.projections.readmodels.Rows;

/** The flags of one supervisee, and every change of them as it was found. */
class FlagsOfSupervisee {

    private final Map<RiskFlagId, FlagOverTime> flags = new LinkedHashMap<>();
    private Instant now = Instant.MIN;

    void on(Happening<RiskFlagEvent> happening) {
        now = happening.at();
        switch (happening.event()) {
            case RiskFlagRaised e ->
                flags.computeIfAbsent(e.flag(), _ -> new FlagOverTime(e))
                        .worsened(e.finding(), changed(happening, FlagChange.RAISED, e.finding()));
            case RiskFlagEscalated e ->
                of(e, flag -> flag.worsened(e.finding(), changed(happening, FlagChange.ESCALATED, e.finding())));
            case RiskFlagEased e ->
                of(e, flag -> flag.eased(e.finding(), changed(happening, FlagChange.EASED, e.finding())));
            case RiskFlagCleared e ->
                of(e, flag -> flag.cleared(e.finding().asOf(), changed(happening, FlagChange.CLEARED, e.finding())));
            case RiskFlagClearedByLeaving e -> of(e, flag -> flag.cleared(e.asOf(), left(happening, e)));
            case RiskFlagSeen e -> of(e, FlagOverTime::seen);
        }
    }

    void addTo(Rows rows) {
        flags.values().forEach(flag -> flag.addTo(rows, now));
    }

    /** Where what raised it was left out by an administrator, there is no flag. */
    private void of(RiskFlagEvent event, Consumer<FlagOverTime> change) {
        Optional.ofNullable(flags.get(event.flag())).ifPresent(change);
    }

    private static Changed changed(Happening<?> happening, FlagChange change, Finding finding) {
        return new Changed(change, happening.version(), happening.at(), finding.model(), finding.asOf(), finding);
    }

    private static Changed left(Happening<?> happening, RiskFlagClearedByLeaving event) {
        return new Changed(FlagChange.CLEARED, happening.version(), happening.at(), event.model(), event.asOf(), null);
    }
}
