package org.opensupervision.projections.workload;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.WorkloadId;
import org.opensupervision.domain.workload.CorrectionReason;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.PageRequest;

public sealed interface WorkloadQuery {

    /** Null for all: supervisee, month. The latest month comes first, then by reference. */
    record WhatIsCarried(
            AgencyId agency,
            Reach reach,
            @Nullable PersonId supervisee,
            @Nullable YearMonth month,
            PageRequest page) implements WorkloadQuery {}

    /** What counts stands first, {@code earlier} what was reported before it was corrected, the latest first. */
    record CarriedInMonth(
            WorkloadId id,
            PersonRef supervisee,
            YearMonth month,
            int caseload,
            int traumaCases,
            LocalDate reportedOn,
            @Nullable PersonRef reportedBy,
            @Nullable CorrectionReason reason,
            List<EarlierReport> earlier) {

        public CarriedInMonth {
            earlier = List.copyOf(earlier);
        }

        CarriedInMonth after(List<EarlierReport> reports) {
            return new CarriedInMonth(
                    id, supervisee, month, caseload, traumaCases, reportedOn, reportedBy, reason, reports);
        }
    }

    record EarlierReport(
            int caseload,
            int traumaCases,
            LocalDate reportedOn,
            @Nullable CorrectionReason reason) {}

    /** As of a day, in a month that ended at most 90 days before. */
    record HowMuchIsCarried(AgencyId agency, PersonId supervisee, LocalDate asOf) implements WorkloadQuery {}

    /**
     * The latest month that the supervisee reported and that can be compared, or else the latest that they reported.
     *
     * @param traumaPercent of the caseload, rounded half up; nothing where nobody is carried
     */
    record WorkloadContext(
            YearMonth month,
            int caseload,
            int traumaCases,
            @Nullable Integer traumaPercent,
            AmongOthers caseloadAmongOthers,
            AmongOthers traumaAmongOthers) {

        /** In which percentile of the agency's people it begins to be said. */
        public int percentile() {
            return PERCENTILE;
        }
    }

    int PERCENTILE = 75;

    enum AmongOthers {
        /** And not none. */
        AT_OR_ABOVE,
        BELOW,
        TOO_FEW,
        /** No share of no clients. */
        NOT_DEFINED
    }

    /** Of a month that has begun. */
    record HowIsWorkSpread(AgencyId agency, YearMonth month) implements WorkloadQuery {}

    /** By name of the team as of today. Of fewer than {@code fewest} nothing is said, nor what would tell of them. */
    record WorkSpread(YearMonth month, int fewest, List<SpreadIn> groups) {

        public WorkSpread {
            groups = List.copyOf(groups);
        }
    }

    /**
     * @param altogether all who reported; otherwise those of a team, or of none
     * @param told nothing where too few are there
     */
    record SpreadIn(
            boolean altogether,
            @Nullable String team,
            @Nullable Medians told) {}

    /** Medians by nearest rank; the share in percent, of those who carry somebody, where those are enough as well. */
    record Medians(int people, int caseload, @Nullable Integer traumaPercent) {}
}
