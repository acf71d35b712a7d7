package org.opensupervision.domain.supportrequests;

import static org.opensupervision.domain.riverbend.Riverbend.*;
import static org.opensupervision.domain.riverbend.Stories.refusedBy;
import static org.opensupervision.domain.shared.CarriedOver.ACCEPTED;
import static org.opensupervision.domain.shared.CarriedOver.REPEATED;
import static org.opensupervision.domain.shared.SharedRule.IN_ITS_AGENCY;
import static org.opensupervision.domain.supportrequests.Plea.*;
import static org.opensupervision.domain.supportrequests.SupportRequestRule.*;

import java.time.LocalDate;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opensupervision.domain.riverbend.Stories;
import org.opensupervision.domain.shared.Origin;
import org.opensupervision.domain.shared.Rule;
import org.opensupervision.domain.supportrequests.SupportRequestCommand.CarryOverRequest;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.RequestAcknowledged;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.RequestResolved;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.SupportRequested;

class CarryingOverTest {

    private static final Ask ASK = asking(ASKED_ON, null);
    private static final LocalDate NEXT_DAY = ASKED_ON.plusDays(1);
    private static final LocalDate LATER = ASKED_ON.plusDays(2);
    private static final SupportRequested CARRIED_OVER = asked(ASK, Origin.CARRIED_OVER);
    private static final RequestAcknowledged SEEN_BEFORE = seen(NEXT_DAY);
    private static final RequestResolved RESOLVED_BEFORE = resolved(LATER);

    private final FixtureConfiguration<SupportRequest> request = Stories.of(SupportRequest.class);

    @Test
    void a_request_is_carried_over_acknowledged_and_resolved_or_not() {
        accepts(carryOver(null, null), CARRIED_OVER);
        accepts(carryOver(NEXT_DAY, null), CARRIED_OVER, SEEN_BEFORE);
        accepts(carryOver(null, LATER), CARRIED_OVER, RESOLVED_BEFORE);
        accepts(carryOver(NEXT_DAY, LATER), CARRIED_OVER, SEEN_BEFORE, RESOLVED_BEFORE);
    }

    @Test
    void everything_may_have_happened_on_one_day() {
        accepts(carryOver(ASKED_ON, ASKED_ON), CARRIED_OVER, seen(ASKED_ON), resolved(ASKED_ON));
        Ask today = asking(TODAY, null);
        accepts(
                new CarryOverRequest(REQUEST, RIVERBEND, REFERENCE, today, TODAY, TODAY),
                asked(today, Origin.CARRIED_OVER),
                seen(TODAY),
                resolved(TODAY));
    }

    @Test
    void a_request_is_acknowledged_from_its_day_to_today() {
        refuses(carryOver(ASKED_ON.minusDays(1), null), ACKNOWLEDGED_NOT_BEFORE_ASKED);
        refuses(carryOver(TOMORROW, null), NOT_ACKNOWLEDGED_IN_THE_FUTURE);
    }

    @Test
    void a_request_is_resolved_after_it_was_asked_and_acknowledged_and_not_in_the_future() {
        refuses(carryOver(null, ASKED_ON.minusDays(1)), RESOLVED_NOT_BEFORE_ASKED);
        refuses(carryOver(LATER, NEXT_DAY), RESOLVED_NOT_BEFORE_ACKNOWLEDGED);
        refuses(carryOver(null, TOMORROW), NOT_RESOLVED_IN_THE_FUTURE);
    }

    @Test
    void what_is_carried_over_keeps_to_the_rules_of_a_new_request() {
        refuses(row(asking(TOMORROW, null)), NOT_ASKED_IN_THE_FUTURE);
        refuses(row(asking(ASKED_ON, "w".repeat(5_001))), WORDS_OF_REQUEST_WITHIN_LIMIT);
    }

    @Test
    void the_same_row_again_changes_nothing_even_after_the_request_lived_on() {
        repeats(carryOver(null, null), CARRIED_OVER);
        repeats(carryOver(null, null), CARRIED_OVER, ACKNOWLEDGED, WITHDRAWN);
        repeats(carryOver(NEXT_DAY, null), CARRIED_OVER, SEEN_BEFORE, resolvedHere());
        repeats(carryOver(null, null), CARRIED_OVER, ACKNOWLEDGED, resolvedHere());
        repeats(carryOver(NEXT_DAY, LATER), CARRIED_OVER, SEEN_BEFORE, RESOLVED_BEFORE);
        repeats(carryOver(null, null), ASKED);
    }

    @Test
    void another_row_with_the_same_reference_is_refused() {
        conflicts(row(asking(NEXT_DAY, null)), CARRIED_OVER);
        conflicts(row(asking(ASKED_ON, "please")), CARRIED_OVER);
        conflicts(carryOver(NEXT_DAY, null), CARRIED_OVER);
        conflicts(carryOver(TODAY, null), CARRIED_OVER, ACKNOWLEDGED);
        conflicts(carryOver(null, TODAY), CARRIED_OVER, resolvedHere());
        conflicts(carryOver(null, null), CARRIED_OVER, SEEN_BEFORE);
        conflicts(carryOver(NEXT_DAY, null), CARRIED_OVER, SEEN_BEFORE, RESOLVED_BEFORE);
    }

    @Test
    void a_request_at_one_agency_is_unknown_to_another() {
        refuses(new CarryOverRequest(REQUEST, ANOTHER_AGENCY, REFERENCE, ASK, null, null), IN_ITS_AGENCY, CARRIED_OVER);
    }

    private void accepts(CarryOverRequest row, SupportRequestEvent... events) {
        request.givenNoPriorActivity().when(row).expectEvents((Object[]) events).expectResultMessagePayload(ACCEPTED);
    }

    private void refuses(CarryOverRequest row, Rule rule, SupportRequestEvent... past) {
        request.given((Object[]) past).when(row).expectNoEvents().expectException(refusedBy(rule));
    }

    private void repeats(CarryOverRequest row, SupportRequestEvent... past) {
        request.given((Object[]) past).when(row).expectNoEvents().expectResultMessagePayload(REPEATED);
    }

    private void conflicts(CarryOverRequest row, SupportRequestEvent... past) {
        refuses(row, REQUEST_HAS_THE_SAME_CONTENT, past);
    }

    private static CarryOverRequest row(Ask ask) {
        return new CarryOverRequest(REQUEST, RIVERBEND, REFERENCE, ask, null, null);
    }

    private static CarryOverRequest carryOver(@Nullable LocalDate acknowledgedOn, @Nullable LocalDate resolvedOn) {
        return new CarryOverRequest(REQUEST, RIVERBEND, REFERENCE, ASK, acknowledgedOn, resolvedOn);
    }

    private static RequestAcknowledged seen(LocalDate on) {
        return new RequestAcknowledged(REQUEST, RIVERBEND, null, on, Origin.CARRIED_OVER);
    }

    private static RequestResolved resolved(LocalDate on) {
        return new RequestResolved(REQUEST, RIVERBEND, null, on, null, null, Origin.CARRIED_OVER);
    }

    private static RequestResolved resolvedHere() {
        return new RequestResolved(REQUEST, RIVERBEND, BEATRIZ, TODAY, null, null, Origin.ENTERED);
    }
}
