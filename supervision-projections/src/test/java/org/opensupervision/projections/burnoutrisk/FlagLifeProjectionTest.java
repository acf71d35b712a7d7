package org.opensupervision.projections.burnoutrisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.opensupervision.domain.people.Role.DIRECTOR;
import static org.opensupervision.domain.people.Role.SUPERVISEE;
import static org.opensupervision.domain.people.Role.SUPERVISOR;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;
import static org.opensupervision.projections.testing.AnAgency.day;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opensupervision.domain.riskflags.DismissalReason;
import org.opensupervision.domain.riskflags.FlagAction;
import org.opensupervision.domain.riskflags.Tier;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.burnoutrisk.RiskQuery.FlagDeed;
import org.opensupervision.projections.burnoutrisk.RiskQuery.FlagStanding;
import org.opensupervision.projections.burnoutrisk.RiskQuery.FlagStory;
import org.opensupervision.projections.burnoutrisk.RiskQuery.HowManyAreToFollow;
import org.opensupervision.projections.burnoutrisk.RiskQuery.ToFollow;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhenFlagsChanged;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhyIsFlagged;
import org.opensupervision.projections.burnoutrisk.SupplyQuery.FirstActionIn;
import org.opensupervision.projections.burnoutrisk.SupplyQuery.HowSoonIsActed;
import org.opensupervision.projections.notices.KindOfNotice;
import org.opensupervision.projections.notices.NoticesQuery.NoticeView;
import org.opensupervision.projections.notices.NoticesQuery.WhatIsSomebodyTold;
import org.opensupervision.projections.notices.NoticesReader;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.testing.ReadModels;

/** What became of flags, and to whom they are announced. Sam supervises, Dora directs. */
class FlagLifeProjectionTest {

    @RegisterExtension
    static final ReadModels readModels = new ReadModels();

    private static final String RAISED_ON = "2026-06-01";
    private static final PersonId ANN = RIVERBEND.person("C001");
    private static final PersonId SAM = RIVERBEND.person("S001");
    private static final PersonId DORA = RIVERBEND.person("D001");
    private static final LocalDate MONDAY = day("2026-06-29");

    @BeforeEach
    void ann_is_flagged() {
        readModels.jdbc().sql("truncate flag_announcement, notice").update();
        readModels.given(
                RIVERBEND.opened("North"),
                RIVERBEND.joined("S001", "Sam Stone", null, "2020-01-01", SUPERVISOR),
                RIVERBEND.joined("D001", "Dora Dean", null, "2020-01-01", DIRECTOR));
        supervised("C001", "2026-01-01", null);
        readModels.given(RIVERBEND.raised("C001", RIVERBEND.finding(RAISED_ON, Tier.REVIEW, 6, "X1")));
    }

    @Test
    void a_flag_stands_as_what_was_done_about_it() {
        assertThat(standing(SAM)).isEqualTo(FlagStanding.BEING_LOOKED_AT);
        persists("C001");
        assertThat(standing(SAM)).isEqualTo(FlagStanding.QUEUED);
        announce(MONDAY, 5);
        assertThat(standing(SAM)).isEqualTo(FlagStanding.TO_FOLLOW);
        readModels.given(RIVERBEND.acknowledgedFlag("C001", RAISED_ON, "S001", "2026-06-10"));
        assertThat(standing(SAM)).isEqualTo(FlagStanding.TO_FOLLOW);
        assertThat(flag(SAM).handling().progress()).isEqualTo(FlagProgress.ACKNOWLEDGED);
        readModels.given(RIVERBEND.actedOn("C001", RAISED_ON, "S001", "2026-06-10", "Friday"));
        assertThat(standing(SAM)).isEqualTo(FlagStanding.ACTED_ON);
        readModels.given(RIVERBEND.snoozed("C001", RAISED_ON, "S001", "2026-06-10", 0));
        assertThat(standing(SAM)).isEqualTo(FlagStanding.SNOOZED);
        assertThat(flag(SAM).handling().snoozedUntil()).isEqualTo("2026-07-10");
        readModels.given(RIVERBEND.dismissed("C001", RAISED_ON, "S001", "2026-06-11", 0));
        assertThat(standing(SAM)).isEqualTo(FlagStanding.DISMISSED);
    }

    @Test
    void its_story_says_who_did_what_and_why_to_whoever_may_hear_it() {
        readModels.given(
                RIVERBEND.actedOn("C001", RAISED_ON, "S001", "2026-06-10", "Friday"),
                RIVERBEND.dismissed("C001", RAISED_ON, "S001", "2026-06-11", 0),
                RIVERBEND.contested("C001", RAISED_ON, "2026-06-12", "we met twice"));

        FlagStory story = story(SAM);
        assertThat(story.deeds())
                .extracting(FlagDeed::kind, deed -> deed.by().name(), FlagDeed::words)
                .containsExactly(
                        tuple(KindOfDeed.ACTED_ON, "Sam Stone", "Friday"),
                        tuple(KindOfDeed.DISMISSED, "Sam Stone", null),
                        tuple(KindOfDeed.CONTESTED, "Name C001", "we met twice"));
        assertThat(story.deeds().get(0).action()).isEqualTo(FlagAction.SESSION_BOOKED);
        assertThat(story.deeds().get(1).reason()).isEqualTo(DismissalReason.SUPPORTED_ELSEWHERE);
        assertThat(story.flag().handling().contested()).isTrue();
        assertThat(story.organisational().deeds()).extracting(FlagDeed::words).containsOnlyNulls();
    }

