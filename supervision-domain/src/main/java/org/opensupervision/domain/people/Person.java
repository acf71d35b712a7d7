package org.opensupervision.domain.people;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.opensupervision.domain.people.PersonRule.*;
import static org.opensupervision.domain.shared.SharedRule.IN_ITS_AGENCY;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.people.Leaves.Leave;
import org.opensupervision.domain.people.PersonCommand.CarryOverLeave;
import org.opensupervision.domain.people.PersonCommand.CarryOverPerson;
import org.opensupervision.domain.people.PersonCommand.ComeBack;
import org.opensupervision.domain.people.PersonCommand.CorrectContact;
import org.opensupervision.domain.people.PersonCommand.CorrectLeave;
import org.opensupervision.domain.people.PersonCommand.EndLeave;
import org.opensupervision.domain.people.PersonCommand.ForgetPerson;
import org.opensupervision.domain.people.PersonCommand.GrantRole;
import org.opensupervision.domain.people.PersonCommand.Join;
import org.opensupervision.domain.people.PersonCommand.LeaveAgency;
import org.opensupervision.domain.people.PersonCommand.MoveToTeam;
import org.opensupervision.domain.people.PersonCommand.RevokeRole;
import org.opensupervision.domain.people.PersonCommand.TakeLeave;
import org.opensupervision.domain.people.PersonEvent.ContactCorrected;
import org.opensupervision.domain.people.PersonEvent.LeaveCorrected;
import org.opensupervision.domain.people.PersonEvent.LeaveEnded;
import org.opensupervision.domain.people.PersonEvent.LeaveTaken;
import org.opensupervision.domain.people.PersonEvent.MovedToTeam;
import org.opensupervision.domain.people.PersonEvent.PersonCameBack;
import org.opensupervision.domain.people.PersonEvent.PersonForgotten;
import org.opensupervision.domain.people.PersonEvent.PersonJoined;
import org.opensupervision.domain.people.PersonEvent.PersonLeft;
import org.opensupervision.domain.people.PersonEvent.RoleGranted;
import org.opensupervision.domain.people.PersonEvent.RoleRevoked;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.CarriedOver;
import org.opensupervision.domain.shared.LeaveId;
import org.opensupervision.domain.shared.Origin;
import org.opensupervision.domain.shared.Period;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.TeamId;

@AggregateRoot
@SuppressWarnings("NullAway.Init")
class Person {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    @AggregateIdentifier
    private PersonId id;

    private @Nullable AgencyId agency;
    private PersonDetails asJoined;
    private @Nullable LocalDate carriedOverLastDay;
    private String name;
    private @Nullable String email;
    private final Map<Role, LocalDate> roles = new EnumMap<>(Role.class);
    private @Nullable TeamId team;
    private final Leaves leaves = new Leaves();
    private LocalDate employedFrom;
    private @Nullable LocalDate lastDay;
    private boolean forgotten;

