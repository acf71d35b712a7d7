package org.opensupervision.domain.capacity;

import static org.opensupervision.domain.capacity.CapacityRule.*;
import static org.opensupervision.domain.riverbend.Riverbend.*;
import static org.opensupervision.domain.riverbend.Stories.refusedBy;
import static org.opensupervision.domain.shared.SharedRule.IN_ITS_AGENCY;

import java.time.LocalDate;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opensupervision.domain.capacity.CapacityCommand.SignalCapacity;
import org.opensupervision.domain.capacity.CapacityCommand.WithdrawCapacitySignal;
import org.opensupervision.domain.capacity.CapacityEvent.CapacitySignalWithdrawn;
import org.opensupervision.domain.capacity.CapacityEvent.CapacitySignalled;
import org.opensupervision.domain.riverbend.Stories;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.CapacityId;
import org.opensupervision.domain.shared.Rule;

class CapacityTest {

    private static final CapacityId CLARAS = CapacityId.of(CLARA);
    private static final CapacitySignalWithdrawn WITHDRAWN = new CapacitySignalWithdrawn(CLARAS, RIVERBEND, TODAY);

    private final FixtureConfiguration<Capacity> capacity = Stories.of(Capacity.class);

    @Test
    void a_supervisee_is_at_capacity_until_a_day_and_says_what_would_help() {
        capacity.givenNoPriorActivity()
                .when(signal(TOMORROW, "one intake less"))
                .expectEvents(signalled(TODAY, TOMORROW, "one intake less"));
    }

    @Test
    void nobody_has_to_say_what_would_help() {
        capacity.givenNoPriorActivity().when(signal(TODAY, null)).expectEvents(signalled(TODAY, TODAY, null));
    }

    @Test
    void a_signal_holds_for_today_at_least_and_a_quarter_at_most() {
        refuses(signal(YESTERDAY, null), SIGNALLED_UNTIL_TODAY_OR_LATER);
        LocalDate quarter = TODAY.plusDays(92);
        capacity.givenNoPriorActivity().when(signal(quarter, null)).expectEvents(signalled(TODAY, quarter, null));
        refuses(signal(TODAY.plusDays(93), null), SIGNALLED_FOR_A_QUARTER_AT_MOST);
    }

    @Test
    void words_are_kept_up_to_their_limit() {
        String most = "w".repeat(5_000);
        capacity.givenNoPriorActivity().when(signal(TODAY, most)).expectEvents(signalled(TODAY, TODAY, most));
        refuses(signal(TODAY, most + "w"), WORDS_OF_SIGNAL_WITHIN_LIMIT);
    }

    @Test
    void a_later_signal_replaces_the_one_before() {
        capacity.given(signalled(YESTERDAY, TODAY, null))
                .when(signal(TOMORROW, null))
                .expectEvents(signalled(TODAY, TOMORROW, null));
    }

    @Test
    void a_signal_that_holds_is_withdrawn() {
        capacity.given(signalled(YESTERDAY, TODAY, null)).when(withdraw()).expectEvents(WITHDRAWN);
    }

    @Test
    void a_signal_that_is_over_or_never_was_is_not_withdrawn() {
        refuses(withdraw(), SIGNAL_HOLDS_TODAY);
        refuses(withdraw(), SIGNAL_HOLDS_TODAY, signalled(YESTERDAY, YESTERDAY, null));
        refuses(withdraw(), SIGNAL_HOLDS_TODAY, signalled(YESTERDAY, TOMORROW, null), WITHDRAWN);
    }

    @Test
    void who_is_at_capacity_at_one_agency_is_unknown_to_another() {
        refuses(
                new WithdrawCapacitySignal(CLARAS, ANOTHER_AGENCY),
                IN_ITS_AGENCY,
                signalled(YESTERDAY, TOMORROW, null));
        refuses(signal(ANOTHER_AGENCY, TOMORROW, null), IN_ITS_AGENCY, signalled(YESTERDAY, TOMORROW, null));
    }

    @Test
    void today_is_the_day_at_the_agency() {
        LocalDate yesterdaysQuarter = YESTERDAY.plusDays(92);
        refuses(signal(ANOTHER_AGENCY, yesterdaysQuarter.plusDays(1), null), SIGNALLED_FOR_A_QUARTER_AT_MOST);
    }

    private void refuses(CapacityCommand command, Rule rule, CapacityEvent... past) {
        capacity.given((Object[]) past).when(command).expectNoEvents().expectException(refusedBy(rule));
    }

    private static SignalCapacity signal(LocalDate until, @Nullable String words) {
        return signal(RIVERBEND, until, words);
    }

    private static SignalCapacity signal(AgencyId agency, LocalDate until, @Nullable String words) {
        return new SignalCapacity(CLARAS, agency, CLARA, until, words);
    }

    private static CapacitySignalled signalled(LocalDate on, LocalDate until, @Nullable String words) {
        return new CapacitySignalled(CLARAS, RIVERBEND, CLARA, on, until, words);
    }

    private static WithdrawCapacitySignal withdraw() {
        return new WithdrawCapacitySignal(CLARAS, RIVERBEND);
    }
}
