package org.opensupervision.domain.riskflags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.domain.riskflags.FlagChange.RETURNED;
import static org.opensupervision.domain.riskflags.FlagChange.UNCHANGED;
import static org.opensupervision.domain.riskflags.RiskFlagRule.CONTESTED_BY_ITS_SUPERVISEE;
import static org.opensupervision.domain.riskflags.RiskFlagRule.CONTEST_SAYS_WHY;
import static org.opensupervision.domain.riskflags.RiskFlagRule.FLAG_ACKNOWLEDGED_ONCE;
import static org.opensupervision.domain.riskflags.RiskFlagRule.FLAG_IS_OPEN;
import static org.opensupervision.domain.riskflags.RiskFlagRule.FLAG_SET_ASIDE_ONCE;
import static org.opensupervision.domain.riskflags.RiskFlagRule.OTHERS_DEAL_WITH_FLAG;
import static org.opensupervision.domain.riskflags.RiskFlagRule.OTHER_ACTION_SAYS_WHAT;
import static org.opensupervision.domain.riskflags.RiskFlagRule.SNOOZE_SAYS_WHY;
import static org.opensupervision.domain.riskflags.RiskFlagRule.WORDS_ABOUT_FLAG_WITHIN_LIMIT;
import static org.opensupervision.domain.riskflags.Tier.NONE;
import static org.opensupervision.domain.riskflags.Tier.REVIEW;
import static org.opensupervision.domain.riskflags.Tier.WATCH;
import static org.opensupervision.domain.riverbend.Riverbend.ANOTHER_AGENCY;
import static org.opensupervision.domain.riverbend.Riverbend.CLARA;
import static org.opensupervision.domain.riverbend.Riverbend.RIVERBEND;
import static org.opensupervision.domain.riverbend.Riverbend.SAMIR;
import static org.opensupervision.domain.riverbend.Riverbend.TODAY;
import static org.opensupervision.domain.riverbend.Stories.refusedBy;
import static org.opensupervision.domain.shared.SharedRule.IN_ITS_AGENCY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opensupervision.domain.riskflags.Finding.Fact;
import org.opensupervision.domain.riskflags.RiskFlagCommand.AcknowledgeFlag;
import org.opensupervision.domain.riskflags.RiskFlagCommand.ActOnFlag;
import org.opensupervision.domain.riskflags.RiskFlagCommand.ContestFlag;
import org.opensupervision.domain.riskflags.RiskFlagCommand.DismissFlag;
import org.opensupervision.domain.riskflags.RiskFlagCommand.FollowProfile;
import org.opensupervision.domain.riskflags.RiskFlagCommand.SnoozeFlag;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagAcknowledged;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagActedOn;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagCleared;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagContested;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagDismissed;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagEased;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagEscalated;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagPersisted;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagRaised;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagReturned;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagSnoozed;
import org.opensupervision.domain.riverbend.Stories;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.RiskFlagId;
import org.opensupervision.domain.shared.RiskRecordId;
import org.opensupervision.domain.shared.Rule;

/** What people do with a flag, when it returns, and when it is announced. */
class FlagLifeTest {

    private static final RiskRecordId RECORD = RiskRecordId.of(CLARA);
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final RiskFlagId FLAG = RiskFlagId.raised(CLARA, DAY);

    /** One session behind it, 47 days ago. */
    private static final RiskFlagRaised RAISED = new RiskFlagRaised(RECORD, FLAG, RIVERBEND, CLARA, review(DAY));

    private static final RiskFlagAcknowledged ACKNOWLEDGED =
            new RiskFlagAcknowledged(RECORD, FLAG, RIVERBEND, CLARA, SAMIR, TODAY, null);
    private static final RiskFlagDismissed DISMISSED = new RiskFlagDismissed(
            RECORD, FLAG, RIVERBEND, CLARA, SAMIR, TODAY, 0, DismissalReason.LESS_AGREED, "until November");
    private static final RiskFlagSnoozed SNOOZED =
            new RiskFlagSnoozed(RECORD, FLAG, RIVERBEND, CLARA, SAMIR, TODAY, TODAY.plusDays(30), 0, "booked");

