package org.opensupervision.projections.burnoutrisk;

import static org.opensupervision.projections.burnoutrisk.FlagAsItStands.AT_ONCE;
import static org.opensupervision.projections.burnoutrisk.FlagAsItStands.HEAD_START;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.riskflags.Finding;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagRaised;
import org.opensupervision.projections.burnoutrisk.FlagAsItStands.Changed;
import org.opensupervision.projections.readmodels.Rows;

/**
 * One flag after each of its changes. What is worse is seen by others later, or once its supervisee has seen it: until
 * then they see the flag as it stood before, or none. What is better they see at once, unless they know of no flag yet.
 */
final class FlagOverTime {

    private final RiskFlagRaised raised;
    private final List<FlagAsItStands> standings = new ArrayList<>();
    private boolean unseen;

    FlagOverTime(RiskFlagRaised raised) {
        this.raised = raised;
    }

    void worsened(Finding finding, Changed changed) {
        unseen = true;
        standings.add(new FlagAsItStands(raised, finding, null, changed, afterHeadStart(changed)));
    }

    void eased(Finding finding, Changed changed) {
        standings.add(new FlagAsItStands(raised, finding, null, changed, atOnce(changed)));
    }

    void cleared(LocalDate on, Changed changed) {
        standings.add(new FlagAsItStands(raised, standings.getLast().finding(), on, changed, atOnce(changed)));
    }

    void seen() {
        unseen = false;
        standings.replaceAll(FlagAsItStands::seen);
    }

    private static Instant afterHeadStart(Changed changed) {
        Instant past = FlagAsItStands.newsUntil(changed.asOf());
        return past.isAfter(changed.at()) ? earliest(past, changed.at().plus(HEAD_START)) : AT_ONCE;
    }

    private Instant atOnce(Changed changed) {
        Instant known = standings.stream()
                .map(FlagAsItStands::othersFrom)
                .min(Instant::compareTo)
                .orElseThrow();
        return known.isAfter(changed.at()) ? known : AT_ONCE;
    }

    /** How it stood before is of use only to who may not see yet how it stands {@code now}. */
    void addTo(Rows rows, Instant now) {
        Instant until = null;
        for (FlagAsItStands standing : standings.reversed()) {
            boolean last = until == null;
            if (until == null || until.isAfter(latest(now, standing.othersFrom()))) {
                rows.add(RiskFlagProjection.FLAG, standing.row(last, last && unseen, until));
            }
            until = earliest(until, standing.othersFrom());
            rows.add(RiskFlagProjection.CHANGE, standing.change());
        }
    }

    private static Instant earliest(@Nullable Instant one, Instant other) {
        return one != null && one.isBefore(other) ? one : other;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