    @Test
    void words_about_a_flag_are_sealed() {
        readModels.given(RIVERBEND.contested("C001", RAISED_ON, "2026-06-12", "we met twice"));
        assertThat(readModels.dump().get("risk_flag_deed").toString()).doesNotContain("we met twice");
    }

    @Test
    void a_flag_that_returns_is_new_and_first_for_whom_it_is_about() {
        readModels.given(
                RIVERBEND.dismissed("C001", RAISED_ON, "S001", "2026-06-11", 0),
                RIVERBEND.returned("C001", RAISED_ON, RIVERBEND.finding("2026-07-01", Tier.REVIEW, 6, "X2")));

        assertThat(standing(ANN)).isEqualTo(FlagStanding.BEING_LOOKED_AT);
        assertThat(flag(ANN).unseen()).isTrue();
        assertThat(standing(SAM)).isEqualTo(FlagStanding.DISMISSED);
        readModels.given(RIVERBEND.seen("C001", RAISED_ON));
        assertThat(standing(SAM)).isEqualTo(FlagStanding.BEING_LOOKED_AT);
        assertThat(readModels.get(RiskFlagReader.class).ask(new WhenFlagsChanged(RIVERBEND.id())))
                .contains(day(RAISED_ON));
    }

    @Test
    void what_nobody_could_see_yet_is_not_dismissed() {
        readModels.given(
                RIVERBEND.seen("C001", RAISED_ON),
                RIVERBEND.eased("C001", RAISED_ON, RIVERBEND.finding("2026-06-08", Tier.WATCH, 3, "X1")),
                RIVERBEND.escalated("C001", RAISED_ON, RIVERBEND.finding("2026-07-01", Tier.REVIEW, 6, "X2")),
                RIVERBEND.dismissed("C001", RAISED_ON, "S001", "2026-07-01", 2));

        assertThat(standing(SAM)).isEqualTo(FlagStanding.DISMISSED);
        assertThat(standing(ANN)).isEqualTo(FlagStanding.BEING_LOOKED_AT);
    }

    @Test
    void a_flag_that_is_raised_again_on_the_same_evidence_is_still_dismissed() {
        readModels.given(
                RIVERBEND.dismissed("C001", RAISED_ON, "S001", "2026-06-11", 0),
                RIVERBEND.cleared("C001", RAISED_ON, RIVERBEND.finding("2026-06-12", Tier.NONE, 2, "X1")),
                RIVERBEND.raised("C001", RIVERBEND.finding("2026-06-13", Tier.REVIEW, 6, "X1")));

        assertThat(readModels
                        .get(RiskFlagReader.class)
                        .ask(new WhyIsFlagged(RIVERBEND.id(), RIVERBEND.flag("C001", "2026-06-13"), SAM)))
                .hasValueSatisfying(
                        story -> assertThat(story.flag().handling().standing()).isEqualTo(FlagStanding.DISMISSED));
    }

    @Test
    void only_what_persists_is_announced_to_its_supervisor_and_the_directors_and_once() {
        assertThat(announce(MONDAY, 5)).isZero();
        persists("C001");
        assertThat(toFollow(SAM)).isEqualTo(new ToFollow(0, 1));
        assertThat(announce(MONDAY, 5)).isEqualTo(2);
        assertThat(announce(MONDAY, 5)).isZero();
        assertThat(announce(MONDAY.plusWeeks(1), 5)).isZero();

        assertThat(told(SAM)).containsExactly(KindOfNotice.FLAG_TO_FOLLOW);
        assertThat(told(DORA)).containsExactly(KindOfNotice.FLAG_TO_FOLLOW);
        assertThat(told(ANN)).isEmpty();
        assertThat(toFollow(SAM)).isEqualTo(new ToFollow(1, 0));
        assertThat(toFollow(ANN)).isEqualTo(new ToFollow(0, 0));
    }

    @Test
    void what_is_set_aside_or_acted_on_is_not_announced() {
        persists("C001");
        readModels.given(RIVERBEND.actedOn("C001", RAISED_ON, "S001", "2026-06-10", null));
        assertThat(announce(MONDAY, 5)).isZero();
        supervised("C002", "2026-01-01", null);
        readModels.given(RIVERBEND.raised("C002", RIVERBEND.finding(RAISED_ON, Tier.REVIEW, 6, "X1")));
        persists("C002");
        readModels.given(RIVERBEND.dismissed("C002", RAISED_ON, "S001", "2026-06-11", 0));
        assertThat(announce(MONDAY, 5)).isZero();
    }

