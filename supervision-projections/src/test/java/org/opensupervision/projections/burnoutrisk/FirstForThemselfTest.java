package org.opensupervision.projections.burnoutrisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.domain.people.Role.SUPERVISEE;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;
import static org.opensupervision.projections.testing.AnAgency.day;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opensupervision.domain.riskflags.FlagChange;
import org.opensupervision.domain.riskflags.Tier;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.RiskFlagId;
import org.opensupervision.projections.burnoutrisk.RiskQuery.FlagState;
import org.opensupervision.projections.burnoutrisk.RiskQuery.FlagStep;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhoHasAnOpenFlag;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhoIsFlagged;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhomFlagConcerns;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhyIsFlagged;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.testing.ReadModels;

/** A flag is first for whom it is about: others see it once they have, or 24 hours later. */
class FirstForThemselfTest {

    @RegisterExtension
    static final ReadModels readModels = new ReadModels();

    private static final RiskFlagId FLAG = RIVERBEND.flag("C001", "2026-07-01");
    private static final PersonId ANN = RIVERBEND.person("C001");
    private static final PersonId DORA = RIVERBEND.person("D001");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration A_DAY_AND_AN_HOUR = Duration.ofHours(25);

    @BeforeEach
    void ann_is_flagged() {
        readModels.given(
                RIVERBEND.joined("C001", "Ann Alder", null, "2025-01-01", SUPERVISEE),
                RIVERBEND.raised("C001", RIVERBEND.finding("2026-07-01", Tier.WATCH, 3, "S001")));
        later(HOUR);
    }

    @Test
    void a_raised_flag_is_for_whom_it_is_about_and_nobody_else() {
        assertThat(tiersSeenBy(ANN)).containsExactly(Tier.WATCH);
        assertThat(tiersSeenBy(DORA)).isEmpty();
    }

    @Test
    void a_flag_as_of_a_day_long_past_is_news_to_nobody() {
        readModels.given(
                RIVERBEND.joined("C002", "Ben Birch", null, "2025-01-01", SUPERVISEE),
                RIVERBEND.raised("C002", RIVERBEND.finding("2026-06-29", Tier.WATCH, 3, "S001")));

        assertThat(list(DORA, PageRequest.everything()).items())
                .extracting(flag -> flag.person().id())
                .containsExactly(RIVERBEND.person("C002"));
    }

    @Test
    void it_is_in_no_list_count_or_story_of_anybody_else() {
        assertThat(list(DORA, PageRequest.everything()).page().totalElements()).isZero();
        assertThat(list(DORA, new PageRequest(1, 1)).page().totalElements()).isZero();
        assertThat(story(DORA)).isEmpty();
    }

    @Test
    void others_see_it_24_hours_after_it_was_raised() {
        later(Duration.ofHours(24));
        assertThat(tiersSeenBy(DORA)).isEmpty();
        later(Duration.ofHours(24).plusSeconds(1));
        assertThat(tiersSeenBy(DORA)).containsExactly(Tier.WATCH);
    }

    @Test
    void others_see_it_once_whom_it_is_about_has_seen_it() {
        readModels.given(RIVERBEND.seen("C001", "2026-07-01"));
        assertThat(tiersSeenBy(DORA)).containsExactly(Tier.WATCH);
        assertThat(list(DORA, new PageRequest(1, 1)).page().totalElements()).isEqualTo(1);
    }

    @Test
    void an_escalated_flag_stands_as_before_to_others() {
        readModels.given(RIVERBEND.seen("C001", "2026-07-01"), escalated());
        assertThat(tiersSeenBy(ANN)).containsExactly(Tier.REVIEW);
        assertThat(tiersSeenBy(DORA)).containsExactly(Tier.WATCH);
        assertThat(steps(DORA)).containsExactly(FlagChange.RAISED);
        assertThat(steps(ANN)).containsExactly(FlagChange.RAISED, FlagChange.ESCALATED);

        later(A_DAY_AND_AN_HOUR);
        assertThat(tiersSeenBy(DORA)).containsExactly(Tier.REVIEW);
        assertThat(steps(DORA)).containsExactly(FlagChange.RAISED, FlagChange.ESCALATED);
    }

    @Test
    void who_has_looked_has_seen_what_was_there_and_not_what_comes_later() {
        readModels.given(RIVERBEND.seen("C001", "2026-07-01"), escalated(), RIVERBEND.seen("C001", "2026-07-01"));
        assertThat(tiersSeenBy(DORA)).containsExactly(Tier.REVIEW);
    }

