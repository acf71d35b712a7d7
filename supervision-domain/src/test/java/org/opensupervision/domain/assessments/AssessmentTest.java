package org.opensupervision.domain.assessments;

import static org.opensupervision.domain.assessments.AssessmentRule.*;
import static org.opensupervision.domain.assessments.Audience.EVIDENCE;
import static org.opensupervision.domain.assessments.Audience.SUPERVISORS;
import static org.opensupervision.domain.assessments.Extent.BAND;
import static org.opensupervision.domain.assessments.Extent.SCORES;
import static org.opensupervision.domain.riverbend.Riverbend.*;
import static org.opensupervision.domain.riverbend.Stories.refusedBy;
import static org.opensupervision.domain.shared.SharedRule.IN_ITS_AGENCY;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.opensupervision.domain.assessments.AssessmentCommand.*;
import org.opensupervision.domain.assessments.AssessmentEvent.*;
import org.opensupervision.domain.assessments.Band.Level;
import org.opensupervision.domain.riverbend.Stories;
import org.opensupervision.domain.shared.AssessmentId;
import org.opensupervision.domain.shared.Rule;

class AssessmentTest {

    private static final AssessmentId ID = AssessmentId.random();
    private static final AssessmentPaused PAUSED = new AssessmentPaused(ID, RIVERBEND, TODAY);
    private static final AssessmentResumed RESUMED = new AssessmentResumed(ID, RIVERBEND, TODAY);
    private static final AssessmentWithdrawn WITHDRAWN = new AssessmentWithdrawn(ID, RIVERBEND, TODAY);

    private final FixtureConfiguration<Assessment> assessment = Stories.of(Assessment.class);

    @Test
    void somebody_starts_with_an_instrument() {
        assessment.givenNoPriorActivity().when(start("proqol-5")).expectEvents(started("proqol-5"));
    }

    @Test
    void only_an_instrument_that_can_be_scored_is_started() {
        refuses(start("mbti"), INSTRUMENT_IS_KNOWN);
    }

    @Test
    void an_assessment_is_started_once() {
        refuses(start("check-in"), ASSESSMENT_IS_NEW, started("check-in"));
    }

    @Test
    void answers_are_taken_a_few_at_a_time() {
        assessment
                .given(started("check-in"), answered(Map.of(1, 4, 2, 0)))
                .when(answer(Map.of(2, 1, 3, 2)))
                .expectEvents(answered(Map.of(2, 1, 3, 2)));
    }

    @Test
    void only_what_has_changed_is_written_down() {
        assessment
                .given(started("check-in"), answered(Map.of(1, 4, 2, 0)))
                .when(answer(Map.of(1, 4, 2, 1)))
                .expectEvents(answered(Map.of(2, 1)));
        assessment
                .given(started("check-in"), answered(Map.of(1, 4)))
                .when(answer(Map.of(1, 4)))
                .expectNoEvents();
    }

    @Test
    void an_answer_is_to_an_item_of_the_instrument() {
        refuses(answer(Map.of(6, 1)), ITEMS_ARE_OF_THE_INSTRUMENT, started("check-in"));
        refuses(answer(Map.of(0, 1)), ITEMS_ARE_OF_THE_INSTRUMENT, started("check-in"));
        refuses(answer(Map.of(31, 1)), ITEMS_ARE_OF_THE_INSTRUMENT, started("proqol-5"));
    }

    @Test
    void an_answer_is_one_that_the_instrument_knows() {
        refuses(answer(Map.of(1, 5)), ANSWERS_ARE_WITHIN_THE_RANGE, started("check-in"));
        refuses(answer(Map.of(1, -1)), ANSWERS_ARE_WITHIN_THE_RANGE, started("check-in"));
        refuses(answer(Map.of(1, 0)), ANSWERS_ARE_WITHIN_THE_RANGE, started("proqol-5"));
        refuses(answer(Map.of(1, 60)), ANSWERS_ARE_WITHIN_THE_RANGE, started("cbi"));
    }