    /** Only who has left can be erased, so nobody else is looked for. */
    @CommandHandlerInterceptor
    void stayInTheAgencyAndErased(PersonCommand command, Erasures erasures) {
        IN_ITS_AGENCY.require(agency == null || agency.equals(command.agency()));
        if (!(command instanceof ForgetPerson)) {
            IS_NOT_ERASED.require(!forgotten);
            IS_NOT_BEING_ERASED.require(lastDay == null || !erasures.areDecided(command.agency(), id));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    PersonId join(Join command, Contacts contacts) {
        REFERENCE_IS_FREE.require(agency == null);
        requireJoinable(command.person(), command.agency(), command.details(), contacts);
        apply(new PersonJoined(command.person(), command.agency(), command.details(), Origin.ENTERED));
        return command.person();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CarriedOver carryOver(CarryOverPerson command, Contacts contacts) {
        if (agency != null) {
            REFERENCE_HAS_THE_SAME_CONTENT.require(
                    command.details().equals(asJoined) && Objects.equals(command.leftOn(), carriedOverLastDay));
            return CarriedOver.REPEATED;
        }
        requireJoinable(command.person(), command.agency(), command.details(), contacts);
        LocalDate leftOn = command.leftOn();
        LEAVES_NOT_BEFORE_JOINING.require(
                leftOn == null || !leftOn.isBefore(command.details().joinedOn()));
        apply(new PersonJoined(command.person(), command.agency(), command.details(), Origin.CARRIED_OVER));
        if (leftOn != null) {
            apply(new PersonLeft(command.person(), command.agency(), leftOn, Origin.CARRIED_OVER));
        }
        return CarriedOver.ACCEPTED;
    }

    @CommandHandler
    void correct(CorrectContact command, Contacts contacts) {
        NAME_IS_GIVEN.require(!command.name().isBlank());
        CONTACT_DIFFERS.require(!command.name().equals(name) || !Objects.equals(command.email(), email));
        requireFree(command.email(), id, command.agency(), contacts);
        apply(new ContactCorrected(id, command.agency(), command.name(), command.email()));
    }

    @CommandHandler
    void grant(GrantRole command) {
        ROLE_IS_NOT_HELD_YET.require(!roles.containsKey(command.role()));
        apply(new RoleGranted(id, command.agency(), command.role(), command.from()));
    }

    @CommandHandler
    void revoke(RevokeRole command) {
        LocalDate heldFrom = roles.get(command.role());
        ROLE_IS_HELD.require(heldFrom != null);
        ROLE_ENDS_NOT_BEFORE_IT_BEGINS.require(
                heldFrom != null && !command.lastDay().isBefore(heldFrom));
        KEEPS_A_ROLE.require(roles.size() > 1);
        apply(new RoleRevoked(id, command.agency(), command.role(), command.lastDay()));
    }

    @CommandHandler
    void move(MoveToTeam command) {
        MOVES_TO_ANOTHER_TEAM.require(!command.team().equals(team));
        apply(new MovedToTeam(id, command.agency(), command.team()));
    }

    @CommandHandler
    LeaveId take(TakeLeave command) {
        LEAVES_DO_NOT_OVERLAP.require(!leaves.has(command.leave()));
        take(command.agency(), command.leave(), command.period(), command.kind(), Origin.ENTERED);
        return command.leave();
    }

    @CommandHandler
    CarriedOver carryOver(CarryOverLeave command) {
        if (leaves.has(command.leave())) {
            leaves.requireSame(command.leave(), new Leave(command.period(), command.kind()));
            return CarriedOver.REPEATED;
        }
        take(command.agency(), command.leave(), command.period(), command.kind(), Origin.CARRIED_OVER);
        return CarriedOver.ACCEPTED;
    }

    @CommandHandler
    void correct(CorrectLeave command) {
        LEAVE_DIFFERS.require(leaves.differs(command.leave(), new Leave(command.period(), command.kind())));
        leaves.requireRoomFor(command.leave(), command.period());
        apply(new LeaveCorrected(id, command.agency(), command.leave(), command.period(), command.kind()));
    }

    @CommandHandler
    void end(EndLeave command) {
        leaves.requireRoomFor(command.leave(), leaves.endedOn(command.leave(), command.lastDay()));
        apply(new LeaveEnded(id, command.agency(), command.leave(), command.lastDay()));
    }

    @CommandHandler
    void leave(LeaveAgency command) {
        IS_EMPLOYED.require(lastDay == null);
        LEAVES_NOT_BEFORE_JOINING.require(!command.lastDay().isBefore(employedFrom));
        apply(new PersonLeft(id, command.agency(), command.lastDay(), Origin.ENTERED));
    }

    @CommandHandler
    void comeBack(ComeBack command) {
        HAS_LEFT.require(lastDay != null);
        COMES_BACK_AFTER_LEAVING.require(lastDay != null && command.on().isAfter(lastDay));
        apply(new PersonCameBack(id, command.agency(), command.on()));
    }

    @CommandHandler
    void forget(ForgetPerson command) {
        if (!forgotten) {
            apply(new PersonForgotten(id, command.agency()));
        }
    }

    @EventSourcingHandler
    void on(PersonEvent event) {
        switch (event) {
            case PersonJoined e -> joined(e);
            case ContactCorrected e -> {
                name = e.name();
                email = e.email();
            }
            case RoleGranted e -> roles.put(e.role(), e.from());
            case RoleRevoked e -> roles.remove(e.role());
            case MovedToTeam e -> team = e.team();
            case LeaveTaken e -> leaves.taken(e.leave(), new Leave(e.period(), e.kind()));
            case LeaveCorrected e -> leaves.corrected(e.leave(), new Leave(e.period(), e.kind()));
            case LeaveEnded e -> leaves.ended(e.leave(), e.lastDay());
            case PersonLeft e -> {
                lastDay = e.lastDay();
                carriedOverLastDay = e.origin() == Origin.CARRIED_OVER ? e.lastDay() : carriedOverLastDay;
            }
            case PersonCameBack e -> {
                lastDay = null;
                employedFrom = e.on();
            }
            case PersonForgotten _ -> forgotten = true;
        }
    }

    private void joined(PersonJoined event) {
        id = event.person();
        agency = event.agency();
        asJoined = event.details();
        name = asJoined.name();
        email = asJoined.email();
        team = asJoined.team();
        employedFrom = asJoined.joinedOn();
        asJoined.roles().forEach(role -> roles.put(role, employedFrom));
    }

    private void take(AgencyId agency, LeaveId leave, Period period, @Nullable String kind, Origin origin) {
        leaves.requireRoomFor(leave, period);
        apply(new LeaveTaken(id, agency, leave, period, kind, origin));
    }

    private static void requireJoinable(PersonId person, AgencyId agency, PersonDetails details, Contacts contacts) {
        REFERENCE_IS_GIVEN.require(!details.reference().isBlank());
        NAME_IS_GIVEN.require(!details.name().isBlank());
        HAS_A_ROLE.require(!details.roles().isEmpty());
        REFERENCE_IS_FREE.require(contacts.claimReference(agency, details.reference(), person));
        requireFree(details.email(), person, agency, contacts);
    }

    private static void requireFree(@Nullable String email, PersonId person, AgencyId agency, Contacts contacts) {
        EMAIL_IS_WELL_FORMED.require(email == null || EMAIL.matcher(email).matches());
        EMAIL_IS_FREE.require(contacts.claimEmail(agency, email, person));
    }
}
