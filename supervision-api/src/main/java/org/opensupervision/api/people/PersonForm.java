package org.opensupervision.api.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.people.PersonCommand.ComeBack;
import org.opensupervision.domain.people.PersonCommand.CorrectContact;
import org.opensupervision.domain.people.PersonCommand.GrantRole;
import org.opensupervision.domain.people.PersonCommand.Join;
import org.opensupervision.domain.people.PersonCommand.LeaveAgency;
import org.opensupervision.domain.people.PersonCommand.MoveToTeam;
import org.opensupervision.domain.people.PersonDetails;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.TeamId;

sealed interface PersonForm {

    /**
     * Joins today unless {@code joinedOn} says otherwise. Roles are in an order of their own, so that the same request
     * looks the same in another process.
     */
    record JoinForm(
            @NotBlank @Size(max = 100) String reference,
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 320) String email,
            @NotEmpty SortedSet<Role> roles,
            @Nullable TeamId teamId,
            @Nullable LocalDate joinedOn)
            implements PersonForm {

        Join toCommand(Caller caller, PersonId person, LocalDate today) {
            PersonDetails details = new PersonDetails(
                    reference.strip(),
                    name.strip(),
                    stripped(email),
                    roles,
                    teamId,
                    joinedOn == null ? today : joinedOn);
            return new Join(person, caller.agency(), details);
        }
    }

    record SearchForm(
            @NotBlank @Size(max = 320) String text,
            @Nullable Role role,
            @Nullable @Size(max = 200) String team) implements PersonForm {}

    record ContactForm(
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 320) String email) implements PersonForm {

        CorrectContact toCommand(Caller caller, PersonId person) {
            return new CorrectContact(person, caller.agency(), name.strip(), stripped(email));
        }
    }

    /** Held from today unless {@code from} says otherwise. */
    record RoleForm(@NotNull Role role, @Nullable LocalDate from) implements PersonForm {

        GrantRole toCommand(Caller caller, PersonId person, LocalDate today) {
            return new GrantRole(person, caller.agency(), role, from == null ? today : from);
        }
    }

    record TeamMoveForm(@NotNull TeamId teamId) implements PersonForm {

        MoveToTeam toCommand(Caller caller, PersonId person) {
            return new MoveToTeam(person, caller.agency(), teamId);
        }
    }

    /** {@code lastDay} is the last day of employment. */
    record DepartureForm(@NotNull LocalDate lastDay) implements PersonForm {

        LeaveAgency toCommand(Caller caller, PersonId person) {
            return new LeaveAgency(person, caller.agency(), lastDay);
        }
    }

    record ReturnForm(@NotNull LocalDate on) implements PersonForm {

        ComeBack toCommand(Caller caller, PersonId person) {
            return new ComeBack(person, caller.agency(), on);
        }
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
