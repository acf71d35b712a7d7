package org.opensupervision.api.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.AtOnce;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.api.harness.TestClock;
import org.opensupervision.projections.processes.AdjustmentsToReview;
import org.opensupervision.projections.processes.Reactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The two who work on a plan are told of what waits for them, once. */
@OverHttp
class RecoveryNoticesTest {

    private static final Json FEWER =
            Json.of("from", "2026-10-31", "until", "2026-11-30", "reviewOn", "2026-11-02", "casesAtMost", 12);

    @Autowired
    Agencies agencies;

    @Autowired
    Reactions reactions;

    @Autowired
    AdjustmentsToReview toReview;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    Agency agency;
    Someone sam;
    Someone clara;
    String agreement;
    String plan;

    @BeforeEach
    void clara_works_on_her_plan_with_sam() {
        agency = agencies.register();
        sam = agency.supervisor("S1");
        clara = agency.supervisee("C1");
        agreement = agency.agreement(sam, clara, "2026-01-01");
        agencies.settle();
        plan = "/api/recovery-plans/"
                + clara.post("/api/recovery-plans", Json.of("phase", "reintegrate"))
                        .id();
        agencies.settle();
        clara.post(plan + "/shares", Json.of("supervisorId", sam.id())).is(204);
        agencies.settle();
        reactions.goOn();
        assertThat(toldTo(sam)).containsExactly("RECOVERY_PLAN_SHARED");
        seen();
    }

    private void agreed() {
        sam.post(plan + "/adjustments", FEWER).is(204);
        clara.post(plan + "/adjustments/1/agreement").is(204);
        agencies.settle();
    }

    private void seen() {
        jdbc.sql("delete from notice where agency_id = :agency")
                .param("agency", agency.id().value())
                .update();
    }

    private List<String> toldTo(Someone person) {
        return jdbc.sql("select kind from notice where person_id = :person and kind <> 'TOKEN_MADE' order by kind")
                .param("person", UUID.fromString(person.id()))
                .query(String.class)
                .list();
    }

    @Test
    void the_other_one_is_told_that_a_proposal_waits_and_who_proposed_it_that_it_is_agreed() {
        sam.post(plan + "/adjustments", FEWER).is(204);
        reactions.goOn();
        assertThat(toldTo(clara)).containsExactly("ADJUSTMENT_WAITING");
        assertThat(toldTo(sam)).isEmpty();

        clara.post(plan + "/adjustments/1/agreement").is(204);
        reactions.goOn();
        assertThat(toldTo(sam)).containsExactly("ADJUSTMENT_IS_AGREED");
        assertThat(toldTo(clara)).containsExactly("ADJUSTMENT_WAITING");
        assertThat(toldTo(agency.administrator())).isEmpty();
    }

    @Test
    void nobody_is_told_of_what_is_answered_by_then_or_of_what_they_see_no_more() {
        clara.post(plan + "/adjustments", FEWER).is(204);
        clara.post(plan + "/adjustments/1/removal").is(204);
        agencies.settle();
        reactions.goOn();
        assertThat(toldTo(sam)).isEmpty();

        clara.post(plan + "/adjustments", FEWER).is(204);
        agency.administrator()
                .post("/api/agreements/" + agreement + "/end", Json.of("lastDay", "2026-10-30"))
                .is(204);
        agencies.settle();
        reactions.goOn();
        assertThat(toldTo(sam)).isEmpty();
    }

    @Test
    void who_agreed_is_told_that_it_has_ended_also_when_they_see_no_more() {
        agreed();
        reactions.goOn();
        seen();
        clara.delete(plan + "/shares/" + sam.id()).is(204);
        agencies.settle();
        reactions.goOn();
        assertThat(toldTo(sam)).containsExactly("ADJUSTMENT_HAS_ENDED");
        assertThat(toldTo(clara)).isEmpty();
    }

    @Test
    void on_the_day_of_looking_again_both_are_told_once() {
        agreed();
        seen();
        toReview.remind();
        assertThat(toldTo(sam)).doesNotContain("ADJUSTMENT_TO_REVIEW");
        clock.set("2026-11-02T06:00:00Z");
        AtOnce.all(3, n -> {
            toReview.remind();
            return sam.get("/api/me");
        });
        assertThat(toldTo(sam)).containsOnlyOnce("ADJUSTMENT_TO_REVIEW");
        assertThat(toldTo(clara)).containsOnlyOnce("ADJUSTMENT_TO_REVIEW");
        jdbc.sql("update notice set seen_at = told_at where agency_id = :agency")
                .param("agency", agency.id().value())
                .update();
        clock.set("2026-11-03T06:00:00Z");
        toReview.remind();
        assertThat(toldTo(sam)).containsOnlyOnce("ADJUSTMENT_TO_REVIEW");
    }

    @Test
    void nobody_is_told_to_look_again_at_what_has_ended() {
        agreed();
        sam.post(plan + "/adjustments/1/end", Json.of("words", "all is well")).is(204);
        agencies.settle();
        seen();
        clock.set("2026-11-02T06:00:00Z");
        toReview.remind();
        assertThat(toldTo(clara)).isEmpty();
        assertThat(toldTo(sam)).isEmpty();
    }
}
