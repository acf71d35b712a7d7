package org.opensupervision.api.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.opensupervision.domain.people.PersonCommand.CarryOverLeave;
import org.opensupervision.domain.shared.LeaveId;
import org.opensupervision.domain.shared.Period;
import org.opensupervision.domain.shared.PersonId;

final class LeaveRows implements RowReader {

    @Override
    public List<String> columns() {
        return List.of("person_ref", "from", "to", "kind");
    }

    @Override
    public Set<String> mayBeMissing() {
        return Set.of("kind");
    }

    @Override
    public String referenceColumn() {
        return "person_ref";
    }

    @Override
    public CarryOverLeave command(Row row, Known known) {
        PersonId person = known.people().person(row.cell("person_ref"));
        LocalDate from = row.cell("from").day();
        return new CarryOverLeave(
                person,
                known.agency(),
                LeaveId.startingOn(person, from),
                new Period(from, row.cell("to").optionalDay()),
                row.cell("kind").optionalText());
    }

    @Override
    public String columnOf(String field, Row row) {
        return columns().contains(field) ? field : referenceColumn();
    }
}
