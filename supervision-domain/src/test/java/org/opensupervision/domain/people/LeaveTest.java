package org.opensupervision.domain.people;

import static org.opensupervision.domain.people.Clara.JOINED;
import static org.opensupervision.domain.people.PersonRule.*;
import static org.opensupervision.domain.riverbend.Riverbend.ANOTHER_AGENCY;
import static org.opensupervision.domain.riverbend.Riverbend.CLARA;
import static org.opensupervision.domain.riverbend.Riverbend.RIVERBEND;
import static org.opensupervision.domain.riverbend.Stories.refusedBy;
import static org.opensupervision.domain.shared.CarriedOver.ACCEPTED;
import static org.opensupervision.domain.shared.CarriedOver.REPEATED;
import static org.opensupervision.domain.shared.SharedRule.IN_ITS_AGENCY;

import java.time.LocalDate;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opensupervision.domain.people.PersonCommand.CarryOverLeave;
import org.opensupervision.domain.people.PersonCommand.CorrectLeave;
import org.opensupervision.domain.people.PersonCommand.EndLeave;
import org.opensupervision.domain.people.PersonCommand.TakeLeave;
import org.opensupervision.domain.people.PersonEvent.LeaveCorrected;
import org.opensupervision.domain.people.PersonEvent.LeaveEnded;
import org.opensupervision.domain.people.PersonEvent.LeaveTaken;
import org.opensupervision.domain.riverbend.Stories;
import org.opensupervision.domain.shared.LeaveId;
import org.opensupervision.domain.shared.Origin;
import org.opensupervision.domain.shared.Period;

class LeaveTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 13);
    private static final Period MARCH = new Period(FIRST, LAST);
    private static final LeaveId LEAVE = LeaveId.startingOn(CLARA, FIRST);

    private static final LeaveTaken TAKEN = taken(MARCH, "medical", Origin.ENTERED);
    private static final LeaveTaken CARRIED_OVER = taken(MARCH, "medical", Origin.CARRIED_OVER);
    private static final LeaveTaken OPEN_ENDED = taken(new Period(FIRST, null), "parental", Origin.ENTERED);
    private static final LeaveCorrected CORRECTED = corrected(new Period(FIRST, LAST.plusDays(7)), "medical");
    private static final LeaveEnded ENDED_EARLY = new LeaveEnded(CLARA, RIVERBEND, LEAVE, FIRST.plusDays(2));

    private final FixtureConfiguration<Person> person = Stories.of(Person.class, new AddressBook());

    @Test
    void a_leave_is_taken() {
        person.given(JOINED)
                .when(new TakeLeave(CLARA, RIVERBEND, LEAVE, MARCH, "medical"))
                .expectEvents(TAKEN)
                .expectResultMessagePayload(LEAVE);
    }

    @Test
    void a_leave_may_be_open_ended_and_of_no_said_kind() {
        Period open = new Period(FIRST, null);
        person.given(JOINED).when(take(open)).expectEvents(taken(open, null, Origin.ENTERED));
    }

    @Test
    void a_leave_lasts_a_day_at_least() {
        Period day = new Period(FIRST, FIRST);
        person.given(JOINED).when(take(day)).expectEvents(taken(day, null, Origin.ENTERED));
        Period less = new Period(FIRST, FIRST.minusDays(1));
        refuses(take(less), LEAVE_ENDS_NOT_BEFORE_IT_BEGINS, JOINED);
        refuses(carryOver(less, "medical"), LEAVE_ENDS_NOT_BEFORE_IT_BEGINS, JOINED);
        refuses(correct(less, "medical"), LEAVE_ENDS_NOT_BEFORE_IT_BEGINS, JOINED, TAKEN);
        refuses(end(FIRST.minusDays(1)), LEAVE_ENDS_NOT_BEFORE_IT_BEGINS, JOINED, TAKEN);
    }

    @Test
    void leaves_may_touch() {
        Period next = new Period(LAST.plusDays(1), LAST.plusDays(1));
        Period before = new Period(FIRST.minusDays(1), FIRST.minusDays(1));
        person.given(JOINED, TAKEN).when(take(next)).expectEvents(taken(next, null, Origin.ENTERED));
        person.given(JOINED, TAKEN).when(take(before)).expectEvents(taken(before, null, Origin.ENTERED));
    }

    @Test
    void leaves_never_share_a_day() {
        refuses(take(new Period(LAST, LAST)), LEAVES_DO_NOT_OVERLAP, JOINED, TAKEN);
        refuses(take(new Period(FIRST.minusDays(9), FIRST)), LEAVES_DO_NOT_OVERLAP, JOINED, TAKEN);
        refuses(take(new Period(FIRST.minusDays(9), null)), LEAVES_DO_NOT_OVERLAP, JOINED, TAKEN);
        refuses(take(new Period(FIRST.plusDays(1), FIRST.plusDays(1))), LEAVES_DO_NOT_OVERLAP, JOINED, TAKEN);
        refuses(take(new Period(LAST.plusYears(1), null)), LEAVES_DO_NOT_OVERLAP, JOINED, OPEN_ENDED);
        refuses(carryOver(new Period(LAST, LAST), "medical"), LEAVES_DO_NOT_OVERLAP, JOINED, TAKEN);
    }

    @Test
    void the_same_leave_is_taken_once() {
        refuses(take(MARCH), LEAVES_DO_NOT_OVERLAP, JOINED, TAKEN);
    }

    @Test
    void a_leave_that_ended_early_makes_room() {
        Period later = new Period(LAST, LAST);
        person.given(JOINED, TAKEN, ENDED_EARLY).when(take(later)).expectEvents(taken(later, null, Origin.ENTERED));
        refuses(take(new Period(FIRST.plusDays(2), LAST)), LEAVES_DO_NOT_OVERLAP, JOINED, TAKEN, ENDED_EARLY);
    }

    @Test
    void a_leave_is_corrected() {
        person.given(JOINED, TAKEN).when(correct(CORRECTED.period(), "medical")).expectEvents(CORRECTED);
        person.given(JOINED, TAKEN).when(correct(MARCH, null)).expectEvents(corrected(MARCH, null));
    }

    @Test
    void a_leave_is_corrected_only_to_another_one() {
        refuses(correct(MARCH, "medical"), LEAVE_DIFFERS, JOINED, TAKEN);
        refuses(correct(CORRECTED.period(), "medical"), LEAVE_DIFFERS, JOINED, TAKEN, CORRECTED);
        person.given(JOINED, TAKEN, CORRECTED)
                .when(correct(MARCH, "medical"))
                .expectEvents(corrected(MARCH, "medical"));
    }

    @Test
    void a_corrected_leave_reaches_no_other_one() {
        Period next = new Period(LAST.plusDays(7), LAST.plusDays(7));
        LeaveTaken another = taken(next, null, Origin.ENTERED);
        refuses(correct(CORRECTED.period(), "medical"), LEAVES_DO_NOT_OVERLAP, JOINED, TAKEN, another);
        refuses(take(next), LEAVES_DO_NOT_OVERLAP, JOINED, TAKEN, CORRECTED);
    }

    @Test
    void a_leave_is_ended() {
        person.given(JOINED, TAKEN).when(end(FIRST.plusDays(2))).expectEvents(ENDED_EARLY);
        person.given(JOINED, OPEN_ENDED).when(end(FIRST)).expectEvents(new LeaveEnded(CLARA, RIVERBEND, LEAVE, FIRST));
    }

    @Test
    void only_a_known_leave_is_corrected_or_ended() {
        refuses(correct(MARCH, "medical"), LEAVE_IS_KNOWN, JOINED);
        refuses(end(LAST), LEAVE_IS_KNOWN, JOINED);
    }

    @Test
    void a_leave_is_carried_over() {
        person.given(JOINED)
                .when(carryOver(MARCH, "medical"))
                .expectEvents(CARRIED_OVER)
                .expectResultMessagePayload(ACCEPTED);
    }

    @Test
    void the_same_row_again_changes_nothing_even_after_the_leave_was_corrected_or_ended() {
        repeats(JOINED, CARRIED_OVER);
        repeats(JOINED, TAKEN);
        repeats(JOINED, CARRIED_OVER, CORRECTED);
        repeats(JOINED, CARRIED_OVER, ENDED_EARLY);
    }

    @Test
    void another_row_for_the_same_first_day_is_refused() {
        refuses(carryOver(MARCH, "parental"), LEAVE_HAS_THE_SAME_CONTENT, JOINED, CARRIED_OVER);
        refuses(carryOver(new Period(FIRST, null), "medical"), LEAVE_HAS_THE_SAME_CONTENT, JOINED, CARRIED_OVER);
        refuses(carryOver(CORRECTED.period(), "medical"), LEAVE_HAS_THE_SAME_CONTENT, JOINED, CARRIED_OVER, CORRECTED);
    }

    @Test
    void a_person_of_one_agency_takes_no_leave_at_another() {
        person.given(JOINED)
                .when(new TakeLeave(CLARA, ANOTHER_AGENCY, LEAVE, MARCH, "medical"))
                .expectNoEvents()
                .expectException(refusedBy(IN_ITS_AGENCY));
    }

    private void refuses(PersonCommand command, PersonRule rule, PersonEvent... past) {
        person.given((Object[]) past).when(command).expectNoEvents().expectException(refusedBy(rule));
    }

    private void repeats(PersonEvent... past) {
        person.given((Object[]) past)
                .when(carryOver(MARCH, "medical"))
                .expectNoEvents()
                .expectResultMessagePayload(REPEATED);
    }

    private static TakeLeave take(Period period) {
        return new TakeLeave(CLARA, RIVERBEND, LeaveId.startingOn(CLARA, period.from()), period, null);
    }

    private static CarryOverLeave carryOver(Period period, String kind) {
        return new CarryOverLeave(CLARA, RIVERBEND, LeaveId.startingOn(CLARA, period.from()), period, kind);
    }

    private static CorrectLeave correct(Period period, @Nullable String kind) {
        return new CorrectLeave(CLARA, RIVERBEND, LEAVE, period, kind);
    }

    private static EndLeave end(LocalDate lastDay) {
        return new EndLeave(CLARA, RIVERBEND, LEAVE, lastDay);
    }

    private static LeaveTaken taken(Period period, @Nullable String kind, Origin origin) {
        return new LeaveTaken(CLARA, RIVERBEND, LeaveId.startingOn(CLARA, period.from()), period, kind, origin);
    }

    private static LeaveCorrected corrected(Period period, @Nullable String kind) {
        return new LeaveCorrected(CLARA, RIVERBEND, LEAVE, period, kind);
    }
}
