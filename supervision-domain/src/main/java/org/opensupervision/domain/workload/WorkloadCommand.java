package org.opensupervision.domain.workload;

import java.time.YearMonth;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.WorkloadId;

public sealed interface WorkloadCommand {

    WorkloadId workload();

    AgencyId agency();

    YearMonth month();

    Caseload caseload();

    /** What is reported already stays as it is; other numbers for the same month correct it, and need a reason. */
    record ReportWorkload(
            @TargetAggregateIdentifier WorkloadId workload,
            AgencyId agency,
            PersonId supervisee,
            YearMonth month,
            Caseload caseload,
            PersonId by,
            @Nullable CorrectionReason reason)
            implements WorkloadCommand {}

    record CarryOverWorkload(
            @TargetAggregateIdentifier WorkloadId workload,
            AgencyId agency,
            PersonId supervisee,
            YearMonth month,
            Caseload caseload)
            implements WorkloadCommand {}
}
