package org.opensupervision.api.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.opensupervision.domain.assignments.AgreementCommand.CarryOverAgreement;
import org.opensupervision.domain.assignments.AgreementDetails;
import org.opensupervision.domain.shared.AgreementId;
import org.opensupervision.domain.shared.AgreementTerms;
import org.opensupervision.domain.shared.Period;
import org.opensupervision.domain.shared.PersonId;

final class AssignmentRows implements RowReader {

    private static final String CADENCE = "cadence_days";
    private static final String MINUTES = "agreed_minutes_per_90_days";
    private static final Map<String, String> COLUMNS = Map.of(
            "supervisor",
            "supervisor_ref",
            "from",
            "from",
            "to",
            "to",
            "cadenceDays",
            CADENCE,
            "agreedMinutes",
            MINUTES);

    @Override
    public List<String> columns() {
        return List.of("supervisee_ref", "supervisor_ref", "from", "to", CADENCE, MINUTES);
    }

    @Override
    public String referenceColumn() {
        return "supervisee_ref";
    }

    @Override
    public CarryOverAgreement command(Row row, Known known) {
        PersonId supervisee = known.people().supervisee(row.cell("supervisee_ref"));
        PersonId supervisor = known.people().supervisor(row.cell("supervisor_ref"));
        LocalDate from = row.cell("from").day();
        return new CarryOverAgreement(
                AgreementId.between(supervisor, supervisee, from),
                known.agency(),
                new AgreementDetails(
                        supervisor,
                        supervisee,
                        new Period(from, row.cell("to").optionalDay()),
                        terms(row, known.usualTerms())));
    }

    @Override
    public String columnOf(String field, Row row) {
        return COLUMNS.getOrDefault(field, referenceColumn());
    }

    private static AgreementTerms terms(Row row, AgreementTerms usual) {
        Cell cadence = row.cell(CADENCE);
        Cell minutes = row.cell(MINUTES);
        return new AgreementTerms(
                cadence.isEmpty() ? usual.cadenceDays() : cadence.wholeNumber(),
                minutes.isEmpty() ? usual.agreedMinutes() : minutes.wholeNumber());
    }
}
