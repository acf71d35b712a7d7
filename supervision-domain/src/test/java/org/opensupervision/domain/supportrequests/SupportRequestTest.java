package org.opensupervision.domain.supportrequests;

import static org.opensupervision.domain.riverbend.Riverbend.*;
import static org.opensupervision.domain.riverbend.Stories.refusedBy;
import static org.opensupervision.domain.shared.SharedRule.IN_ITS_AGENCY;
import static org.opensupervision.domain.supportrequests.Plea.*;
import static org.opensupervision.domain.supportrequests.SupportRequestRule.*;

import java.time.LocalDateTime;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opensupervision.domain.riverbend.Stories;
import org.opensupervision.domain.shared.Origin;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.Rule;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.domain.supportrequests.SupportRequestCommand.AcknowledgeRequest;
import org.opensupervision.domain.supportrequests.SupportRequestCommand.AnswerRequest;
import org.opensupervision.domain.supportrequests.SupportRequestCommand.AskForSupport;
import org.opensupervision.domain.supportrequests.SupportRequestCommand.HandOverRequest;
import org.opensupervision.domain.supportrequests.SupportRequestCommand.ResolveRequest;
import org.opensupervision.domain.supportrequests.SupportRequestCommand.WithdrawRequest;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.RequestAnswered;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.RequestHandedOver;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.RequestResolved;

class SupportRequestTest {

    private static final SessionId SESSION = SessionId.referredTo(RIVERBEND, "X00191");
    private static final LocalDateTime AT_FOUR = TOMORROW.atTime(16, 0);

    private final FixtureConfiguration<SupportRequest> request = Stories.of(SupportRequest.class);

    @Test
    void a_supervisee_asks_for_support() {
        request.givenNoPriorActivity()
                .when(ask(asking(TODAY, "Rough day: got five minutes?")))
                .expectEvents(asked(asking(TODAY, "Rough day: got five minutes?"), Origin.ENTERED))
                .expectResultMessagePayload(REQUEST);
        request.givenNoPriorActivity()
                .when(ask(asking(YESTERDAY, null)))
                .expectEvents(asked(asking(YESTERDAY, null), Origin.ENTERED));
    }

    @Test
    void nobody_asks_in_the_future() {
        refuses(ask(asking(TOMORROW, null)), NOT_ASKED_IN_THE_FUTURE);
    }

    @Test
    void today_is_the_day_at_the_agency_that_was_asked() {
        refuses(new AskForSupport(REQUEST, ANOTHER_AGENCY, REFERENCE, asking(TODAY, null)), NOT_ASKED_IN_THE_FUTURE);
    }

    @Test
    void words_are_kept_up_to_their_limit() {
        Ask wordy = asking(TODAY, "w".repeat(5_000));
        request.givenNoPriorActivity().when(ask(wordy)).expectEvents(asked(wordy, Origin.ENTERED));
        refuses(ask(asking(TODAY, "w".repeat(5_001))), WORDS_OF_REQUEST_WITHIN_LIMIT);
        request.given(ASKED, ACKNOWLEDGED)
                .when(answer(BEATRIZ, AT_FOUR, "w".repeat(5_000)))
                .expectEvents(answered(AT_FOUR, "w".repeat(5_000)));
        refuses(answer(BEATRIZ, AT_FOUR, "w".repeat(5_001)), WORDS_OF_REQUEST_WITHIN_LIMIT, ASKED);
    }

    @Test
    void a_request_is_made_once() {
        refuses(ask(ASKED.ask()), REQUEST_IS_NEW, ASKED);
        refuses(ask(ASKED.ask()), REQUEST_IS_NEW, ASKED, WITHDRAWN);
    }

    @Test
    void a_request_is_acknowledged_once() {
        request.given(ASKED).when(acknowledge(BEATRIZ)).expectEvents(ACKNOWLEDGED);
        refuses(acknowledge(SAMIR), NOT_ACKNOWLEDGED_YET, ASKED, ACKNOWLEDGED);
    }

