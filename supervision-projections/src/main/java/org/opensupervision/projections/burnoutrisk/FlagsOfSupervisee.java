package org.opensupervision.projections.burnoutrisk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.riskflags.Finding;
import org.opensupervision.domain.riskflags.FlagChange;
import org.opensupervision.domain.riskflags.RiskFlagEvent;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagAcknowledged;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagActedOn;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagCleared;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagClearedByLeaving;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagContested;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagDismissed;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagEased;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagEscalated;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagPersisted;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagRaised;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagReturned;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagSeen;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagSnoozed;
import org.opensupervision.domain.riskflags.SetAside;
import org.opensupervision.domain.shared.RiskFlagId;
import org.opensupervision.projections.burnoutrisk.FlagAsItStands.Changed;
import org.opensupervision.projections.burnoutrisk.Handled.Persisted;
import org.opensupervision.projections.readmodels.Happening;
import org.opensupervision.projections.readmodels.Rows;

/** The flags of one supervisee, every change of them as it was found, and what people did about them. */
class FlagsOfSupervisee {

    private final Map<RiskFlagId, FlagOverTime> flags = new LinkedHashMap<>();
    private final List<RiskFlagDeed> deeds = new ArrayList<>();
    private @Nullable SetAside lastSetAside;
    private Instant now = Instant.MIN;

    void on(Happening<RiskFlagEvent> happening) {
        now = happening.at();
        long version = happening.version();
        switch (happening.event()) {
            case RiskFlagRaised e ->
                flags.computeIfAbsent(e.flag(), _ -> new FlagOverTime(e, happening.at(), lastSetAside))
                        .worsened(e.finding(), changed(happening, FlagChange.RAISED, e.finding()));
            case RiskFlagEscalated e ->
                of(e, flag -> flag.worsened(e.finding(), changed(happening, FlagChange.ESCALATED, e.finding())));
            case RiskFlagEased e ->
                of(e, flag -> flag.eased(e.finding(), changed(happening, FlagChange.EASED, e.finding())));
            case RiskFlagCleared e ->
                of(e, flag -> {
                    lastSetAside = flag.setAside();
                    flag.cleared(e.finding().asOf(), changed(happening, FlagChange.CLEARED, e.finding()));
                });
            case RiskFlagClearedByLeaving e ->
                of(e, flag -> {
                    lastSetAside = null;
                    flag.left(e.asOf(), left(happening, e));
                });
            case RiskFlagSeen e -> of(e, FlagOverTime::seen);
            case RiskFlagReturned e ->
                of(e, flag -> flag.worsened(e.finding(), changed(happening, FlagChange.RETURNED, e.finding())));
            case RiskFlagPersisted e -> of(e, flag -> flag.persisted(new Persisted(happening.at(), version)));
            case RiskFlagAcknowledged e -> deed(e, RiskFlagDeed.of(e, version), FlagOverTime::acknowledged);
            case RiskFlagActedOn e -> deed(e, RiskFlagDeed.of(e, version), flag -> flag.actedOn(happening.at()));
            case RiskFlagDismissed e ->
                deed(e, RiskFlagDeed.of(e, version), flag -> flag.dismissed(happening.at(), e.version()));
            case RiskFlagSnoozed e ->
                deed(e, RiskFlagDeed.of(e, version), flag -> flag.snoozed(e.until(), e.version()));
            case RiskFlagContested e -> deed(e, RiskFlagDeed.of(e, version), FlagOverTime::contested);
        }
    }

    void addTo(Rows rows) {
        flags.values().forEach(flag -> flag.addTo(rows, now));
        deeds.forEach(deed -> rows.add(RiskFlagProjection.DEED, deed));
    }

    /** Where what raised it was left out by an administrator, there is no flag. */
    private void of(RiskFlagEvent event, Consumer<FlagOverTime> change) {
        Optional.ofNullable(flags.get(event.flag())).ifPresent(change);
    }

    private void deed(RiskFlagEvent event, RiskFlagDeed deed, Consumer<FlagOverTime> change) {
        of(event, flag -> {
            deeds.add(deed);
            change.accept(flag);
        });
    }

    private static Changed changed(Happening<?> happening, FlagChange change, Finding finding) {
        return new Changed(change, happening.version(), happening.at(), finding.model(), finding.asOf(), finding);
    }

    private static Changed left(Happening<?> happening, RiskFlagClearedByLeaving event) {
        return new Changed(FlagChange.CLEARED, happening.version(), happening.at(), event.model(), event.asOf(), null);
    }
}
