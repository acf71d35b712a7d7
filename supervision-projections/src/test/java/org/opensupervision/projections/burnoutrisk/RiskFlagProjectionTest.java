package org.opensupervision.projections.burnoutrisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.opensupervision.domain.people.Role.SUPERVISEE;
import static org.opensupervision.projections.testing.AnAgency.LAKESIDE;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;
import static org.opensupervision.projections.testing.AnAgency.day;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opensupervision.domain.riskflags.BurnoutDimension;
import org.opensupervision.domain.riskflags.Evidence;
import org.opensupervision.domain.riskflags.FactCode;
import org.opensupervision.domain.riskflags.Finding;
import org.opensupervision.domain.riskflags.FlagChange;
import org.opensupervision.domain.riskflags.Tier;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.RiskFlagId;
import org.opensupervision.projections.burnoutrisk.RiskQuery.FlagHandling;
import org.opensupervision.projections.burnoutrisk.RiskQuery.FlagStanding;
import org.opensupervision.projections.burnoutrisk.RiskQuery.FlagState;
import org.opensupervision.projections.burnoutrisk.RiskQuery.FlagStep;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhenEvaluated;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhenFlagsChanged;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhoHasAnOpenFlag;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhoIsFlagged;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhyIsFlagged;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.Page;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.testing.ReadModels;
import org.opensupervision.projections.wording.Words;

class RiskFlagProjectionTest {

    @RegisterExtension
    static final ReadModels readModels = new ReadModels();

    private static final RiskFlagId ANNS = RIVERBEND.flag("C001", "2026-04-01");

    /** Reads everything two days later, unless told otherwise. */
    private final PersonId reader = RIVERBEND.person("D001");

    @BeforeEach
    void given() {
        readModels.askedAt(ReadModels.FIRST.plus(Duration.ofDays(2)));
        readModels.given(
                RIVERBEND.opened("North"),
                RIVERBEND.joined("C001", "Ann Alder", "North", "2025-01-01", SUPERVISEE),
                RIVERBEND.raised("C001", RIVERBEND.finding("2026-04-01", Tier.WATCH, 3, "S001")));
    }

    private static RiskFlagReader flags() {
        return readModels.get(RiskFlagReader.class);
    }

    private FlagView flag() {
        return flags().ask(new WhyIsFlagged(RIVERBEND.id(), ANNS, reader))
                .orElseThrow()
                .flag();
    }

    private List<FlagStep> history() {
        return flags().ask(new WhyIsFlagged(RIVERBEND.id(), ANNS, reader))
                .orElseThrow()
                .history();
    }

    private List<PersonId> found(@Nullable FlagState state, @Nullable PersonId supervisee) {
        return flags()
                .ask(new WhoIsFlagged(
                        RIVERBEND.id(), Reach.everybody(), reader, state, supervisee, PageRequest.everything()))
                .items()
                .stream()
                .map(flag -> flag.person().id())
                .toList();
    }

    private static FlagStep step(FlagChange change, String asOf, @Nullable Tier tier, @Nullable Integer points) {
        return new FlagStep(change, "support-gap-v1", day(asOf), tier, points);
    }

    @Test
    void a_raised_flag_is_open_with_its_reasons() {
        assertThat(flag())
                .isEqualTo(new FlagView(
                        ANNS,
                        new PersonRef(RIVERBEND.person("C001"), "C001", "Ann Alder", "North"),
                        FlagState.OPEN,
                        Tier.WATCH,
                        3,
                        2,
                        "support-gap-v1",
                        day("2026-04-01"),
                        day("2026-04-01"),
                        null,
                        List.of(BurnoutDimension.REDUCED_PERSONAL_ACCOMPLISHMENT),
                        List.of(
                                new SupportFact(
                                        FactCode.RECENCY,
                                        1,
                                        Map.of("daysSinceLastSession", 61, "cadenceDays", 30),
                                        List.of(RIVERBEND.evidence(Evidence.Kind.SESSION, "S001"))),
                                new SupportFact(
                                        FactCode.SUPPORTIVE,
                                        2,
                                        Map.of("adequacy", 4),
                                        List.of(RIVERBEND.evidence(Evidence.Kind.RATING, "S001")))),
                        new FlagHandling(FlagStanding.BEING_LOOKED_AT, FlagProgress.NEW, false, null),
                        0,
                        true));
        assertThat(flag().facts())
                .extracting(SupportFact::text)
                .containsExactly(new Words("flag.recency", 61, 30), new Words("flag.rated.SUPPORTIVE", 4));
    }

    @Test
    void a_function_without_points_names_no_dimension() {
        readModels.given(RIVERBEND.raised(
                "C002",
                new Finding(
                        "support-gap-v1",
                        day("2026-04-01"),
                        Tier.WATCH,
                        3,
                        List.of(
                                new Finding.Fact(FactCode.ADMINISTRATIVE, 2, Map.of("adequacy", 1), List.of()),
                                new Finding.Fact(FactCode.EDUCATIONAL, 1, Map.of("adequacy", 1), List.of()),
                                new Finding.Fact(FactCode.SUPPORTIVE, 0, Map.of("adequacy", 9), List.of())))));
        FlagView bens = flags().ask(new WhyIsFlagged(RIVERBEND.id(), RIVERBEND.flag("C002", "2026-04-01"), reader))
                .orElseThrow()
                .flag();
        assertThat(bens.dimensions())
                .containsExactly(BurnoutDimension.EMOTIONAL_EXHAUSTION, BurnoutDimension.DEPERSONALIZATION);
    }

