package org.opensupervision.domain.people;

import static org.opensupervision.domain.people.Clara.*;
import static org.opensupervision.domain.people.PersonRule.*;
import static org.opensupervision.domain.people.Role.SUPERVISEE;
import static org.opensupervision.domain.people.Role.SUPERVISOR;
import static org.opensupervision.domain.riverbend.Riverbend.ANOTHER_AGENCY;
import static org.opensupervision.domain.riverbend.Riverbend.CLARA;
import static org.opensupervision.domain.riverbend.Riverbend.DAVID;
import static org.opensupervision.domain.riverbend.Riverbend.OUTPATIENT;
import static org.opensupervision.domain.riverbend.Riverbend.RESIDENTIAL;
import static org.opensupervision.domain.riverbend.Riverbend.RIVERBEND;
import static org.opensupervision.domain.riverbend.Stories.refusedBy;
import static org.opensupervision.domain.shared.SharedRule.IN_ITS_AGENCY;

import java.time.LocalDate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opensupervision.domain.people.PersonCommand.ComeBack;
import org.opensupervision.domain.people.PersonCommand.CorrectContact;
import org.opensupervision.domain.people.PersonCommand.GrantRole;
import org.opensupervision.domain.people.PersonCommand.LeaveAgency;
import org.opensupervision.domain.people.PersonCommand.MoveToTeam;
import org.opensupervision.domain.people.PersonCommand.RevokeRole;
import org.opensupervision.domain.people.PersonEvent.ContactCorrected;
import org.opensupervision.domain.people.PersonEvent.MovedToTeam;
import org.opensupervision.domain.people.PersonEvent.PersonCameBack;
import org.opensupervision.domain.people.PersonEvent.PersonLeft;
import org.opensupervision.domain.people.PersonEvent.RoleGranted;
import org.opensupervision.domain.people.PersonEvent.RoleRevoked;
import org.opensupervision.domain.riverbend.Stories;
import org.opensupervision.domain.shared.Origin;

class EmploymentTest {

    private static final LocalDate PROMOTED_ON = LocalDate.of(2025, 3, 1);
    private static final RoleGranted PROMOTED = new RoleGranted(CLARA, RIVERBEND, SUPERVISOR, PROMOTED_ON);
    private static final RoleRevoked NO_SUPERVISEE = new RoleRevoked(CLARA, RIVERBEND, SUPERVISEE, PROMOTED_ON);
    private static final ContactCorrected MARRIED = new ContactCorrected(CLARA, RIVERBEND, "Clara Novak", EMAIL);
    private static final PersonCameBack CAME_BACK = new PersonCameBack(CLARA, RIVERBEND, LAST_DAY.plusDays(1));

    private final AddressBook addressBook = new AddressBook();
    private final FixtureConfiguration<Person> person = Stories.of(Person.class, addressBook);

    @Test
    void a_contact_is_corrected() {
        person.given(JOINED).when(correct("Clara Novak", EMAIL)).expectEvents(MARRIED);
        person.given(JOINED).when(correct(NAME, null)).expectEvents(new ContactCorrected(CLARA, RIVERBEND, NAME, null));
    }

    @Test
    void a_corrected_contact_is_well_formed_too() {
        refuses(correct(" ", EMAIL), NAME_IS_GIVEN, JOINED);
        refuses(correct(NAME, "clara"), EMAIL_IS_WELL_FORMED, JOINED);
    }

    @Test
    void a_contact_is_corrected_only_to_another_one() {
        refuses(correct(NAME, EMAIL), CONTACT_DIFFERS, JOINED);
        refuses(correct("Clara Novak", EMAIL), CONTACT_DIFFERS, JOINED, MARRIED);
    }

    @Test
    void nobody_takes_the_email_of_somebody_else() {
        addressBook.claimEmail(RIVERBEND, "david@agency.example", DAVID);
        refuses(correct(NAME, "david@agency.example"), EMAIL_IS_FREE, JOINED);
    }

    @Test
    void a_role_is_granted_and_revoked() {
        person.given(JOINED)
                .when(new GrantRole(CLARA, RIVERBEND, SUPERVISOR, PROMOTED_ON))
                .expectEvents(PROMOTED);
        person.given(JOINED, PROMOTED).when(revoke(SUPERVISEE, PROMOTED_ON)).expectEvents(NO_SUPERVISEE);
    }

    @Test
    void a_revoked_role_may_be_granted_again() {
        person.given(JOINED, PROMOTED, NO_SUPERVISEE)
                .when(new GrantRole(CLARA, RIVERBEND, SUPERVISEE, PROMOTED_ON.plusDays(1)))
                .expectEvents(new RoleGranted(CLARA, RIVERBEND, SUPERVISEE, PROMOTED_ON.plusDays(1)));
    }

    @Test
    void a_role_is_held_once() {
        refuses(new GrantRole(CLARA, RIVERBEND, SUPERVISEE, PROMOTED_ON), ROLE_IS_NOT_HELD_YET, JOINED);
        refuses(new GrantRole(CLARA, RIVERBEND, SUPERVISOR, PROMOTED_ON), ROLE_IS_NOT_HELD_YET, JOINED, PROMOTED);
    }

    @Test
    void only_a_role_that_is_held_is_revoked() {
        refuses(revoke(SUPERVISOR, PROMOTED_ON), ROLE_IS_HELD, JOINED);
        refuses(revoke(SUPERVISEE, PROMOTED_ON), ROLE_IS_HELD, JOINED, PROMOTED, NO_SUPERVISEE);
    }