    private final FixtureConfiguration<RiskRecord> record = Stories.of(RiskRecord.class);

    @Test
    void a_flag_is_acknowledged_acted_on_dismissed_snoozed_and_contested() {
        accepts(acknowledge(SAMIR), ACKNOWLEDGED);
        for (FlagAction action : FlagAction.values()) {
            accepts(
                    act(action, "on Friday"),
                    new RiskFlagActedOn(RECORD, FLAG, RIVERBEND, CLARA, SAMIR, TODAY, action, "on Friday"));
        }
        accepts(dismiss(0), DISMISSED);
        accepts(snooze("booked"), SNOOZED);
        accepts(
                contest(CLARA, "we met twice"),
                new RiskFlagContested(RECORD, FLAG, RIVERBEND, CLARA, TODAY, "we met twice"));
    }

    @Test
    void nothing_is_done_about_a_flag_that_is_not_open() {
        var cleared = new RiskFlagCleared(RECORD, FLAG, RIVERBEND, CLARA, finding(NONE, DAY, 0, "X00191"));
        for (RiskFlagCommand command : everything()) {
            refuses(command, FLAG_IS_OPEN, RAISED, cleared);
        }
        RiskFlagId another = RiskFlagId.raised(CLARA, DAY.minusDays(1));
        refuses(new AcknowledgeFlag(RECORD, RIVERBEND, another, SAMIR, null), FLAG_IS_OPEN, RAISED);
    }

    @Test
    void whom_it_is_about_does_not_deal_with_it_and_nobody_else_contests_it() {
        refuses(acknowledge(CLARA), OTHERS_DEAL_WITH_FLAG, RAISED);
        refuses(
                new ActOnFlag(RECORD, RIVERBEND, FLAG, CLARA, FlagAction.COVER_OFFERED, null),
                OTHERS_DEAL_WITH_FLAG,
                RAISED);
        refuses(
                new DismissFlag(RECORD, RIVERBEND, FLAG, CLARA, 0, DismissalReason.LESS_AGREED, null),
                OTHERS_DEAL_WITH_FLAG,
                RAISED);
        refuses(new SnoozeFlag(RECORD, RIVERBEND, FLAG, CLARA, 0, "later"), OTHERS_DEAL_WITH_FLAG, RAISED);
        refuses(contest(SAMIR, "we met twice"), CONTESTED_BY_ITS_SUPERVISEE, RAISED);
    }

    @Test
    void what_has_no_code_has_words_that_are_not_too_many() {
        refuses(act(FlagAction.OTHER, null), OTHER_ACTION_SAYS_WHAT, RAISED);
        refuses(act(FlagAction.OTHER, " "), OTHER_ACTION_SAYS_WHAT, RAISED);
        refuses(snooze(" "), SNOOZE_SAYS_WHY, RAISED);
        refuses(contest(CLARA, " "), CONTEST_SAYS_WHY, RAISED);
        String tooMany = "x".repeat(5_001);
        refuses(contest(CLARA, tooMany), WORDS_ABOUT_FLAG_WITHIN_LIMIT, RAISED);
        refuses(act(FlagAction.OTHER, tooMany), WORDS_ABOUT_FLAG_WITHIN_LIMIT, RAISED);
    }

    @Test
    void it_is_acknowledged_once_by_each_until_it_gets_worse() {
        refuses(acknowledge(SAMIR), FLAG_ACKNOWLEDGED_ONCE, RAISED, ACKNOWLEDGED);
        var watched = new RiskFlagRaised(RECORD, FLAG, RIVERBEND, CLARA, finding(WATCH, DAY, 1, "X00191"));
        var escalated = new RiskFlagEscalated(RECORD, FLAG, RIVERBEND, CLARA, review(DAY.plusDays(1)));
        record.given(watched, ACKNOWLEDGED, escalated).when(acknowledge(SAMIR)).expectEvents(ACKNOWLEDGED);
    }

