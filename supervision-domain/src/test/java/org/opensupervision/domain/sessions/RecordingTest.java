package org.opensupervision.domain.sessions;

import static org.opensupervision.domain.riverbend.Riverbend.*;
import static org.opensupervision.domain.riverbend.Stories.refusedBy;
import static org.opensupervision.domain.sessions.Hour.*;
import static org.opensupervision.domain.sessions.SessionFormat.GROUP;
import static org.opensupervision.domain.sessions.SessionFormat.INDIVIDUAL;
import static org.opensupervision.domain.sessions.SessionFormat.TRIADIC;
import static org.opensupervision.domain.sessions.SessionRule.*;
import static org.opensupervision.domain.shared.CarriedOver.ACCEPTED;
import static org.opensupervision.domain.shared.CarriedOver.REPEATED;
import static org.opensupervision.domain.shared.SharedRule.IN_ITS_AGENCY;

import java.time.LocalDate;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.opensupervision.domain.riverbend.Stories;
import org.opensupervision.domain.sessions.SessionCommand.CarryOverSession;
import org.opensupervision.domain.sessions.SessionCommand.RecordSession;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.domain.shared.Origin;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.Rule;

class RecordingTest {

    private final FixtureConfiguration<Session> session = Stories.of(Session.class);

    @Test
    void a_session_is_recorded() {
        session.givenNoPriorActivity().when(write(HOUR)).expectEvents(RECORDED).expectResultMessagePayload(SESSION);
    }

    @Test
    void a_session_is_recorded_once() {
        refuses(write(HOUR), SESSION_IS_NEW, RECORDED);
        refuses(write(LONGER_HOUR), SESSION_IS_NEW, RECORDED, CANCELLED);
    }

    @Test
    void a_session_may_have_been_today_but_not_tomorrow() {
        accepts(on(TODAY));
        refuses(on(TOMORROW), NOT_IN_THE_FUTURE);
    }

    @Test
    void today_is_the_day_at_the_agency_that_recorded_it() {
        var elsewhere = new RecordSession(SESSION, ANOTHER_AGENCY, REFERENCE, BEATRIZ, on(TODAY));
        refuses(elsewhere, NOT_IN_THE_FUTURE);
    }

    @Test
    void somebody_attended_each_of_them_once_and_not_their_supervisor() {
        refuses(of(INDIVIDUAL), SOMEBODY_ATTENDED);
        refuses(of(TRIADIC, CLARA, CLARA), EACH_ATTENDED_ONCE);
        refuses(of(TRIADIC, CLARA, BEATRIZ), SUPERVISOR_IS_NOT_SUPERVISED);
    }

    @Test
    void the_format_says_how_many_attended() {
        accepts(of(INDIVIDUAL, CLARA));
        accepts(of(TRIADIC, CLARA, DAVID));
        accepts(of(GROUP, CLARA, DAVID, EMRE));
        accepts(of(GROUP, CLARA, DAVID, EMRE, SAMIR));
        refuses(of(INDIVIDUAL, CLARA, DAVID), FORMAT_FITS_ATTENDANCE);
        refuses(of(TRIADIC, CLARA), FORMAT_FITS_ATTENDANCE);
        refuses(of(TRIADIC, CLARA, DAVID, EMRE), FORMAT_FITS_ATTENDANCE);
        refuses(of(GROUP, CLARA, DAVID), FORMAT_FITS_ATTENDANCE);
    }

    @ParameterizedTest
    @CsvSource({"1,0,0", "0,0,1", "240,240,240", "0,720,0"})
    void a_session_lasts_a_minute_to_twelve_hours(int administrative, int educational, int supportive) {
        accepts(lasting(new Minutes(administrative, educational, supportive)));
    }

    @ParameterizedTest
    @CsvSource({"241,240,240", "0,721,0", "2147483647,2147483647,2147483647"})
    void a_session_is_not_longer_than_a_day_of_work(int administrative, int educational, int supportive) {
        refuses(lasting(new Minutes(administrative, educational, supportive)), MINUTES_WITHIN_A_DAY);
    }

    @ParameterizedTest
    @CsvSource({"-1,30,30", "30,-1,30", "30,30,-1", "-2147483648,2147483647,60"})
    void no_minutes_are_negative(int administrative, int educational, int supportive) {
        refuses(lasting(new Minutes(administrative, educational, supportive)), NO_NEGATIVE_MINUTES);
    }

    @Test
    void a_held_session_has_minutes() {
        refuses(lasting(Minutes.NONE), SOME_MINUTES_WERE_HELD);
    }

    @ParameterizedTest
    @EnumSource(names = {"CANCELLED", "NO_SHOW"})
    void a_session_that_fell_through_is_recorded_without_minutes(SessionOutcome outcome) {
        accepts(fallenThrough(outcome));
    }

    @Test
    void words_are_kept_up_to_their_limits() {
        accepts(noted("n".repeat(20_000)));
        accepts(about("t".repeat(1_000), "a".repeat(1_000)));
        refuses(noted("n".repeat(20_001)), WORDS_WITHIN_LIMITS);
        refuses(about("t".repeat(1_001), "a"), WORDS_WITHIN_LIMITS);
        refuses(about("t", "a".repeat(1_001)), WORDS_WITHIN_LIMITS);
    }

