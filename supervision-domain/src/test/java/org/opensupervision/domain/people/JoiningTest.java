package org.opensupervision.domain.people;

import static org.opensupervision.domain.people.Clara.*;
import static org.opensupervision.domain.people.PersonRule.*;
import static org.opensupervision.domain.people.Role.DIRECTOR;
import static org.opensupervision.domain.people.Role.SUPERVISEE;
import static org.opensupervision.domain.people.Role.SUPERVISOR;
import static org.opensupervision.domain.riverbend.Riverbend.ANOTHER_AGENCY;
import static org.opensupervision.domain.riverbend.Riverbend.CLARA;
import static org.opensupervision.domain.riverbend.Riverbend.DAVID;
import static org.opensupervision.domain.riverbend.Riverbend.RIVERBEND;
import static org.opensupervision.domain.riverbend.Stories.refusedBy;
import static org.opensupervision.domain.shared.CarriedOver.ACCEPTED;
import static org.opensupervision.domain.shared.CarriedOver.REPEATED;
import static org.opensupervision.domain.shared.SharedRule.IN_ITS_AGENCY;

import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensupervision.domain.people.PersonCommand.CarryOverPerson;
import org.opensupervision.domain.people.PersonCommand.Join;
import org.opensupervision.domain.people.PersonEvent.ContactCorrected;
import org.opensupervision.domain.people.PersonEvent.PersonCameBack;
import org.opensupervision.domain.people.PersonEvent.PersonLeft;
import org.opensupervision.domain.riverbend.Stories;
import org.opensupervision.domain.shared.Origin;

class JoiningTest {

    private final AddressBook addressBook = new AddressBook();
    private final FixtureConfiguration<Person> person = Stories.of(Person.class, addressBook);

    @Test
    void a_person_joins() {
        person.givenNoPriorActivity().when(join(DETAILS)).expectEvents(JOINED).expectResultMessagePayload(CLARA);
    }

    @Test
    void a_person_joins_without_an_email() {
        PersonDetails details = details(REFERENCE, NAME, null, SUPERVISEE);
        person.givenNoPriorActivity().when(join(details)).expectEvents(joined(details, Origin.ENTERED));
    }

    @Test
    void a_person_joins_in_several_roles() {
        PersonDetails details = details(REFERENCE, NAME, EMAIL, DIRECTOR, SUPERVISOR);
        person.givenNoPriorActivity().when(join(details)).expectEvents(joined(details, Origin.ENTERED));
    }

    @Test
    void nobody_joins_twice() {
        person.given(JOINED).when(join(DETAILS)).expectNoEvents().expectException(refusedBy(REFERENCE_IS_FREE));
    }

    @Test
    void nobody_joins_with_the_reference_of_somebody_else() {
        addressBook.claimReference(RIVERBEND, REFERENCE, DAVID);
        refuses(details(REFERENCE, NAME, EMAIL, SUPERVISEE), REFERENCE_IS_FREE);
    }

    @Test
    void nobody_joins_with_the_email_of_somebody_else_in_whatever_case() {
        addressBook.claimEmail(RIVERBEND, EMAIL, DAVID);
        refuses(details(REFERENCE, NAME, "C001@Agency.example", SUPERVISEE), EMAIL_IS_FREE);
    }

