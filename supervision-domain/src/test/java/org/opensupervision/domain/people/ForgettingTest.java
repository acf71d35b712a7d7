package org.opensupervision.domain.people;

import static org.opensupervision.domain.people.Clara.*;
import static org.opensupervision.domain.people.PersonRule.IS_NOT_BEING_ERASED;
import static org.opensupervision.domain.people.PersonRule.IS_NOT_ERASED;
import static org.opensupervision.domain.riverbend.Riverbend.CLARA;
import static org.opensupervision.domain.riverbend.Riverbend.RIVERBEND;
import static org.opensupervision.domain.riverbend.Stories.refusedBy;

import java.util.stream.Stream;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opensupervision.domain.people.PersonCommand.ComeBack;
import org.opensupervision.domain.people.PersonCommand.CorrectContact;
import org.opensupervision.domain.people.PersonCommand.ForgetPerson;
import org.opensupervision.domain.people.PersonEvent.PersonForgotten;
import org.opensupervision.domain.riverbend.Stories;

class ForgettingTest {

    private static final ForgetPerson FORGET = new ForgetPerson(CLARA, RIVERBEND);
    private static final PersonForgotten FORGOTTEN = new PersonForgotten(CLARA, RIVERBEND);

    private final FixtureConfiguration<Person> person = Stories.of(Person.class, new AddressBook());

    @Test
    void somebody_is_forgotten_whatever_they_did_last() {
        person.given(JOINED, LEFT).when(FORGET).expectEvents(FORGOTTEN);
        person.given(JOINED).when(FORGET).expectEvents(FORGOTTEN);
    }

    @Test
    void once_is_enough() {
        person.given(JOINED, LEFT, FORGOTTEN).when(FORGET).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @MethodSource
    void nothing_is_written_about_who_was_forgotten(PersonCommand command) {
        person.given(JOINED, LEFT, FORGOTTEN).when(command).expectNoEvents().expectException(refusedBy(IS_NOT_ERASED));
    }

    @ParameterizedTest
    @MethodSource("nothing_is_written_about_who_was_forgotten")
    void nothing_is_written_about_who_is_being_erased(PersonCommand command) {
        Erasures decided = (agency, who) -> agency.equals(RIVERBEND) && who.equals(CLARA);
        FixtureConfiguration<Person> leaving = Stories.of(Person.class, new AddressBook(), decided);
        leaving.given(JOINED, LEFT).when(command).expectNoEvents().expectException(refusedBy(IS_NOT_BEING_ERASED));
    }

    @Test
    void who_is_being_erased_is_forgotten() {
        Erasures decided = (agency, who) -> true;
        Stories.of(Person.class, new AddressBook(), decided)
                .given(JOINED, LEFT)
                .when(FORGET)
                .expectEvents(FORGOTTEN);
    }

    static Stream<PersonCommand> nothing_is_written_about_who_was_forgotten() {
        return Stream.of(
                new ComeBack(CLARA, RIVERBEND, LAST_DAY.plusDays(1)),
                new CorrectContact(CLARA, RIVERBEND, NAME, null),
                join(DETAILS),
                carryOver(DETAILS, LAST_DAY));
    }
}
