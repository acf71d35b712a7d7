package org.opensupervision.projections.burnoutrisk;

import static org.opensupervision.projections.burnoutrisk.FlagAsItStands.AT_ONCE;
import static org.opensupervision.projections.burnoutrisk.FlagAsItStands.HEAD_START;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.riskflags.Finding;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagRaised;
import org.opensupervision.domain.riskflags.SetAside;
import org.opensupervision.projections.burnoutrisk.FlagAsItStands.Changed;
import org.opensupervision.projections.burnoutrisk.FlagAsItStands.Story;
import org.opensupervision.projections.burnoutrisk.Handled.Persisted;
import org.opensupervision.projections.readmodels.Rows;

/**
 * One flag after each of its changes. What is worse is seen by others later, or once its supervisee has seen it: until
 * then they see the flag as it stood before, or none. What is better they see at once, unless they know of no flag yet.
 */
final class FlagOverTime {

    private final RiskFlagRaised raised;
    private final Instant raisedAt;
    private final Handled atFirst;
    private final List<FlagAsItStands> standings = new ArrayList<>();
    private boolean unseen;
    private boolean contested;
    private @Nullable Instant firstActionAt;

    /** {@code setAside} as an earlier flag of the same supervisee was. */
    FlagOverTime(RiskFlagRaised raised, Instant raisedAt, @Nullable SetAside setAside) {
        this.raised = raised;
        this.raisedAt = raisedAt;
        this.atFirst = setAside == null ? Handled.NOT_YET : Handled.NOT_YET.aside(setAside);
    }

    void worsened(Finding finding, Changed changed) {
        unseen = true;
        standings.add(new FlagAsItStands(
                raised,
                finding,
                null,
                changed,
                afterHeadStart(changed),
                handled().worse(finding)));
    }

    void eased(Finding finding, Changed changed) {
        standings.add(new FlagAsItStands(
                raised, finding, null, changed, atOnce(changed), handled().better(finding)));
    }

    void cleared(LocalDate on, Changed changed) {
        standings.add(
                new FlagAsItStands(raised, standings.getLast().finding(), on, changed, atOnce(changed), handled()));
    }

    /** Who comes back is joining again. */
    void left(LocalDate on, Changed changed) {
        cleared(on, changed);
        handleLast(handled -> handled.aside(null));
    }

    void seen() {
        unseen = false;
        standings.replaceAll(FlagAsItStands::seen);
    }

    void persisted(Persisted since) {
        handleLast(handled -> handled.persisting(since));
    }

    void acknowledged() {
        handle(handled -> handled.furtherTo(FlagProgress.ACKNOWLEDGED));
    }

    void actedOn(Instant at) {
        firstActionAt = earliest(firstActionAt, at);
        handle(handled -> handled.furtherTo(FlagProgress.ACTED_ON));
    }

    /** A decision that nothing is to be done ends the waiting as well; one to wait does not. */
    void dismissed(Instant at, long version) {
        firstActionAt = earliest(firstActionAt, at);
        setAside(SetAside.dismissed(foundAt(version)), version);
    }

    void snoozed(LocalDate until, long version) {
        setAside(SetAside.snoozed(foundAt(version), until), version);
    }

    void contested() {
        contested = true;
    }

    @Nullable SetAside setAside() {
        return handled().setAside();
    }

    private Handled handled() {
        return standings.isEmpty() ? atFirst : standings.getLast().handled();
    }

    private void handleLast(Function<Handled, Handled> how) {
        FlagAsItStands last = standings.removeLast();
        standings.add(last.with(how.apply(last.handled())));
    }

    private void handle(Function<Handled, Handled> how) {
        standings.replaceAll(standing -> standing.with(how.apply(standing.handled())));
    }

    private void setAside(SetAside decided, long version) {
        standings.replaceAll(standing -> standing.setAside(decided, version));
    }

    private Finding foundAt(long version) {
        return standings.stream()
                .filter(standing -> standing.changed().version() <= version)
                .reduce((_, later) -> later)
                .orElseGet(standings::getFirst)
                .finding();
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
        Story story = new Story(raisedAt, firstActionAt, contested);
        for (FlagAsItStands standing : standings.reversed()) {
            boolean last = until == null;
            if (until == null || until.isAfter(latest(now, standing.othersFrom()))) {
                rows.add(RiskFlagProjection.FLAG, standing.row(last, last && unseen, until, story));
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