    @Test
    void an_escalated_flag_shows_the_new_finding_and_the_day_it_was_raised() {
        readModels.given(
                RIVERBEND.escalated("C001", "2026-04-01", RIVERBEND.finding("2026-04-08", Tier.REVIEW, 6, "S002")));
        FlagView flag = flag();
        assertThat(flag.state()).isEqualTo(FlagState.OPEN);
        assertThat(flag.tier()).isEqualTo(Tier.REVIEW);
        assertThat(flag.points()).isEqualTo(6);
        assertThat(flag.asOf()).isEqualTo("2026-04-08");
        assertThat(flag.raisedOn()).isEqualTo("2026-04-01");
        assertThat(flag.facts().getFirst().points()).isEqualTo(4);
        assertThat(flag.facts().getFirst().evidence())
                .containsExactly(RIVERBEND.evidence(Evidence.Kind.SESSION, "S002"));
    }

    @Test
    void an_eased_flag_is_still_open() {
        readModels.given(
                RIVERBEND.escalated("C001", "2026-04-01", RIVERBEND.finding("2026-04-08", Tier.REVIEW, 6, "S002")),
                RIVERBEND.eased("C001", "2026-04-01", RIVERBEND.finding("2026-04-15", Tier.WATCH, 4, "S002")));
        assertThat(flag().state()).isEqualTo(FlagState.OPEN);
        assertThat(flag().tier()).isEqualTo(Tier.WATCH);
        assertThat(flag().points()).isEqualTo(4);
    }

    @Test
    void a_cleared_flag_keeps_what_it_said_while_it_was_open() {
        readModels.given(
                RIVERBEND.cleared("C001", "2026-04-01", RIVERBEND.finding("2026-04-22", Tier.NONE, 2, "S002")));
        FlagView flag = flag();
        assertThat(flag.state()).isEqualTo(FlagState.CLEARED);
        assertThat(flag.clearedOn()).isEqualTo("2026-04-22");
        assertThat(flag.tier()).isEqualTo(Tier.WATCH);
        assertThat(flag.points()).isEqualTo(3);
        assertThat(flag.asOf()).isEqualTo("2026-04-01");
    }

    @Test
    void the_whole_story_of_a_flag_is_kept() {
        readModels.given(
                RIVERBEND.escalated("C001", "2026-04-01", RIVERBEND.finding("2026-04-08", Tier.REVIEW, 6, "S002")),
                RIVERBEND.eased("C001", "2026-04-01", RIVERBEND.finding("2026-04-15", Tier.WATCH, 4, "S002")),
                RIVERBEND.cleared("C001", "2026-04-01", RIVERBEND.finding("2026-04-22", Tier.NONE, 2, "S002")));
        assertThat(history())
                .containsExactly(
                        step(FlagChange.RAISED, "2026-04-01", Tier.WATCH, 3),
                        step(FlagChange.ESCALATED, "2026-04-08", Tier.REVIEW, 6),
                        step(FlagChange.EASED, "2026-04-15", Tier.WATCH, 4),
                        step(FlagChange.CLEARED, "2026-04-22", Tier.NONE, 2));
    }

    @Test
    void a_flag_cleared_by_leaving_has_no_last_finding() {
        readModels.given(RIVERBEND.clearedByLeaving("C001", "2026-04-01", "2026-04-30"));
        assertThat(flag().state()).isEqualTo(FlagState.CLEARED);
        assertThat(flag().clearedOn()).isEqualTo("2026-04-30");
        assertThat(history())
                .containsExactly(
                        step(FlagChange.RAISED, "2026-04-01", Tier.WATCH, 3),
                        step(FlagChange.CLEARED, "2026-04-30", null, null));
    }

    @Test
    void a_flag_raised_again_on_another_day_is_another_flag() {
        readModels.given(
                RIVERBEND.cleared("C001", "2026-04-01", RIVERBEND.finding("2026-04-22", Tier.NONE, 2, "S002")),
                RIVERBEND.raised("C001", RIVERBEND.finding("2026-05-01", Tier.REVIEW, 5, "S002")));
        assertThat(flags().ask(new WhoIsFlagged(
                                RIVERBEND.id(),
                                Reach.everybody(),
                                reader,
                                null,
                                RIVERBEND.person("C001"),
                                PageRequest.everything()))
                        .items())
                .extracting(FlagView::raisedOn, FlagView::state)
                .containsExactly(tuple(day("2026-05-01"), FlagState.OPEN), tuple(day("2026-04-01"), FlagState.CLEARED));
    }

