package org.opensupervision.api.imports;

import java.util.Locale;
import java.util.Map;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.directory.DirectoryQuery.Referred;

/** The agency's people by their references. */
record References(Map<String, Referred> people) {

    PersonId person(Cell cell) {
        return referred(cell).id();
    }

    PersonId supervisor(Cell cell) {
        return having(Role.SUPERVISOR, cell);
    }

    PersonId supervisee(Cell cell) {
        return having(Role.SUPERVISEE, cell);
    }

    private PersonId having(Role role, Cell cell) {
        Referred referred = referred(cell);
        if (!referred.roles().contains(role)) {
            throw cell.refused(
                    "this person has never had the role " + role.name().toLowerCase(Locale.ROOT));
        }
        return referred.id();
    }

    private Referred referred(Cell cell) {
        Referred referred = people.get(cell.reference());
        if (referred == null) {
            throw cell.refused("no person has this reference");
        }
        return referred;
    }
}