    @Test
    void no_answers_at_all_are_no_answer() {
        refuses(answer(Map.of()), SOMETHING_IS_ANSWERED, started("check-in"));
        refuses(new CompleteAssessment(ID, RIVERBEND), SOMETHING_IS_ANSWERED, started("check-in"));
    }

    @Test
    void it_is_put_aside_and_taken_up_again() {
        assessment
                .given(started("check-in"))
                .when(new PauseAssessment(ID, RIVERBEND))
                .expectEvents(PAUSED);
        assessment.given(started("check-in"), PAUSED).when(resume()).expectEvents(RESUMED);
        assessment
                .given(started("check-in"), PAUSED, RESUMED)
                .when(answer(Map.of(1, 1)))
                .expectEvents(answered(Map.of(1, 1)));
    }

    @Test
    void while_it_is_aside_nothing_is_answered() {
        refuses(answer(Map.of(1, 1)), ASSESSMENT_IS_UNDER_WAY, started("check-in"), PAUSED);
        refuses(new PauseAssessment(ID, RIVERBEND), ASSESSMENT_IS_UNDER_WAY, started("check-in"), PAUSED);
        refuses(new CompleteAssessment(ID, RIVERBEND), ASSESSMENT_IS_UNDER_WAY, started("check-in"), PAUSED);
        refuses(resume(), ASSESSMENT_IS_PAUSED, started("check-in"));
    }

    @Test
    void each_scale_is_scored_by_itself_from_the_latest_answers() {
        assessment
                .given(started("check-in"), answered(Map.of(1, 4, 2, 0, 3, 3)), answered(Map.of(2, 2, 5, 1)))
                .when(new CompleteAssessment(ID, RIVERBEND))
                .expectEvents(completed(
                        new ScaleScore("satisfaction", 4, null),
                        new ScaleScore("support", 1, null),
                        new ScaleScore("burnout", 2.5, null)));
    }

    @Test
    void what_is_completed_stays_as_it_is() {
        refuses(answer(Map.of(1, 1)), ASSESSMENT_IS_UNDER_WAY, proqolDone());
        refuses(new CompleteAssessment(ID, RIVERBEND), ASSESSMENT_IS_UNDER_WAY, proqolDone());
        refuses(new PauseAssessment(ID, RIVERBEND), ASSESSMENT_IS_UNDER_WAY, proqolDone());
    }

    @Test
    void it_is_withdrawn_at_any_time_and_once() {
        assessment.given(started("check-in")).when(withdraw()).expectEvents(WITHDRAWN);
        assessment.given(started("check-in"), PAUSED).when(withdraw()).expectEvents(WITHDRAWN);
        assessment.given((Object[]) proqolDone()).when(withdraw()).expectEvents(WITHDRAWN);
        refuses(withdraw(), ASSESSMENT_IS_NOT_WITHDRAWN, started("check-in"), WITHDRAWN);
        refuses(answer(Map.of(1, 1)), ASSESSMENT_IS_UNDER_WAY, started("check-in"), WITHDRAWN);
        refuses(resume(), ASSESSMENT_IS_PAUSED, started("check-in"), WITHDRAWN);
    }

    @Test
    void a_result_is_shared_with_each_audience_by_itself() {
        assessment
                .given((Object[]) proqolDone())
                .when(share(SUPERVISORS, BAND))
                .expectEvents(shared(SUPERVISORS, BAND));
        assessment
                .given((Object[]) proqolDone(shared(SUPERVISORS, BAND)))
                .when(share(EVIDENCE, SCORES))
                .expectEvents(shared(EVIDENCE, SCORES));
    }

    @Test
    void more_or_less_is_shared_in_place_of_what_was() {
        AssessmentEvent[] past = proqolDone(shared(SUPERVISORS, SCORES));
        assessment.given((Object[]) past).when(share(SUPERVISORS, BAND)).expectEvents(shared(SUPERVISORS, BAND));
        assessment.given((Object[]) past).when(share(SUPERVISORS, SCORES)).expectNoEvents();
    }

