package org.opensupervision.domain.riskflags;

import static org.opensupervision.domain.riskflags.FlagChange.*;
import static org.opensupervision.domain.riskflags.RiskFlagRule.FOLLOWS_FORWARD;
import static org.opensupervision.domain.riskflags.Tier.NONE;
import static org.opensupervision.domain.riskflags.Tier.REVIEW;
import static org.opensupervision.domain.riskflags.Tier.WATCH;
import static org.opensupervision.domain.riverbend.Riverbend.ANOTHER_AGENCY;
import static org.opensupervision.domain.riverbend.Riverbend.CLARA;
import static org.opensupervision.domain.riverbend.Riverbend.RIVERBEND;
import static org.opensupervision.domain.riverbend.Stories.refusedBy;
import static org.opensupervision.domain.shared.SharedRule.IN_ITS_AGENCY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opensupervision.domain.riskflags.Finding.Fact;
import org.opensupervision.domain.riskflags.RiskFlagCommand.FollowLeaving;
import org.opensupervision.domain.riskflags.RiskFlagCommand.FollowProfile;
import org.opensupervision.domain.riskflags.RiskFlagCommand.SeeFlag;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagCleared;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagClearedByLeaving;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagEased;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagEscalated;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagRaised;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagSeen;
import org.opensupervision.domain.riverbend.Stories;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.RiskFlagId;
import org.opensupervision.domain.shared.RiskRecordId;
import org.opensupervision.domain.shared.Rule;

class RiskRecordTest {

    private static final String MODEL = "support-gap-v1";
    private static final RiskRecordId RECORD = RiskRecordId.of(CLARA);
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final LocalDate NEXT_DAY = DAY.plusDays(1);
    private static final RiskFlagId FLAG = RiskFlagId.raised(CLARA, DAY);

    private static final RiskFlagRaised WATCHED = raised(FLAG, WATCH, DAY);
    private static final RiskFlagRaised REVIEWED = raised(FLAG, REVIEW, DAY);
    private static final RiskFlagEscalated ESCALATED_FLAG =
            new RiskFlagEscalated(RECORD, FLAG, RIVERBEND, CLARA, finding(REVIEW, NEXT_DAY));
    private static final RiskFlagEased EASED_FLAG =
            new RiskFlagEased(RECORD, FLAG, RIVERBEND, CLARA, finding(WATCH, NEXT_DAY));
    private static final RiskFlagCleared CLEARED_FLAG =
            new RiskFlagCleared(RECORD, FLAG, RIVERBEND, CLARA, finding(NONE, NEXT_DAY));
    private static final RiskFlagClearedByLeaving CLEARED_BY_LEAVING =
            new RiskFlagClearedByLeaving(RECORD, FLAG, RIVERBEND, CLARA, MODEL, NEXT_DAY);
    private static final RiskFlagSeen SEEN = new RiskFlagSeen(RECORD, FLAG, RIVERBEND, CLARA);

    private final FixtureConfiguration<RiskRecord> record = Stories.of(RiskRecord.class);

    @Test
    void a_flag_is_raised_with_the_facts_behind_it() {
        record.givenNoPriorActivity()
                .when(follow(WATCH, DAY))
                .expectEvents(WATCHED)
                .expectResultMessagePayload(RAISED);
        record.givenNoPriorActivity()
                .when(follow(REVIEW, DAY))
                .expectEvents(REVIEWED)
                .expectResultMessagePayload(RAISED);
    }

    @Test
    void who_has_the_agreed_support_gets_no_flag() {
        record.givenNoPriorActivity().when(follow(NONE, DAY)).expectNoEvents().expectResultMessagePayload(UNCHANGED);
    }

    @Test
    void a_flag_escalates() {
        record.given(WATCHED)
                .when(follow(REVIEW, NEXT_DAY))
                .expectEvents(ESCALATED_FLAG)
                .expectResultMessagePayload(ESCALATED);
    }

    @Test
    void a_flag_eases() {
        record.given(REVIEWED)
                .when(follow(WATCH, NEXT_DAY))
                .expectEvents(EASED_FLAG)
                .expectResultMessagePayload(EASED);
    }

    @Test
    void a_flag_is_cleared_from_either_tier() {
        record.given(WATCHED)
                .when(follow(NONE, NEXT_DAY))
                .expectEvents(CLEARED_FLAG)
                .expectResultMessagePayload(CLEARED);
        record.given(WATCHED, ESCALATED_FLAG).when(follow(NONE, NEXT_DAY)).expectEvents(CLEARED_FLAG);
    }

    @Test
    void the_same_tier_again_changes_nothing() {
        unchanged(follow(WATCH, DAY), WATCHED);
        unchanged(follow(WATCH, NEXT_DAY), WATCHED);
        unchanged(follow(REVIEW, NEXT_DAY), WATCHED, ESCALATED_FLAG);
        unchanged(follow(WATCH, NEXT_DAY), REVIEWED, EASED_FLAG);
        unchanged(follow(NONE, NEXT_DAY), WATCHED, CLEARED_FLAG);
        unchanged(follow(NONE, NEXT_DAY), WATCHED, CLEARED_BY_LEAVING);
    }

    @Test
    void after_clearing_another_flag_is_raised() {
        LocalDate later = NEXT_DAY.plusDays(1);
        RiskFlagRaised another = raised(RiskFlagId.raised(CLARA, later), WATCH, later);
        record.given(WATCHED, CLEARED_FLAG).when(follow(WATCH, later)).expectEvents(another);
        record.given(WATCHED, CLEARED_BY_LEAVING).when(follow(WATCH, later)).expectEvents(another);
    }

