package org.opensupervision.projections.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.agency.CrisisLine;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.LeaveId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.TeamId;
import org.opensupervision.projections.accesslog.KindOfData;
import org.opensupervision.projections.accesslog.Sensitive;
import org.opensupervision.projections.accesslog.Shown;
import org.opensupervision.projections.paging.PageRequest;

public sealed interface DirectoryQuery {

    /**
     * Null for all: role, team (name or id), text in reference or name.
     *
     * @param byEmail whether the text is looked for in e-mail addresses too
     */
    record WhoIsThere(
            AgencyId agency,
            @Nullable Role role,
            @Nullable String team,
            @Nullable String text,
            boolean byEmail,
            PageRequest page)
            implements DirectoryQuery {}

    record WhoIs(AgencyId agency, PersonId person) implements DirectoryQuery {}

    record WhoIsCalled(AgencyId agency, PersonId person) implements DirectoryQuery {}

    record WhomPersonConcerns(AgencyId agency, PersonId person, LocalDate asOf) implements DirectoryQuery {}

    /** Roles that these people have, or ever had; those who are not of the agency are left out. */
    record WhichRolesWereEverHeld(AgencyId agency, Collection<PersonId> people) implements DirectoryQuery {}

    /** {@code erased}: it is decided that they are, at least. */
    record EverHeld(Set<Role> roles, boolean erased) {}

    record WhichAgency(AgencyId agency) implements DirectoryQuery {}

    record WhichAgencies() implements DirectoryQuery {}

    record WhichTeams(AgencyId agency) implements DirectoryQuery {}

    /** Roles that a person has ever had, by reference: what an import needs to know of everybody. */
    record WhoHasWhichReference(AgencyId agency) implements DirectoryQuery {}

    /** {@code locale} is a language tag with a country. */
    record AgencyView(
            AgencyId id,
            String name,
            ZoneId timeZone,
            int cadenceDays,
            int agreedMinutes,
            Instant registeredAt,
            String locale,
            List<CrisisLine> crisisLines) {}

    record TeamView(TeamId id, String name, boolean open) {}

    record RoleView(Role role, LocalDate from, @Nullable LocalDate lastDay) {}

    record EmploymentView(LocalDate joinedOn, @Nullable LocalDate lastDay) {}

    record LeaveView(
            @JsonIgnore PersonId person,
            LeaveId id,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String kind) implements Sensitive {

        @Override
        public Stream<Shown> shown() {
            return Stream.ofNullable(kind).map(said -> new Shown(person, KindOfData.KIND_OF_LEAVE, id.value()));
        }

        public LeaveView withoutKind() {
            return new LeaveView(person, id, from, to, null);
        }
    }

    /** {@code roles} are those held now. */
    record PersonRow(
            PersonId id,
            String ref,
            String name,
            @Nullable String email,
            @Nullable String team,
            Set<Role> roles,
            LocalDate joinedOn,
            @Nullable LocalDate leftOn) {

        public PersonRow withoutEmail() {
            return new PersonRow(id, ref, name, null, team, roles, joinedOn, leftOn);
        }
    }

    record PersonView(
            PersonId id,
            String ref,
            String name,
            @Nullable String email,
            @Nullable TeamId teamId,
            @Nullable String team,
            List<RoleView> roles,
            List<EmploymentView> employments,
            @Nullable List<LeaveView> leaves,
            long version)
            implements Sensitive {

        @Override
        public Stream<Shown> shown() {
            return Shown.in(leaves);
        }

        public PersonView withoutEmail() {
            return new PersonView(id, ref, name, null, teamId, team, roles, employments, leaves, version);
        }

        public PersonView with(@Nullable List<LeaveView> others) {
            return new PersonView(id, ref, name, email, teamId, team, roles, employments, others, version);
        }
    }

    record Referred(PersonId id, Set<Role> roles) {}
}