    @Test
    void sharing_is_taken_back_at_once() {
        assessment
                .given((Object[]) proqolDone(shared(SUPERVISORS, SCORES)))
                .when(new StopSharing(ID, RIVERBEND, SUPERVISORS))
                .expectEvents(new ResultWithdrawn(ID, RIVERBEND, SUPERVISORS, TODAY));
        assessment
                .given((Object[])
                        proqolDone(shared(SUPERVISORS, SCORES), new ResultWithdrawn(ID, RIVERBEND, SUPERVISORS, TODAY)))
                .when(share(SUPERVISORS, SCORES))
                .expectEvents(shared(SUPERVISORS, SCORES));
    }

    @Test
    void what_is_not_shared_with_them_is_not_taken_back() {
        AssessmentEvent[] past = proqolDone(shared(EVIDENCE, SCORES));
        refuses(new StopSharing(ID, RIVERBEND, SUPERVISORS), RESULT_IS_SHARED, past);
        refuses(
                new StopSharing(ID, RIVERBEND, EVIDENCE),
                RESULT_IS_SHARED,
                proqolDone(shared(EVIDENCE, SCORES), WITHDRAWN));
    }

    @Test
    void only_a_result_can_be_shared() {
        refuses(share(SUPERVISORS, SCORES), RESULT_IS_THERE, started("proqol-5"));
        refuses(share(SUPERVISORS, SCORES), RESULT_IS_THERE, proqolDone(WITHDRAWN));
    }

    @Test
    void bands_are_shared_where_there_are_any() {
        refuses(
                share(SUPERVISORS, BAND),
                INSTRUMENT_HAS_BANDS,
                started("check-in"),
                completed(new ScaleScore("support", 1, null)));
    }

    @Test
    void evidence_is_computed_from_scores() {
        refuses(share(EVIDENCE, BAND), EVIDENCE_TAKES_SCORES, proqolDone());
    }

    @Test
    void an_assessment_of_one_agency_is_unknown_to_another() {
        refuses(new WithdrawAssessment(ID, ANOTHER_AGENCY), IN_ITS_AGENCY, started("check-in"));
        refuses(new ShareResult(ID, ANOTHER_AGENCY, SUPERVISORS, BAND), IN_ITS_AGENCY, proqolDone());
    }

    private void refuses(AssessmentCommand command, Rule rule, AssessmentEvent... past) {
        assessment.given((Object[]) past).when(command).expectNoEvents().expectException(refusedBy(rule));
    }

    private static AssessmentEvent[] proqolDone(AssessmentEvent... then) {
        Stream<AssessmentEvent> done = Stream.of(
                started("proqol-5"),
                answered(Map.of(1, 1)),
                completed(new ScaleScore("secondary-traumatic-stress", 20, Level.LOW)));
        return Stream.concat(done, Arrays.stream(then)).toArray(AssessmentEvent[]::new);
    }

    private static StartAssessment start(String instrument) {
        return new StartAssessment(ID, RIVERBEND, CLARA, instrument);
    }

    private static AssessmentStarted started(String instrument) {
        return new AssessmentStarted(ID, RIVERBEND, CLARA, instrument, TODAY);
    }

    private static AnswerItems answer(Map<Integer, Integer> answers) {
        return new AnswerItems(ID, RIVERBEND, answers);
    }

    private static ItemsAnswered answered(Map<Integer, Integer> answers) {
        return new ItemsAnswered(ID, RIVERBEND, CLARA, answers);
    }

    private static AssessmentCompleted completed(ScaleScore... scores) {
        return new AssessmentCompleted(ID, RIVERBEND, CLARA, TODAY, List.of(scores));
    }

    private static ResumeAssessment resume() {
        return new ResumeAssessment(ID, RIVERBEND);
    }

    private static WithdrawAssessment withdraw() {
        return new WithdrawAssessment(ID, RIVERBEND);
    }

    private static ShareResult share(Audience audience, Extent extent) {
        return new ShareResult(ID, RIVERBEND, audience, extent);
    }

    private static ResultShared shared(Audience audience, Extent extent) {
        return new ResultShared(ID, RIVERBEND, audience, extent, TODAY);
    }
}
