package org.opensupervision.projections.burnoutrisk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.riskflags.Finding;
import org.opensupervision.domain.riskflags.FlagChange;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagRaised;
import org.opensupervision.domain.riskflags.SetAside;
import org.opensupervision.projections.burnoutrisk.Handled.Persisted;
import org.opensupervision.projections.burnoutrisk.RiskFlagProjection.RiskFlag;
import org.opensupervision.projections.burnoutrisk.RiskFlagProjection.RiskFlagChange;
import org.opensupervision.projections.privacy.JsonBuffers;
import tools.jackson.databind.json.JsonMapper;

/**
 * One flag after one of its changes, with what was last found while it was open.
 *
 * @param othersFrom when others than its supervisee may see that it stands so
 */
record FlagAsItStands(
        RiskFlagRaised raised,
        Finding finding,
        @Nullable LocalDate clearedOn,
        Changed changed,
        Instant othersFrom,
        Handled handled) {

    /** How long a flag that was raised or escalated is for its supervisee alone, if they do not look; decision 0028. */
    static final Duration HEAD_START = Duration.ofHours(24);

    /** In days, from the day that was evaluated on: its own, wherever the agency is, and the next. */
    private static final int STILL_NEWS = 2;

    /** Whatever the time is, and whichever node's clock says so. */
    static final Instant AT_ONCE = Instant.EPOCH;

    private static final JsonMapper JSON = JsonBuffers.builder().build();

    /** {@code found} is missing where the supervisee left. */
    record Changed(
            FlagChange change,
            long version,
            Instant at,
            String model,
            LocalDate asOf,
            @Nullable Finding found) {}

    /** Of the flag, however it stands. */
    record Story(Instant raisedAt, @Nullable Instant firstActionAt, boolean contested) {}

    /** What follows from a day that has passed long since, as with an earlier log, is news to nobody. */
    static Instant newsUntil(LocalDate asOf) {
        return asOf.plusDays(STILL_NEWS).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    FlagAsItStands seen() {
        return new FlagAsItStands(raised, finding, clearedOn, changed, AT_ONCE, handled);
    }

    FlagAsItStands with(Handled now) {
        return new FlagAsItStands(raised, finding, clearedOn, changed, othersFrom, now);
    }

    /** Unless what was found in the meantime, and they could not see, has brought it back already. */
    FlagAsItStands setAside(SetAside decided, long version) {
        return changed.version() > version && decided.returnsOnNewEvidence(finding)
                ? this
                : with(handled.aside(decided));
    }

    RiskFlag row(boolean latest, boolean unseen, @Nullable Instant othersUntil, Story story) {
        SetAside aside = handled.setAside();
        Persisted persisted = handled.persisted();
        return new RiskFlag(
                raised.record(),
                raised.flag(),
                raised.agency(),
                raised.supervisee(),
                changed.version(),
                latest,
                unseen,
                othersFrom,
                othersUntil,
                clearedOn == null,
                finding.tier(),
                finding.points(),
                finding.model(),
                finding.asOf(),
                raised.finding().asOf(),
                clearedOn,
                handled.progress(),
                story.contested(),
                aside == null ? null : SetAsideHow.of(aside),
                aside == null ? null : aside.until(),
                persisted == null ? null : persisted.at(),
                persisted == null ? null : persisted.version(),
                story.raisedAt(),
                story.firstActionAt(),
                JSON.valueToTree(finding.facts()));
    }

    /** Nobody asks what was found at an earlier change, only how far it went. */
    RiskFlagChange change() {
        Finding found = changed.found();
        return new RiskFlagChange(
                raised.record(),
                raised.flag(),
                raised.agency(),
                changed.version(),
                changed.change(),
                changed.model(),
                changed.asOf(),
                othersFrom,
                found == null ? null : JSON.valueToTree(withoutFacts(found)));
    }

    private static Finding withoutFacts(Finding found) {
        return new Finding(found.model(), found.asOf(), found.tier(), found.points(), List.of());
    }
}
