package org.opensupervision.projections.workload;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.WorkloadId;
import org.opensupervision.domain.workload.CorrectionReason;
import org.opensupervision.domain.workload.WorkloadEvent;
import org.opensupervision.projections.readmodels.History;
import org.opensupervision.projections.readmodels.Projection;
import org.opensupervision.projections.readmodels.Rows;
import org.opensupervision.projections.readmodels.Table;
import org.springframework.stereotype.Component;

@Component
class WorkloadProjection implements Projection<WorkloadEvent> {

    static final Table<WorkloadReport> REPORT = new Table<>("workload_report", "workload_id", WorkloadReport.class);

    @Override
    public String view() {
        return "workload";
    }

    @Override
    public Class<WorkloadEvent> family() {
        return WorkloadEvent.class;
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(REPORT);
    }

    @Override
    public void project(History<WorkloadEvent> history, Rows rows) {
        var reports = new ReportsOfMonth();
        history.happenings().forEach(happening -> reports.on(happening.event(), happening.version()));
        reports.addTo(rows);
    }

    /** {@code month} by its first day; {@code reason} where it corrects what was reported before. */
    record WorkloadReport(
            WorkloadId workloadId,
            long version,
            AgencyId agencyId,
            PersonId superviseeId,
            LocalDate month,
            int clients,
            int traumaExposed,
            @Nullable PersonId reportedBy,
            LocalDate reportedOn,
            @Nullable CorrectionReason reason,
            boolean latest) {}
}