    @Test
    void a_session_is_carried_over_signed_or_not() {
        session.givenNoPriorActivity()
                .when(carryOver(HOUR, null))
                .expectEvents(CARRIED_OVER)
                .expectResultMessagePayload(ACCEPTED);
        session.givenNoPriorActivity()
                .when(carryOver(HOUR, SIGNED_BEFORE.signedOn()))
                .expectEvents(CARRIED_OVER, SIGNED_BEFORE)
                .expectResultMessagePayload(ACCEPTED);
    }

    @Test
    void a_session_carried_over_was_signed_from_its_day_to_today() {
        acceptsSignature(HELD_ON);
        acceptsSignature(TODAY);
        refuses(carryOver(HOUR, HELD_ON.minusDays(1)), SIGNED_NOT_BEFORE_HELD);
        refuses(carryOver(HOUR, TOMORROW), NOT_SIGNED_IN_THE_FUTURE);
    }

    @Test
    void what_fell_through_was_never_signed() {
        refuses(carryOver(NO_SHOW, HELD_ON), HELD_TO_BE_SIGNED);
    }

    @Test
    void the_same_row_again_changes_nothing() {
        repeats(carryOver(HOUR, null), CARRIED_OVER);
        repeats(carryOver(HOUR, SIGNED_BEFORE.signedOn()), CARRIED_OVER, SIGNED_BEFORE);
        repeats(carryOver(HOUR, null), RECORDED);
    }

    @Test
    void the_same_row_again_changes_nothing_after_the_record_lived_on() {
        repeats(carryOver(HOUR, null), CARRIED_OVER, SIGNED, CONFIRMED, RATED);
        repeats(carryOver(HOUR, null), CARRIED_OVER, AMENDED, SIGNED);
        repeats(carryOver(HOUR, null), CARRIED_OVER, CANCELLED);
        repeats(carryOver(HOUR, SIGNED_BEFORE.signedOn()), CARRIED_OVER, SIGNED_BEFORE, AMENDED, SIGNED);
    }

    @Test
    void another_row_with_the_same_reference_is_refused() {
        conflicts(carryOver(LONGER_HOUR, null), CARRIED_OVER);
        conflicts(carryOver(LONGER_HOUR, null), CARRIED_OVER, AMENDED);
        conflicts(carryOver(HOUR, SIGNED_BEFORE.signedOn()), CARRIED_OVER);
        conflicts(carryOver(HOUR, TODAY), CARRIED_OVER, SIGNED);
        conflicts(carryOver(HOUR, null), CARRIED_OVER, SIGNED_BEFORE);
        conflicts(carryOver(HOUR, SIGNED_BEFORE.signedOn().plusDays(1)), CARRIED_OVER, SIGNED_BEFORE);
        conflicts(carryOver(RIVERBEND, SAMIR, HOUR, null), CARRIED_OVER);
    }

    @Test
    void a_session_of_one_agency_is_unknown_to_another() {
        refuses(new RecordSession(SESSION, ANOTHER_AGENCY, REFERENCE, BEATRIZ, HOUR), IN_ITS_AGENCY, RECORDED);
        refuses(carryOver(ANOTHER_AGENCY, BEATRIZ, HOUR, null), IN_ITS_AGENCY, CARRIED_OVER);
    }

    private void accepts(SessionContent content) {
        session.givenNoPriorActivity().when(write(content)).expectEvents(recorded(content, Origin.ENTERED));
        session.givenNoPriorActivity()
                .when(carryOver(content, null))
                .expectEvents(recorded(content, Origin.CARRIED_OVER));
    }

    private void acceptsSignature(LocalDate day) {
        session.givenNoPriorActivity()
                .when(carryOver(HOUR, day))
                .expectEvents(CARRIED_OVER, signed(day, Origin.CARRIED_OVER));
    }

    private void refuses(SessionContent content, SessionRule rule) {
        refuses(write(content), rule);
        refuses(carryOver(content, null), rule);
    }

    private void refuses(SessionCommand command, Rule rule, SessionEvent... past) {
        session.given((Object[]) past).when(command).expectNoEvents().expectException(refusedBy(rule));
    }

    private void repeats(CarryOverSession row, SessionEvent... past) {
        session.given((Object[]) past).when(row).expectNoEvents().expectResultMessagePayload(REPEATED);
    }

    private void conflicts(CarryOverSession row, SessionEvent... past) {
        refuses(row, SESSION_HAS_THE_SAME_CONTENT, past);
    }

    private static RecordSession write(SessionContent content) {
        return new RecordSession(SESSION, RIVERBEND, REFERENCE, BEATRIZ, content);
    }

    private static CarryOverSession carryOver(SessionContent content, @Nullable LocalDate signedOn) {
        return carryOver(RIVERBEND, BEATRIZ, content, signedOn);
    }

    private static CarryOverSession carryOver(
            AgencyId agency, PersonId supervisor, SessionContent content, @Nullable LocalDate signedOn) {
        return new CarryOverSession(SESSION, agency, REFERENCE, supervisor, content, signedOn);
    }
}
