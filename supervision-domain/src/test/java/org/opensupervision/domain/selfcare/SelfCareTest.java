package org.opensupervision.domain.selfcare;

import static org.opensupervision.domain.riverbend.Riverbend.*;
import static org.opensupervision.domain.riverbend.Stories.refusedBy;
import static org.opensupervision.domain.selfcare.GoalEnd.LET_GO;
import static org.opensupervision.domain.selfcare.GoalEnd.REACHED;
import static org.opensupervision.domain.selfcare.SelfCareRule.*;
import static org.opensupervision.domain.shared.SharedRule.IN_ITS_AGENCY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opensupervision.domain.riverbend.Stories;
import org.opensupervision.domain.selfcare.SelfCareCommand.*;
import org.opensupervision.domain.selfcare.SelfCareEvent.*;
import org.opensupervision.domain.shared.GoalId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.Rule;
import org.opensupervision.domain.shared.SelfCareId;
import org.opensupervision.domain.shared.SignId;

/** Clara agrees with herself, and asks David to be her partner in it. */
class SelfCareTest {

    private static final SelfCareId CLARAS = SelfCareId.of(CLARA);
    private static final GoalId WALK = GoalId.random();
    private static final AgreedWords WORDS =
            new AgreedWords("my sister", "two nights without sleep", List.of(SignId.random()));
    private static final AgreedWords OTHER_WORDS = new AgreedWords(null, null, List.of());
    private static final GoalWords GOAL =
            new GoalWords("walk at lunch", "three times a week", "the park is near", "air");
    private static final LocalDate IN_A_QUARTER = TODAY.plusMonths(3);
    private static final SelfCareAgreed AGREED =
            new SelfCareAgreed(CLARAS, RIVERBEND, CLARA, WORDS, TODAY, IN_A_QUARTER);
    private static final PartnerAsked ASKED = new PartnerAsked(CLARAS, RIVERBEND, CLARA, DAVID, TODAY);
    private static final PartnerAccepted ACCEPTED = new PartnerAccepted(CLARAS, RIVERBEND, DAVID, TODAY);
    private static final PartnerDeclined DECLINED = new PartnerDeclined(CLARAS, RIVERBEND, DAVID, TODAY);
    private static final PartnerLetGo RELEASED = new PartnerLetGo(CLARAS, RIVERBEND, DAVID, TODAY);
    private static final GoalsShared SHARED = new GoalsShared(CLARAS, RIVERBEND, DAVID, TODAY);
    private static final GoalsSharedNoMore SHARED_NO_MORE = new GoalsSharedNoMore(CLARAS, RIVERBEND, DAVID, TODAY);
    private static final SelfCareWithdrawn WITHDRAWN = new SelfCareWithdrawn(CLARAS, RIVERBEND, TODAY);

    private final FixtureConfiguration<SelfCare> selfCare = Stories.of(SelfCare.class);

    @Test
    void somebody_agrees_with_themselves_and_looks_at_it_again_in_a_quarter() {
        accepts(agree(WORDS), List.of(AGREED));
    }

    @Test
    void what_was_agreed_is_said_anew_and_only_where_it_has_changed() {
        accepts(agree(OTHER_WORDS), List.of(changed(OTHER_WORDS)), AGREED);
        accepts(agree(WORDS), List.of(), AGREED);
    }

    @Test
    void words_are_kept_up_to_their_limit() {
        String most = "w".repeat(5_000);
        AgreedWords longest = new AgreedWords(most, most, List.of());
        accepts(agree(longest), List.of(changed(longest)), AGREED);
        refuses(agree(new AgreedWords(most + "w", null, List.of())), SELF_CARE_WORDS_WITHIN_LIMIT);
        refuses(agree(new AgreedWords(null, most + "w", List.of())), SELF_CARE_WORDS_WITHIN_LIMIT);
        List<SignId> eleven = Stream.generate(SignId::random).limit(11).toList();
        refuses(agree(new AgreedWords(null, null, eleven)), SELF_CARE_WORDS_WITHIN_LIMIT);
    }