    @Test
    void agencies_share_references_and_emails() {
        addressBook.claimReference(ANOTHER_AGENCY, REFERENCE, DAVID);
        addressBook.claimEmail(ANOTHER_AGENCY, EMAIL, DAVID);
        person.givenNoPriorActivity().when(join(DETAILS)).expectEvents(JOINED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void a_person_has_a_reference_and_a_name(String blank) {
        refuses(details(blank, NAME, EMAIL, SUPERVISEE), REFERENCE_IS_GIVEN);
        refuses(details(REFERENCE, blank, EMAIL, SUPERVISEE), NAME_IS_GIVEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "clara", "clara@", "@agency.example", "a@b@c.example", "clara m@agency.example"})
    void an_email_is_well_formed(String email) {
        refuses(details(REFERENCE, NAME, email, SUPERVISEE), EMAIL_IS_WELL_FORMED);
    }

    @Test
    void a_person_has_a_role() {
        refuses(details(REFERENCE, NAME, EMAIL), HAS_A_ROLE);
    }

    @Test
    void a_person_of_one_agency_is_unknown_to_another() {
        person.given(JOINED)
                .when(new Join(CLARA, ANOTHER_AGENCY, DETAILS))
                .expectNoEvents()
                .expectException(refusedBy(IN_ITS_AGENCY));
        person.given(CARRIED_OVER)
                .when(new CarryOverPerson(CLARA, ANOTHER_AGENCY, DETAILS, null))
                .expectNoEvents()
                .expectException(refusedBy(IN_ITS_AGENCY));
    }

    @Test
    void a_person_is_carried_over() {
        person.givenNoPriorActivity()
                .when(carryOver(DETAILS, null))
                .expectEvents(CARRIED_OVER)
                .expectResultMessagePayload(ACCEPTED);
    }

    @Test
    void a_person_who_has_left_is_carried_over() {
        person.givenNoPriorActivity()
                .when(carryOver(DETAILS, LAST_DAY))
                .expectEvents(CARRIED_OVER, LEFT_BEFORE)
                .expectResultMessagePayload(ACCEPTED);
    }

    @Test
    void a_person_carried_over_may_have_stayed_a_single_day() {
        person.givenNoPriorActivity()
                .when(carryOver(DETAILS, JOINED_ON))
                .expectEvents(CARRIED_OVER, new PersonLeft(CLARA, RIVERBEND, JOINED_ON, Origin.CARRIED_OVER));
    }

    @Test
    void nobody_is_carried_over_who_left_before_joining() {
        person.givenNoPriorActivity()
                .when(carryOver(DETAILS, JOINED_ON.minusDays(1)))
                .expectNoEvents()
                .expectException(refusedBy(LEAVES_NOT_BEFORE_JOINING));
    }

    @Test
    void the_same_row_again_changes_nothing() {
        repeats(carryOver(DETAILS, null), CARRIED_OVER);
        repeats(carryOver(DETAILS, LAST_DAY), CARRIED_OVER, LEFT_BEFORE);
        repeats(carryOver(DETAILS, null), JOINED);
    }

    @Test
    void the_same_row_again_changes_nothing_after_life_went_on() {
        var married = new ContactCorrected(CLARA, RIVERBEND, "Clara Novak", null);
        repeats(carryOver(DETAILS, null), CARRIED_OVER, married, LEFT);
        var back = new PersonCameBack(CLARA, RIVERBEND, LAST_DAY.plusDays(1));
        repeats(carryOver(DETAILS, LAST_DAY), CARRIED_OVER, LEFT_BEFORE, back, married);
        var leftAgain = new PersonLeft(CLARA, RIVERBEND, LAST_DAY.plusDays(30), Origin.ENTERED);
        repeats(carryOver(DETAILS, LAST_DAY), CARRIED_OVER, LEFT_BEFORE, back, leftAgain);
    }

    @Test
    void another_row_with_the_same_reference_is_refused() {
        conflicts(carryOver(details(REFERENCE, "Clara Novak", EMAIL, SUPERVISEE), null), CARRIED_OVER);
        conflicts(carryOver(details(REFERENCE, NAME, null, SUPERVISEE), null), CARRIED_OVER);
        conflicts(carryOver(details(REFERENCE, NAME, EMAIL, SUPERVISEE, SUPERVISOR), null), CARRIED_OVER);
        conflicts(carryOver(DETAILS, LAST_DAY), CARRIED_OVER);
        conflicts(carryOver(DETAILS, null), CARRIED_OVER, LEFT_BEFORE);
        conflicts(carryOver(DETAILS, LAST_DAY.minusDays(1)), CARRIED_OVER, LEFT_BEFORE);
    }

    private void refuses(PersonDetails details, PersonRule rule) {
        person.givenNoPriorActivity().when(join(details)).expectNoEvents().expectException(refusedBy(rule));
        person.givenNoPriorActivity()
                .when(carryOver(details, null))
                .expectNoEvents()
                .expectException(refusedBy(rule));
    }

    private void repeats(CarryOverPerson row, PersonEvent... past) {
        person.given((Object[]) past).when(row).expectNoEvents().expectResultMessagePayload(REPEATED);
    }

    private void conflicts(CarryOverPerson row, PersonEvent... past) {
        person.given((Object[]) past)
                .when(row)
                .expectNoEvents()
                .expectException(refusedBy(REFERENCE_HAS_THE_SAME_CONTENT));
    }
}
