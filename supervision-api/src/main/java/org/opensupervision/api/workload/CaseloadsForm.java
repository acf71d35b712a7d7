package org.opensupervision.api.workload;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.workload.CorrectionReason;
import org.opensupervision.projections.workload.WorkloadQuery.CarriedInMonth;

/** One month of everybody whom somebody supervises, a row each; a row that is left empty reports nothing. */
record CaseloadsForm(
        @NotNull YearMonth month, @Size(max = 500) List<RowForm> rows) {

    public CaseloadsForm {
        rows = rows == null ? List.of() : rows.stream().filter(Objects::nonNull).toList();
    }

    record RowForm(
            @Nullable PersonId superviseeId,
            @Nullable Integer caseload,
            @Nullable Integer traumaCases,
            @Nullable CorrectionReason reason) {

        static RowForm of(PersonId person, @Nullable CarriedInMonth reported) {
            return new RowForm(
                    person,
                    reported == null ? null : reported.caseload(),
                    reported == null ? null : reported.traumaCases(),
                    null);
        }

        boolean isEmpty() {
            return superviseeId == null || (caseload == null && traumaCases == null);
        }
    }
}
