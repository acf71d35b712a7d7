package org.opensupervision.domain.sessions;

import static org.opensupervision.domain.riverbend.Riverbend.*;
import static org.opensupervision.domain.riverbend.Stories.refusedBy;
import static org.opensupervision.domain.sessions.Hour.*;
import static org.opensupervision.domain.sessions.SessionFormat.INDIVIDUAL;
import static org.opensupervision.domain.sessions.SessionFormat.TRIADIC;
import static org.opensupervision.domain.sessions.SessionRule.*;
import static org.opensupervision.domain.shared.SharedRule.IN_ITS_AGENCY;
import static org.opensupervision.domain.shared.SharedRule.UNCHANGED_SINCE_SEEN;

import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensupervision.domain.riverbend.Stories;
import org.opensupervision.domain.sessions.SessionCommand.AmendSession;
import org.opensupervision.domain.sessions.SessionCommand.ConfirmSession;
import org.opensupervision.domain.sessions.SessionCommand.DisputeSession;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.domain.shared.Origin;
import org.opensupervision.domain.shared.Rule;

class AmendingTest {

    private final FixtureConfiguration<Session> session = Stories.of(Session.class);

    @Test
    void a_session_is_amended_with_a_reason() {
        session.given(RECORDED).when(amend(LONGER_HOUR, null)).expectEvents(AMENDED);
        session.given(RECORDED, SIGNED, CONFIRMED, RATED)
                .when(amend(LONGER_HOUR, null))
                .expectEvents(AMENDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void an_amendment_has_a_reason(String blank) {
        refuses(
                new AmendSession(SESSION, RIVERBEND, BEATRIZ, LONGER_HOUR, blank, null),
                AMENDMENT_HAS_A_REASON,
                RECORDED);
    }

    @Test
    void an_amendment_changes_something() {
        refuses(amend(HOUR, null), AMENDMENT_CHANGES_SOMETHING, RECORDED);
        refuses(amend(LONGER_HOUR, null), AMENDMENT_CHANGES_SOMETHING, RECORDED, AMENDED);
        session.given(RECORDED, AMENDED).when(amend(HOUR, null)).expectEvents(amended(HOUR));
    }

    @Test
    void an_amended_record_keeps_to_the_rules_of_a_new_one() {
        refuses(amend(on(TOMORROW), null), NOT_IN_THE_FUTURE, RECORDED);
        refuses(amend(of(INDIVIDUAL), null), SOMEBODY_ATTENDED, RECORDED);
        refuses(amend(of(TRIADIC, CLARA, CLARA), null), EACH_ATTENDED_ONCE, RECORDED);
        refuses(amend(of(INDIVIDUAL, BEATRIZ), null), SUPERVISOR_IS_NOT_SUPERVISED, RECORDED);
        refuses(amend(of(TRIADIC, CLARA), null), FORMAT_FITS_ATTENDANCE, RECORDED);
        refuses(amend(lasting(new Minutes(-1, 30, 30)), null), NO_NEGATIVE_MINUTES, RECORDED);
        refuses(amend(lasting(Minutes.NONE), null), SOME_MINUTES_WERE_HELD, RECORDED);
        refuses(amend(lasting(new Minutes(240, 240, 241)), null), MINUTES_WITHIN_A_DAY, RECORDED);
        refuses(amend(noted("n".repeat(20_001)), null), WORDS_WITHIN_LIMITS, RECORDED);
    }

    @Test
    void a_signed_session_is_unsigned_by_an_amendment() {
        session.given(RECORDED, SIGNED, AMENDED).when(sign(null)).expectEvents(SIGNED);
    }

    @Test
    void an_amendment_asks_again_for_confirmations_and_disputes() {
        session.given(RECORDED, CONFIRMED, AMENDED)
                .when(new ConfirmSession(SESSION, RIVERBEND, CLARA))
                .expectEvents(CONFIRMED);
        session.given(RECORDED, DISPUTED, AMENDED)
                .when(new DisputeSession(SESSION, RIVERBEND, CLARA, DISPUTED.reason()))
                .expectEvents(DISPUTED);
    }

    @Test
    void an_amendment_never_overwrites_what_its_editor_has_not_seen() {
        refuses(amend(HOUR, 0L), UNCHANGED_SINCE_SEEN, RECORDED, AMENDED);
        refuses(amend(HOUR, 1L), UNCHANGED_SINCE_SEEN, RECORDED, CONFIRMED, AMENDED);
        refuses(amend(LONGER_HOUR, 0L), UNCHANGED_SINCE_SEEN, RECORDED, CANCELLED);
        session.given(RECORDED, CONFIRMED, AMENDED).when(amend(HOUR, 2L)).expectEvents(amended(HOUR));
        session.given(RECORDED, CONFIRMED, RATED).when(amend(LONGER_HOUR, 0L)).expectEvents(AMENDED);
    }

    @Test
    void who_rated_a_session_stays_in_it() {
        refuses(amend(of(INDIVIDUAL, DAVID), null), WHO_RATED_ATTENDED, RECORDED, RATED);
        session.given(RECORDED, RATED)
                .when(amend(of(TRIADIC, DAVID, CLARA), null))
                .expectEvents(amended(of(TRIADIC, DAVID, CLARA)));
    }

    @Test
    void what_was_rated_was_held() {
        refuses(amend(NO_SHOW, null), WHAT_WAS_RATED_WAS_HELD, RECORDED, RATED);
        session.given(RECORDED).when(amend(NO_SHOW, null)).expectEvents(amended(NO_SHOW));
    }

    @Test
    void a_session_is_never_amended_to_a_day_after_its_rating() {
        var ratedThen = rated(new Rating(FAIR, null, HELD_ON.plusDays(1), null), Origin.ENTERED);
        session.given(RECORDED, ratedThen)
                .when(amend(on(HELD_ON.plusDays(1)), null))
                .expectEvents(amended(on(HELD_ON.plusDays(1))));
        refuses(amend(on(HELD_ON.plusDays(2)), null), RATED_NOT_BEFORE_HELD, RECORDED, ratedThen);
    }

    @Test
    void a_session_is_cancelled_with_a_reason() {
        session.given(RECORDED).when(cancel(CANCELLED.reason(), null)).expectEvents(CANCELLED);
        session.given(RECORDED, CONFIRMED, AMENDED)
                .when(cancel(CANCELLED.reason(), null))
                .expectEvents(CANCELLED);
        refuses(cancel(" ", null), CANCELLATION_HAS_A_REASON, RECORDED);
    }

    @Test
    void only_what_was_held_is_cancelled() {
        refuses(cancel("wrong week", null), HELD_TO_BE_CANCELLED, RECORDED, CANCELLED);
        refuses(cancel("wrong week", null), HELD_TO_BE_CANCELLED, recorded(NO_SHOW, Origin.ENTERED));
    }

    @Test
    void a_signed_record_is_amended_instead_of_cancelled() {
        refuses(cancel("wrong week", null), SIGNED_RECORDS_ARE_AMENDED, RECORDED, SIGNED);
        refuses(cancel("wrong week", null), SIGNED_RECORDS_ARE_AMENDED, CARRIED_OVER, SIGNED_BEFORE);
        session.given(RECORDED, SIGNED, AMENDED)
                .when(cancel(CANCELLED.reason(), null))
                .expectEvents(CANCELLED);
    }

    @Test
    void a_rated_session_is_not_cancelled() {
        refuses(cancel("wrong week", null), WHAT_WAS_RATED_WAS_HELD, RECORDED, RATED);
    }

    @Test
    void nobody_cancels_what_they_have_not_seen() {
        refuses(cancel("wrong week", 0L), UNCHANGED_SINCE_SEEN, RECORDED, AMENDED);
        session.given(RECORDED, AMENDED).when(cancel(CANCELLED.reason(), 1L)).expectEvents(CANCELLED);
    }

    @Test
    void a_cancelled_session_comes_back_by_an_amendment_and_is_confirmed_and_signed_anew() {
        session.given(RECORDED, CONFIRMED, CANCELLED).when(amend(HOUR, null)).expectEvents(amended(HOUR));
        session.given(RECORDED, CONFIRMED, CANCELLED, amended(HOUR))
                .when(new ConfirmSession(SESSION, RIVERBEND, CLARA))
                .expectEvents(CONFIRMED);
        session.given(RECORDED, CANCELLED, amended(HOUR)).when(sign(null)).expectEvents(SIGNED);
    }

    @Test
    void a_session_of_one_agency_is_unknown_to_another() {
        refuses(
                new AmendSession(SESSION, ANOTHER_AGENCY, BEATRIZ, LONGER_HOUR, "wrong", null),
                IN_ITS_AGENCY,
                RECORDED);
    }

    private void refuses(SessionCommand command, Rule rule, SessionEvent... past) {
        session.given((Object[]) past).when(command).expectNoEvents().expectException(refusedBy(rule));
    }
}
