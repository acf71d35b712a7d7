package org.opensupervision.api.imports;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.WorkloadId;
import org.opensupervision.domain.workload.Caseload;
import org.opensupervision.domain.workload.WorkloadCommand.CarryOverWorkload;

final class WorkloadRows implements RowReader {

    private static final Map<String, String> COLUMNS = Map.of("traumaCases", "trauma_cases");

    @Override
    public List<String> columns() {
        return List.of("person_ref", "month", "caseload", "trauma_cases");
    }

    @Override
    public String referenceColumn() {
        return "person_ref";
    }

    @Override
    public CarryOverWorkload command(Row row, Known known) {
        PersonId person = known.people().supervisee(row.cell("person_ref"));
        YearMonth month = row.cell("month").month();
        return new CarryOverWorkload(
                WorkloadId.of(person, month),
                known.agency(),
                person,
                month,
                new Caseload(
                        row.cell("caseload").wholeNumber(),
                        row.cell("trauma_cases").wholeNumber()));
    }

    @Override
    public String columnOf(String field, Row row) {
        return columns().contains(field) ? field : COLUMNS.getOrDefault(field, referenceColumn());
    }
}