    @Test
    void a_flag_that_eases_or_clears_does_so_for_all_at_once() {
        readModels.given(RIVERBEND.seen("C001", "2026-07-01"), escalated());
        readModels.given(RIVERBEND.eased("C001", "2026-07-01", RIVERBEND.finding("2026-07-03", Tier.WATCH, 4, "S1")));
        assertThat(story(DORA)).singleElement().satisfies(flag -> assertThat(flag.points())
                .isEqualTo(4));

        readModels.given(RIVERBEND.cleared("C001", "2026-07-01", RIVERBEND.finding("2026-07-04", Tier.NONE, 2, "S1")));
        assertThat(story(DORA)).extracting(FlagView::state).containsExactly(FlagState.CLEARED);
    }

    @Test
    void a_flag_that_nobody_else_knew_of_does_not_show_itself_by_clearing() {
        readModels.given(RIVERBEND.cleared("C001", "2026-07-01", RIVERBEND.finding("2026-07-01", Tier.NONE, 2, "S1")));
        assertThat(story(ANN)).extracting(FlagView::state).containsExactly(FlagState.CLEARED);
        assertThat(story(DORA)).isEmpty();
        later(A_DAY_AND_AN_HOUR);
        assertThat(story(DORA)).extracting(FlagView::state).containsExactly(FlagState.CLEARED);
    }

    @Test
    void a_flag_that_returns_is_first_for_whom_it_is_about_again() {
        readModels.given(
                RIVERBEND.seen("C001", "2026-07-01"),
                RIVERBEND.cleared("C001", "2026-07-01", RIVERBEND.finding("2026-07-01", Tier.NONE, 2, "S1")),
                RIVERBEND.raised("C001", RIVERBEND.finding("2026-07-01", Tier.REVIEW, 5, "S1")));
        assertThat(story(ANN)).extracting(FlagView::state).containsExactly(FlagState.OPEN);
        assertThat(story(DORA)).extracting(FlagView::state).containsExactly(FlagState.CLEARED);
    }

    @Test
    void a_rebuild_knows_who_has_looked() {
        readModels.given(RIVERBEND.seen("C001", "2026-07-01"), escalated());
        var seenByOthers = story(DORA);
        readModels.reset("burnoutrisk");
        readModels.replay("burnoutrisk");
        assertThat(story(DORA)).isEqualTo(seenByOthers);
        assertThat(tiersSeenBy(ANN)).containsExactly(Tier.REVIEW);
    }

    @Test
    void an_evaluation_follows_the_latest_and_a_concern_is_what_others_see() {
        readModels.given(RIVERBEND.seen("C001", "2026-07-01"), escalated());
        assertThat(flags().ask(new WhoHasAnOpenFlag(RIVERBEND.id(), List.of(ANN))))
                .containsExactly(ANN);
        assertThat(flags().ask(new WhomFlagConcerns(RIVERBEND.id(), FLAG))
                        .orElseThrow()
                        .day())
                .isEqualTo(day("2026-07-01"));
    }

    private static Object escalated() {
        return RIVERBEND.escalated("C001", "2026-07-01", RIVERBEND.finding("2026-07-02", Tier.REVIEW, 6, "S002"));
    }

    private static void later(Duration since) {
        readModels.askedAt(ReadModels.FIRST.plus(since));
    }

    private static RiskFlagReader flags() {
        return readModels.get(RiskFlagReader.class);
    }

    private static Paged<FlagView> list(PersonId reader, PageRequest page) {
        return flags().ask(new WhoIsFlagged(RIVERBEND.id(), Reach.everybody(), reader, null, null, page));
    }

    /** In the list and on its own. */
    private static List<Tier> tiersSeenBy(PersonId reader) {
        List<FlagView> listed = list(reader, PageRequest.everything()).items();
        assertThat(story(reader)).isEqualTo(listed);
        return listed.stream().map(FlagView::tier).toList();
    }

    private static List<FlagView> story(PersonId reader) {
        return flags().ask(new WhyIsFlagged(RIVERBEND.id(), FLAG, reader)).stream()
                .map(story -> story.flag())
                .toList();
    }

    private static List<FlagChange> steps(PersonId reader) {
        return flags().ask(new WhyIsFlagged(RIVERBEND.id(), FLAG, reader)).orElseThrow().history().stream()
                .map(FlagStep::change)
                .toList();
    }
}
