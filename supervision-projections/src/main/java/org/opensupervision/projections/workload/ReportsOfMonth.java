package org.opensupervision.projections.workload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.workload.WorkloadEvent;
import org.opensupervision.domain.workload.WorkloadEvent.WorkloadCorrected;
import org.opensupervision.domain.workload.WorkloadEvent.WorkloadReported;
import org.opensupervision.projections.readmodels.Rows;
import org.opensupervision.projections.workload.WorkloadProjection.WorkloadReport;

/** All that was reported of one supervisee and month, of which the last counts. */
class ReportsOfMonth {

    private final List<WorkloadReport> replaced = new ArrayList<>();
    private @Nullable WorkloadReport last;

    void on(WorkloadEvent event, long version) {
        switch (event) {
            case WorkloadReported e -> last = reported(e, version);
            case WorkloadCorrected e -> {
                WorkloadReport before = last;
                if (before != null) {
                    replaced.add(noLongerLatest(before));
                    last = corrected(before.month(), e, version);
                }
            }
        }
    }

    void addTo(Rows rows) {
        replaced.forEach(report -> rows.add(WorkloadProjection.REPORT, report));
        if (last != null) {
            rows.add(WorkloadProjection.REPORT, last);
        }
    }

    private static WorkloadReport reported(WorkloadReported e, long version) {
        return new WorkloadReport(
                e.workload(),
                version,
                e.agency(),
                e.supervisee(),
                e.month().atDay(1),
                e.caseload().clients(),
                e.caseload().traumaExposed(),
                e.by(),
                e.reportedOn(),
                null,
                true);
    }

    private static WorkloadReport corrected(LocalDate month, WorkloadCorrected e, long version) {
        return new WorkloadReport(
                e.workload(),
                version,
                e.agency(),
                e.supervisee(),
                month,
                e.caseload().clients(),
                e.caseload().traumaExposed(),
                e.by(),
                e.correctedOn(),
                e.reason(),
                true);
    }

    private static WorkloadReport noLongerLatest(WorkloadReport report) {
        return new WorkloadReport(
                report.workloadId(),
                report.version(),
                report.agencyId(),
                report.superviseeId(),
                report.month(),
                report.clients(),
                report.traumaExposed(),
                report.reportedBy(),
                report.reportedOn(),
                report.reason(),
                false);
    }
}