    @Test
    void nobody_acknowledges_or_answers_their_own_request() {
        refuses(acknowledge(CLARA), ACKNOWLEDGED_BY_SOMEBODY_ELSE, ASKED);
        refuses(answer(CLARA, AT_FOUR, null), ACKNOWLEDGED_BY_SOMEBODY_ELSE, ASKED);
        refuses(answer(CLARA, AT_FOUR, null), ACKNOWLEDGED_BY_SOMEBODY_ELSE, ASKED, ACKNOWLEDGED);
    }

    @Test
    void an_answer_offers_a_time_and_acknowledges() {
        request.given(ASKED)
                .when(answer(BEATRIZ, AT_FOUR, "my office"))
                .expectEvents(ACKNOWLEDGED, answered(AT_FOUR, "my office"));
        request.given(ASKED, ACKNOWLEDGED).when(answer(BEATRIZ, AT_FOUR, null)).expectEvents(answered(AT_FOUR, null));
    }

    @Test
    void another_time_may_be_offered() {
        request.given(ASKED, ACKNOWLEDGED, answered(AT_FOUR, null))
                .when(answer(BEATRIZ, AT_FOUR.plusHours(1), null))
                .expectEvents(answered(AT_FOUR.plusHours(1), null));
    }

    @Test
    void an_offered_time_is_today_or_later() {
        LocalDateTime midnight = TODAY.atStartOfDay();
        request.given(ASKED, ACKNOWLEDGED).when(answer(BEATRIZ, midnight, null)).expectEvents(answered(midnight, null));
        refuses(answer(BEATRIZ, midnight.minusMinutes(1), null), OFFERED_TIME_IS_TO_COME, ASKED);
    }

    @Test
    void a_request_is_handed_over_and_on() {
        var toSamir = new RequestHandedOver(REQUEST, RIVERBEND, BEATRIZ, SAMIR, TODAY);
        request.given(ASKED).when(handOver(BEATRIZ, SAMIR)).expectEvents(toSamir);
        request.given(ASKED, toSamir)
                .when(handOver(SAMIR, BEATRIZ))
                .expectEvents(new RequestHandedOver(REQUEST, RIVERBEND, SAMIR, BEATRIZ, TODAY));
        refuses(handOver(BEATRIZ, SAMIR), HANDED_TO_SOMEBODY_ELSE, ASKED, toSamir);
    }

    @Test
    void a_request_is_handed_to_somebody_else() {
        refuses(handOver(BEATRIZ, BEATRIZ), HANDED_TO_SOMEBODY_ELSE, ASKED);
        refuses(handOver(BEATRIZ, CLARA), HANDED_TO_SOMEBODY_ELSE, ASKED);
    }

    @Test
    void a_handed_over_request_still_waits_to_be_acknowledged() {
        request.given(ASKED, new RequestHandedOver(REQUEST, RIVERBEND, SAMIR, BEATRIZ, TODAY))
                .when(acknowledge(BEATRIZ))
                .expectEvents(ACKNOWLEDGED);
    }

    @Test
    void a_request_is_resolved_with_or_without_a_session() {
        request.given(ASKED).when(resolve(BEATRIZ, null, null)).expectEvents(resolved(BEATRIZ, null, null));
        request.given(ASKED, ACKNOWLEDGED)
                .when(resolve(BEATRIZ, SESSION, null))
                .expectEvents(resolved(BEATRIZ, SESSION, null));
    }

    @Test
    void only_who_asked_says_whether_it_helped() {
        request.given(ASKED).when(resolve(CLARA, SESSION, true)).expectEvents(resolved(CLARA, SESSION, true));
        request.given(ASKED).when(resolve(CLARA, null, false)).expectEvents(resolved(CLARA, null, false));
        refuses(resolve(BEATRIZ, SESSION, true), SUPERVISEE_SAYS_WHETHER_IT_HELPED, ASKED);
        refuses(resolve(BEATRIZ, SESSION, false), SUPERVISEE_SAYS_WHETHER_IT_HELPED, ASKED);
    }

