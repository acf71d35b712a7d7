package org.opensupervision.api.web;

import java.util.Locale;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.directory.DirectoryQuery.PersonView;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIs;
import org.opensupervision.projections.directory.DirectoryReader;
import org.springframework.stereotype.Component;

/** Makes sure that the people whom a form names are people of the caller's agency. */
@Component
public class People {

    private final DirectoryReader directory;
    private final LastWritten lastWritten;

    People(DirectoryReader directory, LastWritten lastWritten) {
        this.directory = directory;
        this.lastWritten = lastWritten;
    }

    public void require(Caller caller, PersonId person, String field) {
        find(caller, person, field);
    }

    /** Somebody who has, or ever had, the role. */
    public void require(Caller caller, PersonId person, Role role, String field) {
        if (find(caller, person, field).roles().stream().noneMatch(held -> held.role() == role)) {
            throw new InvalidField(
                    field, "a person with the role " + role.name().toLowerCase(Locale.ROOT));
        }
    }

    private PersonView find(Caller caller, PersonId person, String field) {
        if (!lastWritten.readableBy(caller.person(), ReadYourWrites.PATIENCE)) {
            throw new ReadModelsBehind();
        }
        return directory
                .ask(new WhoIs(caller.agency(), person))
                .orElseThrow(() -> new InvalidField(field, "a person of this agency"));
    }
}
