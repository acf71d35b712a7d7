package org.opensupervision.domain.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.LeaveId;
import org.opensupervision.domain.shared.Origin;
import org.opensupervision.domain.shared.Period;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.Personal;
import org.opensupervision.domain.shared.TeamId;

public sealed interface PersonEvent {

    PersonId person();

    AgencyId agency();

    record PersonJoined(PersonId person, AgencyId agency, PersonDetails details, Origin origin)
            implements PersonEvent {}

    record ContactCorrected(
            PersonId person,
            AgencyId agency,
            @Personal(of = "person") String name,
            @Personal(of = "person") @Nullable String email)
            implements PersonEvent {}

    record RoleGranted(PersonId person, AgencyId agency, Role role, LocalDate from) implements PersonEvent {}

    record RoleRevoked(PersonId person, AgencyId agency, Role role, LocalDate lastDay) implements PersonEvent {}

    record MovedToTeam(PersonId person, AgencyId agency, TeamId team) implements PersonEvent {}

    record LeaveTaken(
            PersonId person,
            AgencyId agency,
            LeaveId leave,
            Period period,
            @Personal(of = "person") @Nullable String kind,
            Origin origin)
            implements PersonEvent {}

    record LeaveCorrected(
            PersonId person,
            AgencyId agency,
            LeaveId leave,
            Period period,
            @Personal(of = "person") @Nullable String kind)
            implements PersonEvent {}

    record LeaveEnded(PersonId person, AgencyId agency, LeaveId leave, LocalDate lastDay) implements PersonEvent {}

    /** {@code lastDay} is the last day of employment. */
    record PersonLeft(PersonId person, AgencyId agency, LocalDate lastDay, Origin origin) implements PersonEvent {}

    record PersonCameBack(PersonId person, AgencyId agency, LocalDate on) implements PersonEvent {}

    /** What is known of the person is erased; only what others need stays, under the bare id. */
    record PersonForgotten(PersonId person, AgencyId agency) implements PersonEvent {}
}