    @ParameterizedTest
    @EnumSource(Tier.class)
    void a_flag_never_goes_back_in_time(Tier tier) {
        refuses(follow(tier, DAY.minusDays(1)), FOLLOWS_FORWARD, WATCHED);
        refuses(follow(tier, DAY), FOLLOWS_FORWARD, WATCHED, ESCALATED_FLAG);
        refuses(follow(tier, DAY), FOLLOWS_FORWARD, REVIEWED, EASED_FLAG);
        refuses(follow(tier, DAY), FOLLOWS_FORWARD, WATCHED, CLEARED_FLAG);
        refuses(follow(tier, DAY), FOLLOWS_FORWARD, WATCHED, CLEARED_BY_LEAVING);
        refuses(leave(DAY.minusDays(1)), FOLLOWS_FORWARD, WATCHED);
    }

    @Test
    void a_late_correction_changes_the_flag_of_the_same_day() {
        record.given(WATCHED)
                .when(follow(NONE, DAY))
                .expectEvents(new RiskFlagCleared(RECORD, FLAG, RIVERBEND, CLARA, finding(NONE, DAY)));
    }

    @Test
    void leaving_clears_an_open_flag() {
        record.given(WATCHED)
                .when(leave(NEXT_DAY))
                .expectEvents(CLEARED_BY_LEAVING)
                .expectResultMessagePayload(CLEARED);
    }

    @Test
    void leaving_without_an_open_flag_changes_nothing() {
        unchanged(leave(NEXT_DAY), WATCHED, CLEARED_FLAG);
        unchanged(leave(NEXT_DAY), WATCHED, CLEARED_BY_LEAVING);
        unchanged(leave(DAY.minusDays(1)), WATCHED, CLEARED_FLAG);
        unchanged(leave(NEXT_DAY));
    }

    @Test
    void a_flag_is_seen_once_after_each_time_that_it_was_raised_or_escalated() {
        record.given(WATCHED).when(see(0)).expectEvents(SEEN);
        record.given(WATCHED, SEEN).when(see(1)).expectNoEvents();
        record.given(WATCHED, SEEN, ESCALATED_FLAG).when(see(2)).expectEvents(SEEN);
        record.given(REVIEWED, EASED_FLAG).when(see(1)).expectEvents(SEEN);
        record.given(WATCHED, CLEARED_FLAG).when(see(1)).expectEvents(SEEN);
    }

    @Test
    void who_saw_a_flag_before_it_escalated_has_not_seen_that() {
        record.given(WATCHED, ESCALATED_FLAG).when(see(0)).expectNoEvents();
    }

    @Test
    void another_flag_is_not_seen_with_the_one_before() {
        LocalDate later = NEXT_DAY.plusDays(1);
        RiskFlagRaised another = raised(RiskFlagId.raised(CLARA, later), WATCH, later);
        record.given(WATCHED, CLEARED_FLAG, another).when(see(2)).expectNoEvents();
    }

    @Test
    void that_a_flag_was_seen_changes_nothing_of_it() {
        unchanged(follow(WATCH, NEXT_DAY), WATCHED, SEEN);
        record.given(WATCHED, SEEN).when(follow(REVIEW, NEXT_DAY)).expectEvents(ESCALATED_FLAG);
    }

    @Test
    void the_flags_of_one_agency_are_unknown_to_another() {
        refuses(follow(ANOTHER_AGENCY, finding(NONE, NEXT_DAY)), IN_ITS_AGENCY, WATCHED);
        refuses(new FollowLeaving(RECORD, ANOTHER_AGENCY, CLARA, MODEL, NEXT_DAY), IN_ITS_AGENCY, WATCHED);
        refuses(new SeeFlag(RECORD, ANOTHER_AGENCY, FLAG, 0), IN_ITS_AGENCY, WATCHED);
    }

    private void refuses(RiskFlagCommand command, Rule rule, RiskFlagEvent... past) {
        record.given((Object[]) past).when(command).expectNoEvents().expectException(refusedBy(rule));
    }

    private void unchanged(RiskFlagCommand command, RiskFlagEvent... past) {
        record.given((Object[]) past).when(command).expectNoEvents().expectResultMessagePayload(UNCHANGED);
    }

    private static SeeFlag see(long version) {
        return new SeeFlag(RECORD, RIVERBEND, FLAG, version);
    }

    private static FollowProfile follow(Tier tier, LocalDate asOf) {
        return follow(RIVERBEND, finding(tier, asOf));
    }

    private static FollowProfile follow(AgencyId agency, Finding finding) {
        return new FollowProfile(RECORD, agency, CLARA, finding);
    }

    private static FollowLeaving leave(LocalDate asOf) {
        return new FollowLeaving(RECORD, RIVERBEND, CLARA, MODEL, asOf);
    }

    private static RiskFlagRaised raised(RiskFlagId flag, Tier tier, LocalDate asOf) {
        return new RiskFlagRaised(RECORD, flag, RIVERBEND, CLARA, finding(tier, asOf));
    }

    private static Finding finding(Tier tier, LocalDate asOf) {
        Evidence session = new Evidence(Evidence.Kind.SESSION, new UUID(1, 2), "X00191");
        Fact recency = new Fact(FactCode.RECENCY, 1, Map.of("daysSince", 47, "cadenceDays", 30), List.of(session));
        return new Finding(MODEL, asOf, tier, tier.ordinal() * 2, List.of(recency));
    }
}
