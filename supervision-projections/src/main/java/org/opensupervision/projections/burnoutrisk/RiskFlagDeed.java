package org.opensupervision.projections.burnoutrisk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.riskflags.DismissalReason;
import org.opensupervision.domain.riskflags.FlagAction;
import org.opensupervision.domain.riskflags.RiskFlagEvent;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagAcknowledged;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagActedOn;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagContested;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagDismissed;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagSnoozed;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.Personal;
import org.opensupervision.domain.shared.RiskFlagId;
import org.opensupervision.domain.shared.RiskRecordId;

/** A row for each thing that somebody did about a flag; their words are about its supervisee. */
record RiskFlagDeed(
        RiskRecordId recordId,
        RiskFlagId flagId,
        AgencyId agencyId,
        PersonId superviseeId,
        long version,
        KindOfDeed kind,
        PersonId byId,
        LocalDate doneOn,
        @Nullable FlagAction action,
        @Nullable DismissalReason reason,
        @Nullable LocalDate until,
        @Personal(of = "superviseeId") @Nullable String words) {

    static RiskFlagDeed of(RiskFlagAcknowledged e, long version) {
        return deed(e, version, KindOfDeed.ACKNOWLEDGED, e.by(), e.on(), null, null, null, e.words());
    }

    static RiskFlagDeed of(RiskFlagActedOn e, long version) {
        return deed(e, version, KindOfDeed.ACTED_ON, e.by(), e.on(), e.action(), null, null, e.words());
    }

    static RiskFlagDeed of(RiskFlagDismissed e, long version) {
        return deed(e, version, KindOfDeed.DISMISSED, e.by(), e.on(), null, e.reason(), null, e.words());
    }

    static RiskFlagDeed of(RiskFlagSnoozed e, long version) {
        return deed(e, version, KindOfDeed.SNOOZED, e.by(), e.on(), null, null, e.until(), e.words());
    }

    static RiskFlagDeed of(RiskFlagContested e, long version) {
        return deed(e, version, KindOfDeed.CONTESTED, e.supervisee(), e.on(), null, null, null, e.words());
    }

    private static RiskFlagDeed deed(
            RiskFlagEvent e,
            long version,
            KindOfDeed kind,
            PersonId by,
            LocalDate on,
            @Nullable FlagAction action,
            @Nullable DismissalReason reason,
            @Nullable LocalDate until,
            @Nullable String words) {
        return new RiskFlagDeed(
                e.record(), e.flag(), e.agency(), e.supervisee(), version, kind, by, on, action, reason, until, words);
    }
}
