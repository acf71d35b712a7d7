package org.opensupervision.api.web;

import java.util.Locale;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.TeamId;
import org.opensupervision.projections.directory.DirectoryQuery.PersonView;
import org.opensupervision.projections.directory.DirectoryQuery.WhichTeams;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIs;
import org.opensupervision.projections.directory.DirectoryReader;
import org.springframework.stereotype.Component;

/** Makes sure that the people and teams that a form names are of the caller's agency. */
@Component
public class People {

    private final DirectoryReader directory;
    private final LastWritten lastWritten;
    private final OnceOnly onceOnly;

    People(DirectoryReader directory, LastWritten lastWritten, OnceOnly onceOnly) {
        this.directory = directory;
        this.lastWritten = lastWritten;
        this.onceOnly = onceOnly;
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

    /** The team may have been closed since the same request was sent first. */
    public void requireOpenTeam(Caller caller, Object form, TeamId id, String field) {
        if (onceOnly.answerTo(caller, form).isPresent()) {
            return;
        }
        lastWritten.require(caller);
        if (directory.ask(new WhichTeams(caller.agency())).stream()
                .noneMatch(team -> team.open() && team.id().equals(id))) {
            throw new InvalidField(field, "an open team of this agency");
        }
    }

    private PersonView find(Caller caller, PersonId person, String field) {
        lastWritten.require(caller);
        return directory
                .ask(new WhoIs(caller.agency(), person))
                .orElseThrow(() -> new InvalidField(field, "a person of this agency"));
    }
}
