package org.opensupervision.domain.riskflags;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagAcknowledged;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagDismissed;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagSnoozed;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.RiskFlagId;

/** What was found of a flag, change by change, and what people have said to it since it last got worse. */
class OpenFlag {

    /** A flag for REVIEW is announced when it is found so again after as many days. */
    static final int PERSISTS_DAYS = 7;

    private final RiskFlagId id;
    private final PersonId supervisee;
    private final TreeMap<Long, Finding> findings = new TreeMap<>();
    private final Set<PersonId> acknowledgedBy = new HashSet<>();
    private @Nullable SetAside setAside;
    private @Nullable LocalDate reviewSince;
    private boolean persisted;

    /** {@code setAside} as an earlier flag of the same supervisee was. */
    OpenFlag(RiskFlagId id, PersonId supervisee, @Nullable SetAside setAside) {
        this.id = id;
        this.supervisee = supervisee;
        this.setAside = setAside;
    }

    boolean is(RiskFlagId flag) {
        return id.equals(flag);
    }

    RiskFlagId id() {
        return id;
    }

    PersonId supervisee() {
        return supervisee;
    }

    @Nullable SetAside setAside() {
        return setAside;
    }

    void worsened(Finding finding, long version) {
        acknowledgedBy.clear();
        changed(finding, version);
    }

    void changed(Finding finding, long version) {
        findings.put(version, finding);
        if (finding.tier() != Tier.REVIEW) {
            reviewSince = null;
        } else if (reviewSince == null) {
            reviewSince = finding.asOf();
        }
        persisted = false;
        unlessItReturns(finding);
    }

    void persisted() {
        persisted = true;
    }

    void acknowledged(RiskFlagAcknowledged e) {
        acknowledgedBy.add(e.by());
    }

    void setAside(RiskFlagDismissed e) {
        setAside(SetAside.dismissed(seenAt(e.version())));
    }

    void setAside(RiskFlagSnoozed e) {
        setAside(SetAside.snoozed(seenAt(e.version()), e.until()));
    }

    boolean isAcknowledgedBy(PersonId person) {
        return acknowledgedBy.contains(person);
    }

    boolean isDismissed() {
        return setAside != null && !setAside.isSnoozed();
    }

    boolean isSetAside() {
        return setAside != null;
    }

    boolean returnsOn(Finding finding) {
        return setAside != null && setAside.returnsOnNewEvidence(finding);
    }

    boolean isFoundToPersistBy(Finding finding) {
        return !isSetAside()
                && !persisted
                && finding.tier() == Tier.REVIEW
                && reviewSince != null
                && !finding.asOf().isBefore(reviewSince.plusDays(PERSISTS_DAYS));
    }

    /** What has been found since, and they could not see, brings it back. */
    private void setAside(SetAside decided) {
        setAside = decided;
        persisted = false;
        unlessItReturns(findings.lastEntry().getValue());
    }

    private void unlessItReturns(Finding latest) {
        if (returnsOn(latest)) {
            setAside = null;
        }
    }

    private Finding seenAt(long version) {
        return Optional.ofNullable(findings.floorEntry(version))
                .map(Map.Entry::getValue)
                .orElseGet(() -> findings.firstEntry().getValue());
    }
}