    @Test
    void signs_of_somebody_else_cannot_be_named() {
        SignId another = SignId.random();
        refuses(agree(new AgreedWords(null, null, List.of(WORDS.signs().getFirst(), another))), NAMED_SIGNS_ARE_OWN);
    }

    @Test
    void without_an_agreement_there_is_nothing_to_keep() {
        for (SelfCareCommand command : List.of(set(GOAL, TOMORROW), ask(DAVID), share(), review(null), withdraw())) {
            refuses(command, SELF_CARE_IS_AGREED);
            refuses(command, SELF_CARE_IS_AGREED, AGREED, WITHDRAWN);
        }
    }

    @Test
    void a_goal_is_specific_measurable_achievable_relevant_and_until_a_day() {
        accepts(set(GOAL, TODAY), List.of(goalSet(WALK, TODAY)), AGREED);
        for (GoalWords open : List.of(
                new GoalWords(" ", "m", "a", "r"),
                new GoalWords("s", "", "a", "r"),
                new GoalWords("s", "m", "", "r"),
                new GoalWords("s", "m", "a", ""))) {
            refuses(set(open, TOMORROW), GOAL_SAYS_EVERYTHING, AGREED);
        }
        refuses(set(new GoalWords("s", "m", "a", "r".repeat(1_001)), TOMORROW), GOAL_WITHIN_LIMIT, AGREED);
        refuses(set(GOAL, YESTERDAY), GOAL_IS_FOR_TODAY_OR_LATER, AGREED);
        accepts(set(GOAL, TODAY.plusYears(1)), List.of(goalSet(WALK, TODAY.plusYears(1))), AGREED);
        refuses(set(GOAL, TODAY.plusYears(1).plusDays(1)), GOAL_IS_FOR_A_YEAR_AT_MOST, AGREED);
    }

    @Test
    void a_goal_is_set_once_and_ten_at_most_are_open() {
        refuses(set(GOAL, TOMORROW), GOAL_IS_NEW, AGREED, goalSet(WALK, TOMORROW), ended(LET_GO));
        List<SelfCareEvent> ten = new ArrayList<>(List.of(AGREED));
        Stream.generate(GoalId::random).limit(10).forEach(goal -> ten.add(goalSet(goal, TOMORROW)));
        refuses(set(GOAL, TOMORROW), TEN_GOALS_AT_MOST, ten.toArray(SelfCareEvent[]::new));
        accepts(
                set(GOAL, TOMORROW),
                List.of(goalSet(WALK, TOMORROW)),
                ten.subList(0, 10).toArray(SelfCareEvent[]::new));
    }

    @Test
    void a_goal_is_changed_reached_or_let_go_while_it_is_open() {
        GoalWords smaller = new GoalWords("walk at lunch", "twice a week", "the park is near", "air");
        ChangeGoal change = new ChangeGoal(CLARAS, RIVERBEND, WALK, smaller, TOMORROW);
        accepts(
                change,
                List.of(new GoalChanged(CLARAS, RIVERBEND, CLARA, WALK, smaller, TOMORROW, TODAY)),
                AGREED,
                goalSet(WALK, TODAY));
        accepts(end(REACHED), List.of(ended(REACHED)), AGREED, goalSet(WALK, TODAY));
        accepts(end(LET_GO), List.of(ended(LET_GO)), AGREED, goalSet(WALK, TODAY));
        refuses(end(REACHED), GOAL_IS_OPEN, AGREED, goalSet(WALK, TODAY), ended(LET_GO));
        refuses(change, GOAL_IS_OPEN, AGREED);
        refuses(
                new ChangeGoal(CLARAS, RIVERBEND, WALK, smaller, YESTERDAY),
                GOAL_IS_FOR_TODAY_OR_LATER,
                AGREED,
                goalSet(WALK, TODAY));
    }