    @Test
    void it_is_set_aside_once_but_a_snoozed_one_may_be_dismissed() {
        refuses(dismiss(0), FLAG_SET_ASIDE_ONCE, RAISED, DISMISSED);
        refuses(snooze("booked"), FLAG_SET_ASIDE_ONCE, RAISED, DISMISSED);
        refuses(snooze("booked"), FLAG_SET_ASIDE_ONCE, RAISED, SNOOZED);
        record.given(RAISED, SNOOZED).when(dismiss(0)).expectEvents(DISMISSED);
    }

    @Test
    void a_dismissed_flag_does_not_return_on_what_was_known() {
        unchanged(review(TODAY.plusDays(90)), RAISED, DISMISSED);
        Finding lighter = finding(REVIEW, DAY.plusDays(1), 1, "X00191");
        unchanged(lighter, RAISED, DISMISSED);
    }

    @Test
    void a_dismissed_flag_returns_on_a_record_that_was_not_behind_it() {
        returns(finding(REVIEW, DAY.plusDays(3), 2, "X00191", "X00207"), RAISED, DISMISSED);
    }

    @Test
    void a_record_behind_a_fact_that_does_not_count_is_no_evidence() {
        Finding found = new Finding(
                "support-gap-v1",
                DAY.plusDays(3),
                REVIEW,
                5,
                List.of(fact(FactCode.RECENCY, 2, "X00191"), fact(FactCode.SUPPORTIVE, 0, "X00207")));
        unchanged(found, RAISED, DISMISSED);
    }

    @Test
    void a_dismissed_flag_returns_when_a_fact_counts_for_more() {
        returns(finding(REVIEW, DAY.plusDays(3), 3, "X00191"), RAISED, DISMISSED);
        Finding another = new Finding(
                "support-gap-v1",
                DAY.plusDays(3),
                REVIEW,
                5,
                List.of(fact(FactCode.RECENCY, 2, "X00191"), fact(FactCode.VOLUME, 1, "X00191")));
        returns(another, RAISED, DISMISSED);
    }

    @Test
    void a_snoozed_flag_returns_when_its_days_are_over_or_on_new_evidence() {
        unchanged(review(TODAY.plusDays(29)), RAISED, SNOOZED);
        record.given(RAISED, SNOOZED).when(follow(review(TODAY.plusDays(30)))).expectResultMessagePayload(RETURNED);
        returns(finding(REVIEW, DAY.plusDays(3), 2, "X00207"), RAISED, SNOOZED);
    }

    @Test
    void a_flag_that_returned_may_be_set_aside_again() {
        Finding newer = finding(REVIEW, DAY.plusDays(3), 2, "X00207");
        var returned = new RiskFlagReturned(RECORD, FLAG, RIVERBEND, CLARA, newer);
        var again = new RiskFlagDismissed(
                RECORD, FLAG, RIVERBEND, CLARA, SAMIR, TODAY, 2, DismissalReason.LESS_AGREED, "until November");
        record.given(RAISED, DISMISSED, returned).when(dismiss(2)).expectEvents(again);
        unchanged(finding(REVIEW, DAY.plusDays(4), 2, "X00207"), RAISED, DISMISSED, returned, again);
    }

    @Test
    void what_whoever_dismisses_it_could_not_see_is_not_dismissed() {
        var watched = new RiskFlagRaised(RECORD, FLAG, RIVERBEND, CLARA, finding(WATCH, DAY, 1, "X00191"));
        var escalated = new RiskFlagEscalated(RECORD, FLAG, RIVERBEND, CLARA, review(DAY.plusDays(1)));
        record.given(watched, escalated, DISMISSED).when(dismiss(1)).expectSuccessfulHandlerExecution();
        refuses(dismiss(1), FLAG_SET_ASIDE_ONCE, RAISED, DISMISSED);
    }

