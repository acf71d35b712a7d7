package org.opensupervision.projections.burnoutrisk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.riskflags.Finding;
import org.opensupervision.domain.riskflags.SetAside;

/**
 * What has become of a flag as it stands.
 *
 * @param persisted if it is found REVIEW after seven days still
 */
record Handled(
        FlagProgress progress,
        @Nullable SetAside setAside,
        @Nullable Persisted persisted) {

    static final Handled NOT_YET = new Handled(FlagProgress.NEW, null, null);

    record Persisted(Instant at, long version) {}

    /** What has got worse, or has returned, is new. */
    Handled worse(Finding finding) {
        return new Handled(FlagProgress.NEW, stillSetAside(finding), null);
    }

    Handled better(Finding finding) {
        return new Handled(progress, stillSetAside(finding), null);
    }

    Handled furtherTo(FlagProgress next) {
        return next.compareTo(progress) > 0 ? new Handled(next, setAside, persisted) : this;
    }

    Handled aside(@Nullable SetAside decided) {
        return new Handled(progress, decided, null);
    }

    Handled persisting(Persisted since) {
        return new Handled(progress, setAside, since);
    }

    private @Nullable SetAside stillSetAside(Finding finding) {
        return setAside == null || setAside.returnsOnNewEvidence(finding) ? null : setAside;
    }
}
