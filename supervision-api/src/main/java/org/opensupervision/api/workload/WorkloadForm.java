package org.opensupervision.api.workload;

import jakarta.validation.constraints.NotNull;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.WorkloadId;
import org.opensupervision.domain.workload.Caseload;
import org.opensupervision.domain.workload.CorrectionReason;
import org.opensupervision.domain.workload.WorkloadCommand.ReportWorkload;

/** One supervisee's month; the reason is needed where other numbers were reported before. */
record WorkloadForm(
        @NotNull PersonId superviseeId,
        @NotNull YearMonth month,
        @NotNull Integer caseload,
        @NotNull Integer traumaCases,
        @Nullable CorrectionReason reason) {

    ReportWorkload toCommand(Caller caller) {
        return new ReportWorkload(
                WorkloadId.of(superviseeId, month),
                caller.agency(),
                superviseeId,
                month,
                new Caseload(caseload, traumaCases),
                caller.person(),
                reason);
    }
}
