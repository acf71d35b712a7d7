package org.opensupervision.domain.sessions;

import static org.opensupervision.domain.riverbend.Riverbend.*;
import static org.opensupervision.domain.riverbend.Stories.refusedBy;
import static org.opensupervision.domain.sessions.Hour.*;
import static org.opensupervision.domain.sessions.SessionRule.*;
import static org.opensupervision.domain.shared.SharedRule.IN_ITS_AGENCY;
import static org.opensupervision.domain.shared.SharedRule.UNCHANGED_SINCE_SEEN;

import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensupervision.domain.riverbend.Stories;
import org.opensupervision.domain.sessions.SessionCommand.ConfirmSession;
import org.opensupervision.domain.sessions.SessionCommand.DisputeSession;
import org.opensupervision.domain.sessions.SessionCommand.SignSession;
import org.opensupervision.domain.sessions.SessionEvent.SessionConfirmed;
import org.opensupervision.domain.sessions.SessionEvent.SessionDisputed;
import org.opensupervision.domain.shared.Origin;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.Rule;

class SigningTest {

    private final FixtureConfiguration<Session> session = Stories.of(Session.class);

    @Test
    void a_session_is_signed_by_its_supervisor_today() {
        session.given(RECORDED).when(sign(null)).expectEvents(SIGNED);
        session.given(recorded(on(TODAY), Origin.ENTERED)).when(sign(null)).expectEvents(SIGNED);
    }

    @Test
    void a_session_is_signed_by_nobody_else() {
        refuses(new SignSession(SESSION, RIVERBEND, SAMIR, null), SIGNED_BY_ITS_SUPERVISOR, RECORDED);
        refuses(new SignSession(SESSION, RIVERBEND, CLARA, null), SIGNED_BY_ITS_SUPERVISOR, RECORDED);
    }

    @Test
    void a_session_is_signed_once() {
        refuses(sign(null), NOT_SIGNED_YET, RECORDED, SIGNED);
        refuses(sign(null), NOT_SIGNED_YET, CARRIED_OVER, SIGNED_BEFORE);
    }

    @Test
    void a_session_is_signed_after_it_was_disputed_too() {
        session.given(RECORDED, DISPUTED).when(sign(null)).expectEvents(SIGNED);
    }

    @Test
    void only_what_was_held_is_signed() {
        refuses(sign(null), HELD_TO_BE_SIGNED, recorded(NO_SHOW, Origin.ENTERED));
        refuses(sign(null), HELD_TO_BE_SIGNED, RECORDED, CANCELLED);
        refuses(sign(null), HELD_TO_BE_SIGNED, RECORDED, amended(NO_SHOW));
    }

    @Test
    void a_session_of_tomorrow_is_not_signed_today() {
        refuses(sign(null), SIGNED_NOT_BEFORE_HELD, recorded(on(TOMORROW), Origin.ENTERED));
    }

    @Test
    void a_signature_is_given_to_the_record_as_it_is() {
        refuses(sign(0L), UNCHANGED_SINCE_SEEN, RECORDED, AMENDED);
        refuses(sign(0L), UNCHANGED_SINCE_SEEN, RECORDED, CANCELLED);
        session.given(RECORDED, AMENDED).when(sign(1L)).expectEvents(SIGNED);
        session.given(RECORDED).when(sign(0L)).expectEvents(SIGNED);
    }

    @Test
    void a_signature_does_not_mind_what_leaves_the_record_as_it_is() {
        session.given(RECORDED, CONFIRMED, RATED).when(sign(0L)).expectEvents(SIGNED);
    }

    @Test
    void a_session_is_confirmed_by_each_who_attended() {
        session.given(RECORDED).when(confirm(CLARA)).expectEvents(CONFIRMED);
        session.given(GROUP_RECORDED, CONFIRMED)
                .when(confirm(EMRE))
                .expectEvents(new SessionConfirmed(SESSION, RIVERBEND, EMRE, TODAY));
    }

    @Test
    void a_session_is_disputed_by_each_who_attended() {
        session.given(RECORDED).when(dispute(CLARA)).expectEvents(DISPUTED);
        session.given(GROUP_RECORDED, DISPUTED, SIGNED)
                .when(dispute(EMRE))
                .expectEvents(new SessionDisputed(SESSION, RIVERBEND, EMRE, TODAY, "it was shorter"));
    }

    @Test
    void only_who_attended_answers() {
        refuses(confirm(DAVID), ANSWERED_BY_WHO_ATTENDED, RECORDED);
        refuses(dispute(DAVID), ANSWERED_BY_WHO_ATTENDED, RECORDED);
        refuses(confirm(BEATRIZ), ANSWERED_BY_WHO_ATTENDED, RECORDED);
        refuses(confirm(DAVID), ANSWERED_BY_WHO_ATTENDED, GROUP_RECORDED, AMENDED);
    }

    @Test
    void only_what_was_held_is_confirmed_or_disputed() {
        refuses(confirm(CLARA), HELD_TO_BE_CONFIRMED, recorded(NO_SHOW, Origin.ENTERED));
        refuses(dispute(CLARA), HELD_TO_BE_CONFIRMED, recorded(NO_SHOW, Origin.ENTERED));
        refuses(confirm(CLARA), HELD_TO_BE_CONFIRMED, RECORDED, CANCELLED);
        refuses(dispute(CLARA), HELD_TO_BE_CONFIRMED, RECORDED, CANCELLED);
    }

    @Test
    void an_answer_is_given_once() {
        refuses(confirm(CLARA), NOT_CONFIRMED_YET, RECORDED, CONFIRMED);
        refuses(dispute(CLARA), NOT_DISPUTED_YET, RECORDED, DISPUTED);
    }

    @Test
    void an_answer_may_be_changed() {
        session.given(RECORDED, CONFIRMED).when(dispute(CLARA)).expectEvents(DISPUTED);
        session.given(RECORDED, DISPUTED).when(confirm(CLARA)).expectEvents(CONFIRMED);
        session.given(RECORDED, CONFIRMED, DISPUTED).when(confirm(CLARA)).expectEvents(CONFIRMED);
        session.given(RECORDED, DISPUTED, CONFIRMED).when(dispute(CLARA)).expectEvents(DISPUTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void a_dispute_has_a_reason(String blank) {
        refuses(new DisputeSession(SESSION, RIVERBEND, CLARA, blank), DISPUTE_HAS_A_REASON, RECORDED);
    }

    @Test
    void a_session_of_one_agency_is_unknown_to_another() {
        refuses(new SignSession(SESSION, ANOTHER_AGENCY, BEATRIZ, null), IN_ITS_AGENCY, RECORDED);
        refuses(new ConfirmSession(SESSION, ANOTHER_AGENCY, CLARA), IN_ITS_AGENCY, RECORDED);
    }

    @Test
    void nothing_is_signed_that_is_not_there() {
        session.givenNoPriorActivity()
                .when(sign(null))
                .expectNoEvents()
                .expectException(AggregateNotFoundException.class);
    }

    private void refuses(SessionCommand command, Rule rule, SessionEvent... past) {
        session.given((Object[]) past).when(command).expectNoEvents().expectException(refusedBy(rule));
    }

    private static ConfirmSession confirm(PersonId by) {
        return new ConfirmSession(SESSION, RIVERBEND, by);
    }

    private static DisputeSession dispute(PersonId by) {
        return new DisputeSession(SESSION, RIVERBEND, by, "it was shorter");
    }
}
