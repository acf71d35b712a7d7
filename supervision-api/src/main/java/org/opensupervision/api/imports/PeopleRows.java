package org.opensupervision.api.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.opensupervision.domain.people.PersonCommand.CarryOverPerson;
import org.opensupervision.domain.people.PersonDetails;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.PersonId;

final class PeopleRows implements RowReader {

    private static final Map<String, String> COLUMNS = Map.of(
            "reference", "person_ref", "name", "full_name", "email", "email", "roles", "role", "lastDay", "left_on");

    @Override
    public List<String> columns() {
        return List.of("person_ref", "full_name", "email", "role", "team", "joined_on", "left_on");
    }

    @Override
    public String referenceColumn() {
        return "person_ref";
    }

    /** All in one order: two people may claim the same e-mail, and the first has it. */
    @Override
    public String keyOf(Row row) {
        return "";
    }

    @Override
    public CarryOverPerson command(Row row, Known known) {
        String reference = row.cell("person_ref").reference();
        Cell team = row.cell("team");
        return new CarryOverPerson(
                PersonId.referredTo(known.agency(), reference),
                known.agency(),
                new PersonDetails(
                        reference,
                        row.cell("full_name").text(),
                        row.cell("email").optionalText(),
                        roles(row.cell("role")),
                        team.isEmpty() ? null : known.teams().idOf(team.text()),
                        row.cell("joined_on").day()),
                row.cell("left_on").optionalDay());
    }

    @Override
    public void wentIn(Row row, Known known) {
        Cell team = row.cell("team");
        if (!team.isEmpty()) {
            known.teams().openIfNew(team.text());
        }
    }

    @Override
    public String columnOf(String field, Row row) {
        return COLUMNS.getOrDefault(field, referenceColumn());
    }

    private static Set<Role> roles(Cell cell) {
        return cell.each().stream().map(word -> word.oneOf(Role.class)).collect(Collectors.toSet());
    }
}