    @Test
    void a_partner_is_somebody_else_and_is_asked_once() {
        accepts(ask(DAVID), List.of(ASKED), AGREED);
        refuses(ask(CLARA), PARTNER_IS_SOMEBODY_ELSE, AGREED);
        refuses(ask(DAVID), PARTNER_IS_ASKED_ONCE, AGREED, ASKED);
        accepts(ask(DAVID), List.of(ASKED), AGREED, ASKED, DECLINED);
        accepts(
                ask(EMRE),
                List.of(new PartnerAsked(CLARAS, RIVERBEND, CLARA, EMRE, TODAY)),
                AGREED,
                ASKED,
                ACCEPTED,
                SHARED);
    }

    @Test
    void whoever_is_asked_accepts_or_declines_and_nobody_else() {
        accepts(accept(DAVID), List.of(ACCEPTED), AGREED, ASKED);
        accepts(decline(DAVID), List.of(DECLINED), AGREED, ASKED);
        accepts(decline(DAVID), List.of(DECLINED), AGREED, ASKED, ACCEPTED, SHARED);
        refuses(accept(EMRE), PARTNER_IS_ASKED, AGREED, ASKED);
        refuses(decline(EMRE), PARTNER_IS_ASKED, AGREED, ASKED);
        refuses(accept(DAVID), PARTNER_HAS_NOT_ANSWERED, AGREED, ASKED, ACCEPTED);
        refuses(accept(DAVID), PARTNER_IS_ASKED, AGREED, ASKED, RELEASED);
    }

    @Test
    void goals_are_shared_with_a_partner_who_has_accepted_until_they_are_not() {
        refuses(share(), PARTNER_HAS_ACCEPTED, AGREED);
        refuses(share(), PARTNER_HAS_ACCEPTED, AGREED, ASKED);
        accepts(share(), List.of(SHARED), AGREED, ASKED, ACCEPTED);
        accepts(share(), List.of(), AGREED, ASKED, ACCEPTED, SHARED);
        accepts(stopSharing(), List.of(SHARED_NO_MORE), AGREED, ASKED, ACCEPTED, SHARED);
        refuses(stopSharing(), GOALS_ARE_SHARED, AGREED, ASKED, ACCEPTED);
        refuses(stopSharing(), GOALS_ARE_SHARED, AGREED, ASKED, ACCEPTED, SHARED, SHARED_NO_MORE);
    }

    @Test
    void with_the_partner_the_sharing_ends() {
        accepts(letGo(), List.of(RELEASED), AGREED, ASKED, ACCEPTED, SHARED);
        refuses(letGo(), PARTNER_IS_THERE, AGREED, ASKED, DECLINED);
        refuses(stopSharing(), GOALS_ARE_SHARED, AGREED, ASKED, ACCEPTED, SHARED, RELEASED);
        refuses(share(), PARTNER_HAS_ACCEPTED, AGREED, ASKED, ACCEPTED, SHARED, DECLINED);
        refuses(
                share(),
                PARTNER_HAS_ACCEPTED,
                AGREED,
                ASKED,
                ACCEPTED,
                SHARED,
                new PartnerAsked(CLARAS, RIVERBEND, CLARA, EMRE, TODAY));
    }

    @Test
    void a_review_says_what_helped_and_when_the_next_one_is() {
        accepts(review(null), List.of(reviewed(IN_A_QUARTER)), AGREED);
        accepts(review(TOMORROW), List.of(reviewed(TOMORROW)), AGREED);
        accepts(review(TODAY.plusMonths(6)), List.of(reviewed(TODAY.plusMonths(6))), AGREED);
        refuses(review(TODAY), NEXT_REVIEW_IS_LATER, AGREED);
        refuses(review(TODAY.plusMonths(6).plusDays(1)), NEXT_REVIEW_WITHIN_HALF_A_YEAR, AGREED);
        String tooMuch = "w".repeat(5_001);
        refuses(new ReviewSelfCare(CLARAS, RIVERBEND, tooMuch, null, null), REVIEW_WORDS_WITHIN_LIMIT, AGREED);
        refuses(new ReviewSelfCare(CLARAS, RIVERBEND, null, tooMuch, null), REVIEW_WORDS_WITHIN_LIMIT, AGREED);
    }