    @Test
    void a_flag_cleared_and_raised_on_one_day_is_open_again_with_its_history() {
        readModels.given(
                RIVERBEND.cleared("C001", "2026-04-01", RIVERBEND.finding("2026-04-01", Tier.NONE, 2, "S002")),
                RIVERBEND.raised("C001", RIVERBEND.finding("2026-04-01", Tier.REVIEW, 5, "S002")));
        assertThat(flag().state()).isEqualTo(FlagState.OPEN);
        assertThat(flag().clearedOn()).isNull();
        assertThat(flag().tier()).isEqualTo(Tier.REVIEW);
        assertThat(history())
                .extracting(FlagStep::change)
                .containsExactly(FlagChange.RAISED, FlagChange.CLEARED, FlagChange.RAISED);
    }

    private static void givenOthers() {
        readModels.given(
                RIVERBEND.joined("C002", "Ben Birch", null, "2025-01-01", SUPERVISEE),
                RIVERBEND.joined("C003", "Cleo Cedar", null, "2025-01-01", SUPERVISEE),
                RIVERBEND.raised("C003", RIVERBEND.finding("2026-04-01", Tier.WATCH, 3, "S003")),
                RIVERBEND.raised("C002", RIVERBEND.finding("2026-04-01", Tier.WATCH, 3, "S002")),
                RIVERBEND.cleared("C002", "2026-04-01", RIVERBEND.finding("2026-04-05", Tier.NONE, 2, "S002")),
                LAKESIDE.raised("C001", LAKESIDE.finding("2026-05-01", Tier.WATCH, 3, "S001")));
    }

    @Test
    void flags_come_by_supervisee_and_can_be_asked_by_state_and_supervisee() {
        givenOthers();
        assertThat(found(null, null)).isEqualTo(RIVERBEND.people("C001", "C002", "C003"));
        assertThat(found(FlagState.OPEN, null)).isEqualTo(RIVERBEND.people("C001", "C003"));
        assertThat(found(FlagState.CLEARED, null)).isEqualTo(RIVERBEND.people("C002"));
        assertThat(found(null, RIVERBEND.person("C003"))).isEqualTo(RIVERBEND.people("C003"));
        assertThat(found(FlagState.OPEN, RIVERBEND.person("C002"))).isEmpty();
    }

    @Test
    void flags_come_in_pages() {
        givenOthers();
        Paged<FlagView> second = flags().ask(
                        new WhoIsFlagged(RIVERBEND.id(), Reach.everybody(), reader, null, null, new PageRequest(1, 2)));
        assertThat(second.page()).isEqualTo(new Page(1, 2, 3, 2));
        assertThat(second.items()).extracting(flag -> flag.person().ref()).containsExactly("C003");
    }

    @Test
    void those_with_an_open_flag_are_known() {
        givenOthers();
        assertThat(openAmong("C001", "C002", "C003"))
                .containsExactlyInAnyOrderElementsOf(RIVERBEND.people("C001", "C003"));
        assertThat(openAmong("C002", "C003")).containsExactlyElementsOf(RIVERBEND.people("C003"));
    }

    private static Set<PersonId> openAmong(String... references) {
        return flags().ask(new WhoHasAnOpenFlag(RIVERBEND.id(), RIVERBEND.people(references)));
    }

    @Test
    void the_day_as_of_which_flags_changed_last_is_known() {
        givenOthers();
        assertThat(flags().ask(new WhenFlagsChanged(RIVERBEND.id()))).contains(day("2026-04-05"));
    }

    @Test
    void an_evaluation_that_changed_nothing_changes_no_flag() {
        readModels.given(RIVERBEND.evaluated("2026-06-01", 3, 0));
        assertThat(flags().ask(new WhenFlagsChanged(RIVERBEND.id()))).contains(day("2026-04-01"));
    }

    @Test
    void the_latest_day_as_of_which_everybody_was_evaluated_is_known() {
        assertThat(flags().ask(new WhenEvaluated(RIVERBEND.id()))).isEmpty();
        readModels.given(
                RIVERBEND.evaluated("2026-06-01", 3, 1),
                RIVERBEND.evaluated("2026-05-01", 3, 0),
                LAKESIDE.evaluated("2026-07-01", 3, 1));
        assertThat(flags().ask(new WhenEvaluated(RIVERBEND.id()))).contains(day("2026-06-01"));
    }

    @Test
    void no_flag_of_another_agency_comes_back() {
        givenOthers();
        assertThat(found(null, LAKESIDE.person("C001"))).isEmpty();
        assertThat(flags().ask(new WhyIsFlagged(RIVERBEND.id(), LAKESIDE.flag("C001", "2026-05-01"), reader)))
                .isEmpty();
        List<PersonId> bothC001 = List.of(RIVERBEND.person("C001"), LAKESIDE.person("C001"));
        assertThat(flags().ask(new WhoHasAnOpenFlag(LAKESIDE.id(), bothC001))).containsExactly(LAKESIDE.person("C001"));
        readModels.reset("burnoutrisk");
        assertThat(flags().ask(new WhenFlagsChanged(RIVERBEND.id()))).isEmpty();
    }
}
