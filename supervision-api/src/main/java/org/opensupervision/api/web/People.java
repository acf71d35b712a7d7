package org.opensupervision.api.web;

import static org.opensupervision.domain.people.PersonRule.IS_NOT_BEING_ERASED;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.TeamId;
import org.opensupervision.projections.directory.DirectoryQuery.EverHeld;
import org.opensupervision.projections.directory.DirectoryQuery.WhichRolesWereEverHeld;
import org.opensupervision.projections.directory.DirectoryQuery.WhichTeams;
import org.opensupervision.projections.directory.DirectoryReader;
import org.opensupervision.projections.privacy.ErasureQuery.WhoIsBeingErased;
import org.opensupervision.projections.privacy.ErasureReader;
import org.springframework.stereotype.Component;

/** Makes sure that the people and teams that a form names are of the caller's agency. */
@Component
public class People {

    private final DirectoryReader directory;
    private final LastWritten lastWritten;
    private final OnceOnly onceOnly;
    private final ErasureReader erasures;

    People(DirectoryReader directory, LastWritten lastWritten, OnceOnly onceOnly, ErasureReader erasures) {
        this.directory = directory;
        this.erasures = erasures;
        this.lastWritten = lastWritten;
        this.onceOnly = onceOnly;
    }

    /** Somebody who has, or ever had, the role. */
    public void require(Caller caller, PersonId person, Role role, String field) {
        among(caller, Set.of(person)).require(person, role, field);
    }

    /** What is known of all whom a form names. */
    public Named among(Caller caller, Collection<PersonId> people) {
        if (people.isEmpty()) {
            return new Named(Map.of());
        }
        lastWritten.require(caller);
        return new Named(directory.ask(new WhichRolesWereEverHeld(caller.agency(), people)));
    }

    public record Named(Map<PersonId, EverHeld> people) {

        public void require(PersonId person, Role role, String field) {
            EverHeld held = people.get(person);
            if (held == null) {
                throw new InvalidField(field, "a person of this agency");
            }
            if (!held.roles().contains(role)) {
                throw new InvalidField(
                        field, "a person with the role " + role.name().toLowerCase(Locale.ROOT));
            }
            IS_NOT_BEING_ERASED.require(!held.erased());
        }
    }

    /** What would be written about them now would be lost with their key, and for all others whom it is about. */
    public void requireNotBeingErased(Caller caller, Collection<PersonId> people) {
        IS_NOT_BEING_ERASED.require(
                erasures.ask(new WhoIsBeingErased(caller.agency(), people)).isEmpty());
    }

    /** The team may have been closed since the same request was sent first. */
    public void requireOpenTeam(Caller caller, TeamId id, String field) {
        if (onceOnly.answerTo(caller).isPresent()) {
            return;
        }
        lastWritten.require(caller);
        if (directory.ask(new WhichTeams(caller.agency())).stream()
                .noneMatch(team -> team.open() && team.id().equals(id))) {
            throw new InvalidField(field, "an open team of this agency");
        }
    }
}