    @Test
    void what_is_withdrawn_is_gone_with_its_partner_and_made_anew() {
        accepts(withdraw(), List.of(WITHDRAWN), AGREED, goalSet(WALK, TODAY), ASKED, ACCEPTED, SHARED);
        accepts(agree(WORDS), List.of(AGREED), AGREED, WITHDRAWN);
        refuses(share(), PARTNER_HAS_ACCEPTED, AGREED, ASKED, ACCEPTED, SHARED, WITHDRAWN, AGREED);
        refuses(end(REACHED), GOAL_IS_OPEN, AGREED, goalSet(WALK, TODAY), WITHDRAWN, AGREED);
    }

    @Test
    void an_agreement_at_one_agency_is_unknown_to_another() {
        refuses(new WithdrawSelfCare(CLARAS, ANOTHER_AGENCY), IN_ITS_AGENCY, AGREED);
    }

    private void accepts(SelfCareCommand command, List<? extends SelfCareEvent> events, SelfCareEvent... past) {
        selfCare.given((Object[]) past).when(command).expectEvents(events.toArray());
    }

    private void refuses(SelfCareCommand command, Rule rule, SelfCareEvent... past) {
        selfCare.given(Arrays.asList(past)).when(command).expectNoEvents().expectException(refusedBy(rule));
    }

    private static AgreeOnSelfCare agree(AgreedWords words) {
        return new AgreeOnSelfCare(CLARAS, RIVERBEND, CLARA, Set.copyOf(WORDS.signs()), words);
    }

    private static AgreedWordsChanged changed(AgreedWords words) {
        return new AgreedWordsChanged(CLARAS, RIVERBEND, CLARA, words, TODAY);
    }

    private static SetGoal set(GoalWords words, LocalDate until) {
        return new SetGoal(CLARAS, RIVERBEND, WALK, words, until);
    }

    private static GoalSet goalSet(GoalId goal, LocalDate until) {
        return new GoalSet(CLARAS, RIVERBEND, CLARA, goal, GOAL, until, TODAY);
    }

    private static EndGoal end(GoalEnd end) {
        return new EndGoal(CLARAS, RIVERBEND, WALK, end);
    }

    private static GoalEnded ended(GoalEnd end) {
        return new GoalEnded(CLARAS, RIVERBEND, WALK, end, TODAY);
    }

    private static AskPartner ask(PersonId partner) {
        return new AskPartner(CLARAS, RIVERBEND, partner);
    }

    private static AcceptAsPartner accept(PersonId partner) {
        return new AcceptAsPartner(CLARAS, RIVERBEND, partner);
    }

    private static DeclineAsPartner decline(PersonId partner) {
        return new DeclineAsPartner(CLARAS, RIVERBEND, partner);
    }

    private static LetPartnerGo letGo() {
        return new LetPartnerGo(CLARAS, RIVERBEND);
    }

    private static ShareGoals share() {
        return new ShareGoals(CLARAS, RIVERBEND);
    }

    private static StopSharingGoals stopSharing() {
        return new StopSharingGoals(CLARAS, RIVERBEND);
    }

    private static ReviewSelfCare review(@Nullable LocalDate next) {
        return new ReviewSelfCare(CLARAS, RIVERBEND, "the walks", "fewer late shifts", next);
    }

    private static SelfCareReviewed reviewed(LocalDate next) {
        return new SelfCareReviewed(CLARAS, RIVERBEND, CLARA, "the walks", "fewer late shifts", TODAY, next);
    }

    private static WithdrawSelfCare withdraw() {
        return new WithdrawSelfCare(CLARAS, RIVERBEND);
    }
}