    @Test
    void who_asked_says_whether_it_helped_after_somebody_else_has_resolved_it() {
        RequestResolved byBeatriz =
                new RequestResolved(REQUEST, RIVERBEND, BEATRIZ, YESTERDAY, SESSION, null, Origin.ENTERED);
        RequestResolved andItHelped =
                new RequestResolved(REQUEST, RIVERBEND, CLARA, YESTERDAY, SESSION, true, Origin.ENTERED);
        request.given(ASKED, byBeatriz).when(resolve(CLARA, null, true)).expectEvents(andItHelped);
        refuses(resolve(BEATRIZ, null, true), SUPERVISEE_SAYS_WHETHER_IT_HELPED, ASKED, byBeatriz);
        refuses(resolve(CLARA, null, false), REQUEST_IS_OPEN, ASKED, byBeatriz, andItHelped);
        refuses(resolve(CLARA, null, true), REQUEST_IS_OPEN, ASKED, WITHDRAWN);
    }

    @Test
    void only_who_asked_withdraws() {
        request.given(ASKED, ACKNOWLEDGED).when(withdraw(CLARA)).expectEvents(WITHDRAWN);
        refuses(withdraw(BEATRIZ), WITHDRAWN_BY_WHO_ASKED, ASKED);
    }

    @Test
    void nothing_happens_to_a_request_that_is_over() {
        for (SupportRequestEvent end : new SupportRequestEvent[] {WITHDRAWN, resolved(BEATRIZ, SESSION, null)}) {
            refuses(acknowledge(BEATRIZ), REQUEST_IS_OPEN, ASKED, end);
            refuses(answer(BEATRIZ, AT_FOUR, null), REQUEST_IS_OPEN, ASKED, end);
            refuses(handOver(BEATRIZ, SAMIR), REQUEST_IS_OPEN, ASKED, end);
            refuses(resolve(BEATRIZ, SESSION, null), REQUEST_IS_OPEN, ASKED, end);
            refuses(withdraw(CLARA), REQUEST_IS_OPEN, ASKED, end);
        }
    }

    @Test
    void a_request_at_one_agency_is_unknown_to_another() {
        refuses(new WithdrawRequest(REQUEST, ANOTHER_AGENCY, CLARA), IN_ITS_AGENCY, ASKED);
        refuses(new AskForSupport(REQUEST, ANOTHER_AGENCY, REFERENCE, ASKED.ask()), IN_ITS_AGENCY, ASKED);
    }

    @Test
    void nothing_is_acknowledged_that_is_not_there() {
        request.givenNoPriorActivity()
                .when(acknowledge(BEATRIZ))
                .expectNoEvents()
                .expectException(AggregateNotFoundException.class);
    }

    private void refuses(SupportRequestCommand command, Rule rule, SupportRequestEvent... past) {
        request.given((Object[]) past).when(command).expectNoEvents().expectException(refusedBy(rule));
    }

    private static AskForSupport ask(Ask ask) {
        return new AskForSupport(REQUEST, RIVERBEND, REFERENCE, ask);
    }

    private static AcknowledgeRequest acknowledge(PersonId by) {
        return new AcknowledgeRequest(REQUEST, RIVERBEND, by);
    }

    private static AnswerRequest answer(PersonId by, LocalDateTime offeredTime, @Nullable String words) {
        return new AnswerRequest(REQUEST, RIVERBEND, by, offeredTime, words);
    }

    private static RequestAnswered answered(LocalDateTime offeredTime, @Nullable String words) {
        return new RequestAnswered(REQUEST, RIVERBEND, BEATRIZ, CLARA, offeredTime, words);
    }

    private static HandOverRequest handOver(PersonId by, PersonId to) {
        return new HandOverRequest(REQUEST, RIVERBEND, by, to);
    }

    private static ResolveRequest resolve(PersonId by, @Nullable SessionId session, @Nullable Boolean helped) {
        return new ResolveRequest(REQUEST, RIVERBEND, by, session, helped);
    }

    private static RequestResolved resolved(PersonId by, @Nullable SessionId session, @Nullable Boolean helped) {
        return new RequestResolved(REQUEST, RIVERBEND, by, TODAY, session, helped, Origin.ENTERED);
    }

    private static WithdrawRequest withdraw(PersonId by) {
        return new WithdrawRequest(REQUEST, RIVERBEND, by);
    }
}