    @Test
    void a_dismissed_flag_that_clears_and_is_raised_on_the_same_evidence_is_still_dismissed() {
        var cleared = new RiskFlagCleared(RECORD, FLAG, RIVERBEND, CLARA, finding(NONE, DAY.plusDays(1), 0, "X00191"));
        RiskFlagId next = RiskFlagId.raised(CLARA, DAY.plusDays(2));
        var again = new RiskFlagRaised(RECORD, next, RIVERBEND, CLARA, review(DAY.plusDays(2)));
        var newer = new RiskFlagRaised(RECORD, next, RIVERBEND, CLARA, finding(REVIEW, DAY.plusDays(2), 2, "X00207"));
        DismissFlag dismissal = new DismissFlag(RECORD, RIVERBEND, next, SAMIR, 3, DismissalReason.LESS_AGREED, null);
        refuses(dismissal, FLAG_SET_ASIDE_ONCE, RAISED, DISMISSED, cleared, again);
        record.given(RAISED, DISMISSED, cleared, newer).when(dismissal).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_review_flag_persists_when_it_is_found_again_seven_days_later() {
        unchanged(review(DAY.plusDays(6)), RAISED);
        persists(review(DAY.plusDays(7)), RAISED);
        var persisted = new RiskFlagPersisted(RECORD, FLAG, RIVERBEND, CLARA, review(DAY.plusDays(7)));
        unchanged(review(DAY.plusDays(14)), RAISED, persisted);
    }

    @Test
    void it_persists_from_when_it_came_to_review() {
        var watched = new RiskFlagRaised(RECORD, FLAG, RIVERBEND, CLARA, finding(WATCH, DAY, 1, "X00191"));
        var escalated = new RiskFlagEscalated(RECORD, FLAG, RIVERBEND, CLARA, review(DAY.plusDays(5)));
        unchanged(review(DAY.plusDays(11)), watched, escalated);
        persists(review(DAY.plusDays(12)), watched, escalated);
        Finding eased = finding(WATCH, DAY.plusDays(6), 1, "X00191");
        var easing = new RiskFlagEased(RECORD, FLAG, RIVERBEND, CLARA, eased);
        var again = new RiskFlagEscalated(RECORD, FLAG, RIVERBEND, CLARA, review(DAY.plusDays(8)));
        unchanged(review(DAY.plusDays(12)), watched, escalated, easing, again);
    }

    @Test
    void a_watch_flag_is_never_announced() {
        var watched = new RiskFlagRaised(RECORD, FLAG, RIVERBEND, CLARA, finding(WATCH, DAY, 1, "X00191"));
        unchanged(finding(WATCH, DAY.plusDays(30), 1, "X00191"), watched);
    }

    @Test
    void what_is_set_aside_is_announced_when_it_returns() {
        unchanged(review(DAY.plusDays(9)), RAISED, DISMISSED);
        Finding newer = finding(REVIEW, DAY.plusDays(9), 2, "X00207");
        record.given(RAISED, DISMISSED)
                .when(follow(newer))
                .expectEvents(
                        new RiskFlagReturned(RECORD, FLAG, RIVERBEND, CLARA, newer),
                        new RiskFlagPersisted(RECORD, FLAG, RIVERBEND, CLARA, newer));
    }

    @Test
    void that_it_persists_or_returns_holds_no_earlier_day_back() {
        var persisted = new RiskFlagPersisted(RECORD, FLAG, RIVERBEND, CLARA, review(DAY.plusDays(7)));
        var returned =
                new RiskFlagReturned(RECORD, FLAG, RIVERBEND, CLARA, finding(REVIEW, DAY.plusDays(9), 2, "X00207"));
        unchanged(review(DAY.plusDays(1)), RAISED, persisted);
        unchanged(finding(REVIEW, DAY.plusDays(1), 2, "X00207"), RAISED, DISMISSED, returned);
    }

    @Test
    void another_agency_does_nothing_about_it() {
        refuses(new AcknowledgeFlag(RECORD, ANOTHER_AGENCY, FLAG, SAMIR, null), IN_ITS_AGENCY, RAISED);
        refuses(new ContestFlag(RECORD, ANOTHER_AGENCY, FLAG, CLARA, "no"), IN_ITS_AGENCY, RAISED);
    }

    @Test
    void nothing_is_evidence_once_the_reasons_have_been_erased() {
        Finding erased = new Finding("support-gap-v1", DAY, NONE, 0, List.of());
        assertThat(SetAside.dismissed(erased).returnsOnNewEvidence(erased)).isFalse();
    }

    private static List<RiskFlagCommand> everything() {
        return List.of(
                acknowledge(SAMIR),
                act(FlagAction.COVER_OFFERED, null),
                dismiss(0),
                snooze("booked"),
                contest(CLARA, "no"));
    }

    private void accepts(RiskFlagCommand command, RiskFlagEvent event) {
        record.given(RAISED).when(command).expectEvents(event);
    }

    private void refuses(RiskFlagCommand command, Rule rule, RiskFlagEvent... past) {
        record.given((Object[]) past).when(command).expectNoEvents().expectException(refusedBy(rule));
    }

    private void unchanged(Finding finding, RiskFlagEvent... past) {
        record.given((Object[]) past).when(follow(finding)).expectNoEvents().expectResultMessagePayload(UNCHANGED);
    }

    private void returns(Finding finding, RiskFlagEvent... past) {
        record.given((Object[]) past)
                .when(follow(finding))
                .expectEvents(new RiskFlagReturned(RECORD, FLAG, RIVERBEND, CLARA, finding))
                .expectResultMessagePayload(RETURNED);
    }

    private void persists(Finding finding, RiskFlagEvent... past) {
        record.given((Object[]) past)
                .when(follow(finding))
                .expectEvents(new RiskFlagPersisted(RECORD, FLAG, RIVERBEND, CLARA, finding))
                .expectResultMessagePayload(UNCHANGED);
    }

    private static AcknowledgeFlag acknowledge(PersonId by) {
        return new AcknowledgeFlag(RECORD, RIVERBEND, FLAG, by, null);
    }

    private static ActOnFlag act(FlagAction action, @Nullable String words) {
        return new ActOnFlag(RECORD, RIVERBEND, FLAG, SAMIR, action, words);
    }

    private static DismissFlag dismiss(long version) {
        return new DismissFlag(RECORD, RIVERBEND, FLAG, SAMIR, version, DismissalReason.LESS_AGREED, "until November");
    }

    private static SnoozeFlag snooze(String words) {
        return new SnoozeFlag(RECORD, RIVERBEND, FLAG, SAMIR, 0, words);
    }

    private static ContestFlag contest(PersonId by, String words) {
        return new ContestFlag(RECORD, RIVERBEND, FLAG, by, words);
    }

    private static FollowProfile follow(Finding finding) {
        return new FollowProfile(RECORD, RIVERBEND, CLARA, finding);
    }

    private static Finding review(LocalDate asOf) {
        return finding(REVIEW, asOf, 2, "X00191");
    }

    private static Finding finding(Tier tier, LocalDate asOf, int points, String... sessions) {
        return new Finding("support-gap-v1", asOf, tier, points, List.of(fact(FactCode.RECENCY, points, sessions)));
    }

    private static Fact fact(FactCode code, int points, String... sessions) {
        return new Fact(
                code,
                points,
                Map.of(),
                Stream.of(sessions)
                        .map(ref -> new Evidence(
                                Evidence.Kind.SESSION,
                                UUID.nameUUIDFromBytes(ref.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                                ref))
                        .toList());
    }
}