    @Test
    void a_role_is_held_for_a_day_at_least() {
        person.given(JOINED, PROMOTED)
                .when(revoke(SUPERVISOR, PROMOTED_ON))
                .expectEvents(new RoleRevoked(CLARA, RIVERBEND, SUPERVISOR, PROMOTED_ON));
        refuses(revoke(SUPERVISOR, PROMOTED_ON.minusDays(1)), ROLE_ENDS_NOT_BEFORE_IT_BEGINS, JOINED, PROMOTED);
        refuses(revoke(SUPERVISEE, JOINED_ON.minusDays(1)), ROLE_ENDS_NOT_BEFORE_IT_BEGINS, JOINED, PROMOTED);
    }

    @Test
    void the_last_role_is_kept() {
        refuses(revoke(SUPERVISEE, PROMOTED_ON), KEEPS_A_ROLE, JOINED);
        refuses(revoke(SUPERVISOR, PROMOTED_ON), KEEPS_A_ROLE, JOINED, PROMOTED, NO_SUPERVISEE);
    }

    @Test
    void a_person_moves_to_another_team_and_back() {
        MovedToTeam moved = new MovedToTeam(CLARA, RIVERBEND, RESIDENTIAL);
        person.given(JOINED).when(new MoveToTeam(CLARA, RIVERBEND, RESIDENTIAL)).expectEvents(moved);
        person.given(JOINED, moved)
                .when(new MoveToTeam(CLARA, RIVERBEND, OUTPATIENT))
                .expectEvents(new MovedToTeam(CLARA, RIVERBEND, OUTPATIENT));
        refuses(new MoveToTeam(CLARA, RIVERBEND, OUTPATIENT), MOVES_TO_ANOTHER_TEAM, JOINED);
        refuses(new MoveToTeam(CLARA, RIVERBEND, RESIDENTIAL), MOVES_TO_ANOTHER_TEAM, JOINED, moved);
    }

    @Test
    void a_person_leaves() {
        person.given(JOINED).when(leave(LAST_DAY)).expectEvents(LEFT);
    }

    @Test
    void a_person_leaves_on_the_first_day_at_the_earliest() {
        person.given(JOINED)
                .when(leave(JOINED_ON))
                .expectEvents(new PersonLeft(CLARA, RIVERBEND, JOINED_ON, Origin.ENTERED));
        refuses(leave(JOINED_ON.minusDays(1)), LEAVES_NOT_BEFORE_JOINING, JOINED);
    }

    @Test
    void nobody_leaves_twice() {
        refuses(leave(LAST_DAY), IS_EMPLOYED, JOINED, LEFT);
        refuses(leave(LAST_DAY.plusDays(1)), IS_EMPLOYED, CARRIED_OVER, LEFT_BEFORE);
    }

    @Test
    void a_person_comes_back_after_the_last_day() {
        person.given(JOINED, LEFT)
                .when(new ComeBack(CLARA, RIVERBEND, LAST_DAY.plusDays(1)))
                .expectEvents(CAME_BACK);
        refuses(new ComeBack(CLARA, RIVERBEND, LAST_DAY), COMES_BACK_AFTER_LEAVING, JOINED, LEFT);
    }

    @Test
    void only_who_has_left_comes_back() {
        refuses(new ComeBack(CLARA, RIVERBEND, LAST_DAY), HAS_LEFT, JOINED);
        refuses(new ComeBack(CLARA, RIVERBEND, LAST_DAY.plusDays(2)), HAS_LEFT, JOINED, LEFT, CAME_BACK);
    }

    @Test
    void who_came_back_leaves_again_but_not_before_coming_back() {
        person.given(JOINED, LEFT, CAME_BACK)
                .when(leave(LAST_DAY.plusDays(1)))
                .expectEvents(new PersonLeft(CLARA, RIVERBEND, LAST_DAY.plusDays(1), Origin.ENTERED));
        refuses(leave(LAST_DAY), LEAVES_NOT_BEFORE_JOINING, JOINED, LEFT, CAME_BACK);
    }

    @Test
    void a_person_of_one_agency_is_unknown_to_another() {
        person.given(JOINED)
                .when(new LeaveAgency(CLARA, ANOTHER_AGENCY, LAST_DAY))
                .expectNoEvents()
                .expectException(refusedBy(IN_ITS_AGENCY));
    }

    @Test
    void nothing_happens_to_a_person_who_is_not_there() {
        person.givenNoPriorActivity()
                .when(leave(LAST_DAY))
                .expectNoEvents()
                .expectException(AggregateNotFoundException.class);
    }

    private void refuses(PersonCommand command, PersonRule rule, PersonEvent... past) {
        person.given((Object[]) past).when(command).expectNoEvents().expectException(refusedBy(rule));
    }

    private static CorrectContact correct(String name, @Nullable String email) {
        return new CorrectContact(CLARA, RIVERBEND, name, email);
    }

    private static RevokeRole revoke(Role role, LocalDate lastDay) {
        return new RevokeRole(CLARA, RIVERBEND, role, lastDay);
    }

    private static LeaveAgency leave(LocalDate lastDay) {
        return new LeaveAgency(CLARA, RIVERBEND, lastDay);
    }
}
