package org.opensupervision.domain.assignments;

import static org.opensupervision.domain.assignments.AgreementRule.*;
import static org.opensupervision.domain.riverbend.Riverbend.ANOTHER_AGENCY;
import static org.opensupervision.domain.riverbend.Riverbend.BEATRIZ;
import static org.opensupervision.domain.riverbend.Riverbend.CLARA;
import static org.opensupervision.domain.riverbend.Riverbend.RIVERBEND;
import static org.opensupervision.domain.riverbend.Riverbend.SAMIR;
import static org.opensupervision.domain.riverbend.Stories.refusedBy;
import static org.opensupervision.domain.shared.CarriedOver.ACCEPTED;
import static org.opensupervision.domain.shared.CarriedOver.REPEATED;
import static org.opensupervision.domain.shared.SharedRule.IN_ITS_AGENCY;
import static org.opensupervision.domain.shared.SharedRule.UNCHANGED_SINCE_SEEN;

import java.time.LocalDate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensupervision.domain.assignments.AgreementCommand.AssignSupervisor;
import org.opensupervision.domain.assignments.AgreementCommand.CarryOverAgreement;
import org.opensupervision.domain.assignments.AgreementCommand.ChangeAgreement;
import org.opensupervision.domain.assignments.AgreementCommand.EndAssignment;
import org.opensupervision.domain.assignments.AgreementEvent.AgreementChanged;
import org.opensupervision.domain.assignments.AgreementEvent.AssignmentEnded;
import org.opensupervision.domain.assignments.AgreementEvent.SupervisorAssigned;
import org.opensupervision.domain.riverbend.Stories;
import org.opensupervision.domain.shared.AgreementId;
import org.opensupervision.domain.shared.AgreementTerms;
import org.opensupervision.domain.shared.Origin;
import org.opensupervision.domain.shared.Period;
import org.opensupervision.domain.shared.Rule;

class AgreementTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final Period OPEN = new Period(FIRST, null);
    private static final Period YEAR = new Period(FIRST, LAST);
    private static final AgreementId AGREEMENT = AgreementId.between(BEATRIZ, CLARA, FIRST);
    private static final AgreementTerms WEEKLY = new AgreementTerms(7, 720);

    private static final SupervisorAssigned ASSIGNED = assigned(YEAR, AgreementTerms.USUAL, Origin.ENTERED);
    private static final SupervisorAssigned CARRIED_OVER = assigned(YEAR, AgreementTerms.USUAL, Origin.CARRIED_OVER);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final AgreementChanged WEEKLY_FROM_APRIL = changed(WEEKLY, APRIL);
    private static final AssignmentEnded ENDED_IN_JUNE = ended(LocalDate.of(2026, 6, 30));

    private final FixtureConfiguration<Agreement> agreement = Stories.of(Agreement.class);

    @Test
    void a_supervisor_is_assigned() {
        agreement
                .givenNoPriorActivity()
                .when(assign(details(YEAR, AgreementTerms.USUAL)))
                .expectEvents(ASSIGNED)
                .expectResultMessagePayload(AGREEMENT);
        agreement
                .givenNoPriorActivity()
                .when(assign(details(OPEN, AgreementTerms.USUAL)))
                .expectEvents(assigned(OPEN, AgreementTerms.USUAL, Origin.ENTERED));
    }

    @Test
    void nobody_supervises_themselves() {
        refusesDetails(new AgreementDetails(CLARA, CLARA, YEAR, WEEKLY), NOBODY_SUPERVISES_THEMSELVES);
    }

    @Test
    void an_agreement_lasts_a_day_at_least() {
        Period day = new Period(FIRST, FIRST);
        agreement
                .givenNoPriorActivity()
                .when(assign(details(day, WEEKLY)))
                .expectEvents(assigned(day, WEEKLY, Origin.ENTERED));
        refusesDetails(details(new Period(FIRST, FIRST.minusDays(1)), WEEKLY), AGREEMENT_ENDS_NOT_BEFORE_IT_BEGINS);
    }

    @ParameterizedTest
    @CsvSource({"1,0", "366,64800"})
    void terms_are_agreed_within_limits(int cadenceDays, int agreedMinutes) {
        AgreementTerms terms = new AgreementTerms(cadenceDays, agreedMinutes);
        agreement
                .givenNoPriorActivity()
                .when(assign(details(YEAR, terms)))
                .expectEvents(assigned(YEAR, terms, Origin.ENTERED));
        agreement.given(ASSIGNED).when(change(terms, APRIL)).expectEvents(changed(terms, APRIL));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 367})
    void a_cadence_is_a_day_to_a_year(int cadenceDays) {
        AgreementTerms terms = new AgreementTerms(cadenceDays, 180);
        refusesDetails(details(YEAR, terms), CADENCE_IN_RANGE);
        refuses(change(terms, APRIL), CADENCE_IN_RANGE, ASSIGNED);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 64_801})
    void agreed_minutes_are_nothing_to_twelve_hours_a_day(int agreedMinutes) {
        AgreementTerms terms = new AgreementTerms(30, agreedMinutes);
        refusesDetails(details(YEAR, terms), AGREED_MINUTES_IN_RANGE);
        refuses(change(terms, APRIL), AGREED_MINUTES_IN_RANGE, ASSIGNED);
    }

    @Test
    void the_same_pair_agrees_once_for_the_same_first_day() {
        refuses(assign(details(YEAR, AgreementTerms.USUAL)), AGREEMENT_IS_NEW, ASSIGNED);
        refuses(assign(details(YEAR, WEEKLY)), AGREEMENT_IS_NEW, ASSIGNED, ENDED_IN_JUNE);
    }

    @Test
    void an_agreement_is_changed_from_its_first_to_its_last_day() {
        agreement.given(ASSIGNED).when(change(WEEKLY, FIRST)).expectEvents(changed(WEEKLY, FIRST));
        agreement.given(ASSIGNED).when(change(WEEKLY, LAST)).expectEvents(changed(WEEKLY, LAST));
        refuses(change(WEEKLY, FIRST.minusDays(1)), CHANGES_WITHIN_THE_AGREEMENT, ASSIGNED);
        refuses(change(WEEKLY, LAST.plusDays(1)), CHANGES_WITHIN_THE_AGREEMENT, ASSIGNED);
        refuses(change(WEEKLY, LocalDate.of(2026, 7, 1)), CHANGES_WITHIN_THE_AGREEMENT, ASSIGNED, ENDED_IN_JUNE);
    }

    @Test
    void an_agreement_changes_only_to_another_one() {
        refuses(change(AgreementTerms.USUAL, APRIL), AGREEMENT_DIFFERS, ASSIGNED);
        refuses(change(WEEKLY, LAST), AGREEMENT_DIFFERS, ASSIGNED, WEEKLY_FROM_APRIL);
    }

    @Test
    void a_change_never_goes_behind_the_last_one() {
        agreement
                .given(ASSIGNED, WEEKLY_FROM_APRIL)
                .when(change(AgreementTerms.USUAL, APRIL))
                .expectEvents(changed(AgreementTerms.USUAL, APRIL));
        refuses(
                change(AgreementTerms.USUAL, APRIL.minusDays(1)),
                CHANGES_AFTER_THE_LAST_CHANGE,
                ASSIGNED,
                WEEKLY_FROM_APRIL);
    }

    @Test
    void a_change_is_based_on_the_agreement_as_it_is() {
        AgreementTerms monthly = new AgreementTerms(31, 120);
        refuses(change(monthly, LAST, 0L), UNCHANGED_SINCE_SEEN, ASSIGNED, WEEKLY_FROM_APRIL);
        refuses(change(monthly, APRIL, 0L), UNCHANGED_SINCE_SEEN, ASSIGNED, ENDED_IN_JUNE);
        agreement
                .given(ASSIGNED, WEEKLY_FROM_APRIL)
                .when(change(monthly, LAST, 1L))
                .expectEvents(changed(monthly, LAST));
        agreement.given(ASSIGNED).when(change(monthly, LAST, 0L)).expectEvents(changed(monthly, LAST));
    }

    @Test
    void an_assignment_ends_within_the_agreement_and_before_its_last_day() {
        agreement.given(ASSIGNED).when(end(FIRST)).expectEvents(ended(FIRST));
        agreement.given(ASSIGNED).when(end(LAST.minusDays(1))).expectEvents(ended(LAST.minusDays(1)));
        refuses(end(FIRST.minusDays(1)), ENDS_WITHIN_THE_AGREEMENT, ASSIGNED);
        refuses(end(LAST), ENDS_WITHIN_THE_AGREEMENT, ASSIGNED);
        refuses(end(LAST.plusDays(1)), ENDS_WITHIN_THE_AGREEMENT, ASSIGNED);
    }

    @Test
    void an_open_assignment_ends_on_any_day() {
        agreement
                .given(assigned(OPEN, WEEKLY, Origin.ENTERED))
                .when(end(LAST.plusYears(9)))
                .expectEvents(ended(LAST.plusYears(9)));
    }

    @Test
    void an_ended_assignment_ends_earlier_but_never_again_on_the_same_day() {
        agreement.given(ASSIGNED, ENDED_IN_JUNE).when(end(APRIL)).expectEvents(ended(APRIL));
        refuses(end(ENDED_IN_JUNE.lastDay()), ENDS_WITHIN_THE_AGREEMENT, ASSIGNED, ENDED_IN_JUNE);
        refuses(end(LAST.minusDays(1)), ENDS_WITHIN_THE_AGREEMENT, ASSIGNED, ENDED_IN_JUNE);
    }

    @Test
    void an_agreement_is_carried_over() {
        agreement
                .givenNoPriorActivity()
                .when(carryOver(details(YEAR, AgreementTerms.USUAL)))
                .expectEvents(CARRIED_OVER)
                .expectResultMessagePayload(ACCEPTED);
    }

    @Test
    void the_same_row_again_changes_nothing_even_after_the_agreement_changed_or_ended() {
        repeats(CARRIED_OVER);
        repeats(ASSIGNED);
        repeats(CARRIED_OVER, WEEKLY_FROM_APRIL, ENDED_IN_JUNE);
    }

    @Test
    void another_row_for_the_same_pair_and_first_day_is_refused() {
        refuses(carryOver(details(OPEN, AgreementTerms.USUAL)), AGREEMENT_HAS_THE_SAME_CONTENT, CARRIED_OVER);
        refuses(carryOver(details(YEAR, WEEKLY)), AGREEMENT_HAS_THE_SAME_CONTENT, CARRIED_OVER, WEEKLY_FROM_APRIL);
        refuses(
                carryOver(new AgreementDetails(SAMIR, CLARA, YEAR, AgreementTerms.USUAL)),
                AGREEMENT_HAS_THE_SAME_CONTENT,
                CARRIED_OVER);
    }

    @Test
    void an_agreement_of_one_agency_is_unknown_to_another() {
        refuses(new EndAssignment(AGREEMENT, ANOTHER_AGENCY, APRIL), IN_ITS_AGENCY, ASSIGNED);
        refuses(new ChangeAgreement(AGREEMENT, ANOTHER_AGENCY, WEEKLY, APRIL, null), IN_ITS_AGENCY, ASSIGNED);
        refuses(new AssignSupervisor(AGREEMENT, ANOTHER_AGENCY, ASSIGNED.details()), IN_ITS_AGENCY, ASSIGNED);
        refuses(new CarryOverAgreement(AGREEMENT, ANOTHER_AGENCY, ASSIGNED.details()), IN_ITS_AGENCY, CARRIED_OVER);
    }

    @Test
    void nothing_ends_that_is_not_there() {
        agreement
                .givenNoPriorActivity()
                .when(end(LAST))
                .expectNoEvents()
                .expectException(AggregateNotFoundException.class);
    }

    private void refusesDetails(AgreementDetails details, AgreementRule rule) {
        agreement.givenNoPriorActivity().when(assign(details)).expectNoEvents().expectException(refusedBy(rule));
        agreement
                .givenNoPriorActivity()
                .when(carryOver(details))
                .expectNoEvents()
                .expectException(refusedBy(rule));
    }

    private void refuses(AgreementCommand command, Rule rule, AgreementEvent... past) {
        agreement.given((Object[]) past).when(command).expectNoEvents().expectException(refusedBy(rule));
    }

    private void repeats(AgreementEvent... past) {
        agreement
                .given((Object[]) past)
                .when(carryOver(details(YEAR, AgreementTerms.USUAL)))
                .expectNoEvents()
                .expectResultMessagePayload(REPEATED);
    }

    private static AgreementDetails details(Period period, AgreementTerms terms) {
        return new AgreementDetails(BEATRIZ, CLARA, period, terms);
    }

    private static AssignSupervisor assign(AgreementDetails details) {
        return new AssignSupervisor(AGREEMENT, RIVERBEND, details);
    }

    private static CarryOverAgreement carryOver(AgreementDetails details) {
        return new CarryOverAgreement(AGREEMENT, RIVERBEND, details);
    }

    private static ChangeAgreement change(AgreementTerms terms, LocalDate from) {
        return change(terms, from, null);
    }

    private static ChangeAgreement change(AgreementTerms terms, LocalDate from, @Nullable Long basedOn) {
        return new ChangeAgreement(AGREEMENT, RIVERBEND, terms, from, basedOn);
    }

    private static EndAssignment end(LocalDate lastDay) {
        return new EndAssignment(AGREEMENT, RIVERBEND, lastDay);
    }

    private static SupervisorAssigned assigned(Period period, AgreementTerms terms, Origin origin) {
        return new SupervisorAssigned(AGREEMENT, RIVERBEND, details(period, terms), origin);
    }

    private static AgreementChanged changed(AgreementTerms terms, LocalDate from) {
        return new AgreementChanged(AGREEMENT, RIVERBEND, terms, from);
    }

    private static AssignmentEnded ended(LocalDate lastDay) {
        return new AssignmentEnded(AGREEMENT, RIVERBEND, lastDay);
    }
}