    @Test
    void so_many_a_week_are_announced_and_the_others_by_age_in_later_weeks() {
        for (String person : List.of("C002", "C003")) {
            supervised(person, "2026-01-01", null);
            readModels.given(RIVERBEND.raised(person, RIVERBEND.finding(RAISED_ON, Tier.REVIEW, 6, "X1")));
        }
        persists("C003");
        persists("C001");
        persists("C002");
        assertThat(announce(MONDAY, 2)).isEqualTo(4);
        assertThat(toFollow(SAM)).isEqualTo(new ToFollow(2, 1));
        assertThat(announce(MONDAY.plusDays(6), 2)).isZero();
        assertThat(standing(SAM)).isEqualTo(FlagStanding.TO_FOLLOW);
        assertThat(story("C002", SAM).flag().handling().standing()).isEqualTo(FlagStanding.QUEUED);
        assertThat(announce(MONDAY.plusDays(7), 2)).isEqualTo(2);
        assertThat(toFollow(SAM)).isEqualTo(new ToFollow(3, 0));
    }

    @Test
    void one_that_returned_is_announced_anew() {
        persists("C001");
        announce(MONDAY, 5);
        readModels.given(
                RIVERBEND.dismissed("C001", RAISED_ON, "S001", "2026-06-11", 0),
                RIVERBEND.returned("C001", RAISED_ON, RIVERBEND.finding("2026-06-20", Tier.REVIEW, 6, "X2")));
        persists("C001");
        assertThat(announce(MONDAY, 5)).isEqualTo(2);
    }

    @Test
    void who_supervises_her_no_more_is_told_nothing() {
        supervised("C002", "2026-01-01", "2026-06-28");
        readModels.given(RIVERBEND.raised("C002", RIVERBEND.finding(RAISED_ON, Tier.REVIEW, 6, "X1")));
        persists("C002");
        announce(MONDAY, 5);
        assertThat(told(SAM)).isEmpty();
        assertThat(told(DORA)).hasSize(1);
    }

    @Test
    void the_time_to_the_first_action_is_a_median_for_each_team_of_five_or_more() {
        assertThat(firstActions()).containsExactly(new FirstActionIn("North", null, null, null));
        for (int number = 2; number <= 6; number++) {
            supervised("C00" + number, "2026-01-01", null);
            readModels.given(
                    RIVERBEND.raised("C00" + number, RIVERBEND.finding(RAISED_ON, Tier.REVIEW, 6, "X1")),
                    RIVERBEND.actedOn("C00" + number, RAISED_ON, "S001", "2026-06-10", null));
        }
        assertThat(firstActions()).containsExactly(new FirstActionIn("North", 5, 0, null));
    }

    @Test
    void a_rebuild_tells_the_same() {
        readModels.given(
                RIVERBEND.acknowledgedFlag("C001", RAISED_ON, "S001", "2026-06-10"),
                RIVERBEND.snoozed("C001", RAISED_ON, "S001", "2026-06-10", 0),
                RIVERBEND.returned("C001", RAISED_ON, RIVERBEND.finding("2026-07-10", Tier.REVIEW, 6, "X1")));
        persists("C001");
        SortedMap<String, List<String>> live = readModels.dump();
        readModels.reset("burnoutrisk");
        readModels.replay("burnoutrisk");
        assertThat(readModels.dump()).isEqualTo(live);
    }

    private static void supervised(String person, String from, @Nullable String to) {
        readModels.given(
                RIVERBEND.joined(person, "Name " + person, "North", "2025-01-01", SUPERVISEE),
                RIVERBEND.assigned("S001", person, from, to, 30, 180));
    }

    private static void persists(String person) {
        readModels.given(RIVERBEND.persisted(person, RAISED_ON, RIVERBEND.finding("2026-06-08", Tier.REVIEW, 6, "X1")));
        readModels.askedAt(ReadModels.FIRST.plus(Duration.ofHours(1)));
    }

    private static int announce(LocalDate today, int most) {
        return readModels.get(FlagAnnouncements.class).announce(RIVERBEND.id(), today, most);
    }

    private static ToFollow toFollow(PersonId reviewer) {
        return readModels.get(FlagAnnouncements.class).ask(new HowManyAreToFollow(RIVERBEND.id(), reviewer, MONDAY));
    }

    private static List<KindOfNotice> told(PersonId person) {
        return readModels
                .get(NoticesReader.class)
                .ask(new WhatIsSomebodyTold(RIVERBEND.id(), person, PageRequest.everything()))
                .items()
                .stream()
                .map(NoticeView::kind)
                .toList();
    }

    private static List<FirstActionIn> firstActions() {
        return readModels
                .get(FirstActionReader.class)
                .ask(new HowSoonIsActed(RIVERBEND.id(), day("2026-07-01")))
                .byTeam();
    }

    private static FlagStanding standing(PersonId reader) {
        return flag(reader).handling().standing();
    }

    private static FlagView flag(PersonId reader) {
        return story(reader).flag();
    }

    private static FlagStory story(PersonId reader) {
        return story("C001", reader);
    }

    private static FlagStory story(String person, PersonId reader) {
        return readModels
                .get(RiskFlagReader.class)
                .ask(new WhyIsFlagged(RIVERBEND.id(), RIVERBEND.flag(person, RAISED_ON), reader))
                .orElseThrow();
    }
}
