package org.opensupervision.domain.people;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.LeaveId;
import org.opensupervision.domain.shared.Period;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.TeamId;

public sealed interface PersonCommand {

    PersonId person();

    AgencyId agency();

    record Join(@TargetAggregateIdentifier PersonId person, AgencyId agency, PersonDetails details)
            implements PersonCommand {}

    /** A person in an earlier log. {@code leftOn} is the last day of employment. */
    record CarryOverPerson(
            @TargetAggregateIdentifier PersonId person,
            AgencyId agency,
            PersonDetails details,
            @Nullable LocalDate leftOn)
            implements PersonCommand {}

    record CorrectContact(
            @TargetAggregateIdentifier PersonId person,
            AgencyId agency,
            String name,
            @Nullable String email) implements PersonCommand {}

    record GrantRole(@TargetAggregateIdentifier PersonId person, AgencyId agency, Role role, LocalDate from)
            implements PersonCommand {}

    record RevokeRole(@TargetAggregateIdentifier PersonId person, AgencyId agency, Role role, LocalDate lastDay)
            implements PersonCommand {}

    record MoveToTeam(@TargetAggregateIdentifier PersonId person, AgencyId agency, TeamId team)
            implements PersonCommand {}

    record TakeLeave(
            @TargetAggregateIdentifier PersonId person,
            AgencyId agency,
            LeaveId leave,
            Period period,
            @Nullable String kind)
            implements PersonCommand {}

    record CarryOverLeave(
            @TargetAggregateIdentifier PersonId person,
            AgencyId agency,
            LeaveId leave,
            Period period,
            @Nullable String kind)
            implements PersonCommand {}

    record CorrectLeave(
            @TargetAggregateIdentifier PersonId person,
            AgencyId agency,
            LeaveId leave,
            Period period,
            @Nullable String kind)
            implements PersonCommand {}

    record EndLeave(@TargetAggregateIdentifier PersonId person, AgencyId agency, LeaveId leave, LocalDate lastDay)
            implements PersonCommand {}

    record LeaveAgency(@TargetAggregateIdentifier PersonId person, AgencyId agency, LocalDate lastDay)
            implements PersonCommand {}

    record ComeBack(@TargetAggregateIdentifier PersonId person, AgencyId agency, LocalDate on)
            implements PersonCommand {}

    record ForgetPerson(@TargetAggregateIdentifier PersonId person, AgencyId agency) implements PersonCommand {}
}
