package org.opensupervision.domain.workload;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.Origin;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.WorkloadId;

public sealed interface WorkloadEvent {

    WorkloadId workload();

    AgencyId agency();

    /** {@code by} is missing where it was carried over. */
    record WorkloadReported(
            WorkloadId workload,
            AgencyId agency,
            PersonId supervisee,
            YearMonth month,
            Caseload caseload,
            @Nullable PersonId by,
            LocalDate reportedOn,
            Origin origin)
            implements WorkloadEvent {}

    record WorkloadCorrected(
            WorkloadId workload,
            AgencyId agency,
            PersonId supervisee,
            Caseload caseload,
            CorrectionReason reason,
            PersonId by,
            LocalDate correctedOn)
            implements WorkloadEvent {}
}
