package org.opensupervision.api.selfcare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Someone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clara agrees with herself; Ben is her partner, Sam supervises her. */
@OverHttp
class SelfCareAgreementTest {

    private static final String OWN = "/api/self-care-agreements";
    private static final String SHARED = "/api/shared-goals";

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    Agency agency;
    Someone sam;
    Someone ben;
    Someone clara;
    String goal;

    @BeforeEach
    void clara_has_a_goal() {
        agency = agencies.register();
        sam = agency.supervisor("S1");
        ben = agency.supervisee("C2");
        clara = agency.supervisee("C1");
        agency.agreement(sam, clara, "2026-01-01");
        agencies.settle();
        clara.post(OWN, Json.of("support", "my sister", "steppingBack", "two nights awake"))
                .is(204);
        goal = clara.post(OWN + "/goals", walk("2026-12-31")).id();
    }

    private static Json walk(String until) {
        return Json.of("specific", "walk at lunch")
                .with("measurable", "three times a week")
                .with("achievable", "the park is near")
                .with("relevant", "I need air")
                .with("until", until);
    }

    private static Json of(Someone person) {
        return Json.of("personId", person.id());
    }

    private void shareWithBen() {
        clara.post(OWN + "/partner", of(ben)).is(204);
        agencies.settle();
        ben.post(SHARED + "/acceptances", of(clara)).is(204);
        clara.post(OWN + "/sharing").is(204);
        agencies.settle();
    }

    @Test
    void an_agreement_names_no_signs_but_her_own() {
        String hers =
                clara.post("/api/warning-signs", Json.of("suggested", "dread")).id();
        String his =
                ben.post("/api/warning-signs", Json.of("suggested", "dread")).id();
        clara.post(OWN, Json.of("signs", List.of(hers))).is(204);
        for (String other : List.of(his, clara.id())) {
            var refused = clara.post(OWN, Json.of("signs", List.of(hers, other)))
                    .is(422)
                    .names("signs");
            assertThat(refused.text("/rule")).isEqualTo("NAMED_SIGNS_ARE_OWN");
        }
        clara.post("/api/warning-signs/removals", Json.of("sign", hers)).is(204);
        clara.post(OWN, Json.of("signs", List.of(hers), "support", "my sister")).is(204);
        assertThat(clara.sees(OWN).text("/items/0/signs/0")).isEqualTo(hers);
    }

    @Test
    void a_partner_sees_nothing_until_they_accept_and_she_shares_and_nothing_afterwards() {
        clara.post(OWN + "/partner", of(ben)).is(204);
        assertThat(ben.sees(SHARED).text()).contains(clara.id()).doesNotContain("walk", "sister");
        assertThat(clara.post(OWN + "/sharing").is(409).text("/rule")).isEqualTo("PARTNER_HAS_ACCEPTED");
        ben.post(SHARED + "/acceptances", of(clara)).is(204);
        assertThat(ben.sees(SHARED).text()).doesNotContain("walk");
        assertThat(clara.sees("/api/access-log").items("/what")).isEmpty();

        clara.post(OWN + "/sharing").is(204);
        assertThat(ben.sees(SHARED).text()).contains("walk at lunch").doesNotContain("sister", "awake");
        assertThat(clara.sees("/api/access-log").items("/what")).containsExactly("SELF_CARE");

        clara.delete(OWN + "/sharing").is(204);
        assertThat(ben.sees(SHARED).text()).doesNotContain("walk");
        clara.post(OWN + "/sharing").is(204);
        clara.delete(OWN + "/partner").is(204);
        assertThat(ben.sees(SHARED).text()).isEqualTo("[]");
    }

    @Test
    void nobody_else_finds_any_of_it_whoever_they_are_and_whatever_they_say() {
        shareWithBen();
        Someone director = agency.person("D1", "DIRECTOR", Agency.JOINED);
        agencies.settle();
        for (Someone other : List.of(sam, director, agency.administrator())) {
            for (String address : List.of(OWN, SHARED)) {
                assertThat(other.get(address).is(200).text()).doesNotContain(clara.id(), "walk", "sister");
                assertThat(other.with("Break-Glass", "she cannot be reached today")
                                .get(address)
                                .text())
                        .doesNotContain(clara.id(), "walk", "sister");
            }
            other.post(SHARED + "/acceptances", of(clara)).is(400).names("personId");
            other.post(SHARED + "/refusals", of(clara)).is(400).names("personId");
        }
        assertThat(ben.get(OWN).is(200).items("/id")).isEmpty();
        sam.post(SHARED + "/acceptances", of(ben)).is(400).names("personId");
    }

    @Test
    void a_partner_is_somebody_else_who_works_here() {
        clara.post(OWN + "/partner", of(clara)).is(422);
        Someone gone = agency.supervisee("C9");
        agencies.settle();
        agency.administrator()
                .post("/api/people/" + gone.id() + "/departure", Json.of("lastDay", "2026-10-30"))
                .is(204);
        agencies.settle();
        clara.post(OWN + "/partner", of(gone)).is(400).names("personId");
        clara.post(
                        OWN + "/partner",
                        Json.of("personId", agencies.register().administrator().id()))
                .is(400)
                .names("personId");
    }

    @Test
    void it_ends_when_the_partner_leaves() {
        shareWithBen();
        assertThat(ben.get(SHARED).text()).contains("walk");
        agency.administrator()
                .post("/api/people/" + ben.id() + "/departure", Json.of("lastDay", "2026-10-30"))
                .is(204);
        agencies.settle();
        assertThat(clara.sees(OWN).json().at("/items/0/partner/there").asBoolean())
                .isFalse();
    }

    @Test
    void a_partner_steps_back_at_any_time() {
        shareWithBen();
        ben.post(SHARED + "/refusals", of(clara)).is(204);
        assertThat(ben.sees(SHARED).text()).isEqualTo("[]");
        assertThat(clara.sees(OWN).text()).contains("walk").doesNotContain(ben.id(), "\"askedOn\"");
    }

    @Test
    void goals_are_changed_reached_and_let_go() {
        clara.post(OWN + "/goals/changes", walk("2027-01-31").with("goal", goal))
                .is(204);
        clara.post(OWN + "/goals/ends", Json.of("goal", goal, "end", "reached")).is(204);
        var own = clara.sees(OWN);
        assertThat(own.text("/items/0/goals/0/until")).isEqualTo("2027-01-31");
        assertThat(own.text("/items/0/goals/0/end")).isEqualTo("REACHED");
        assertThat(clara.post(OWN + "/goals/ends", Json.of("goal", goal, "end", "let_go"))
                        .is(409)
                        .text("/rule"))
                .isEqualTo("GOAL_IS_OPEN");
        clara.post(OWN + "/goals", walk("2026-12-31").with("measurable", " "))
                .is(400)
                .names("measurable");
        clara.post(OWN + "/goals", walk("2026-10-30")).is(422).names("until");
    }

    @Test
    void a_review_moves_the_next_one_and_withdrawing_leaves_nothing() {
        shareWithBen();
        assertThat(clara.sees(OWN).text("/items/0/reviewOn")).isEqualTo("2027-01-31");
        clara.post(OWN + "/reviews", Json.of("helped", "the walks", "nextReviewOn", "2026-12-01"))
                .is(204);
        assertThat(clara.sees(OWN).text("/items/0/reviewOn")).isEqualTo("2026-12-01");
        clara.post(OWN + "/withdrawal", Json.of("sure", false)).is(400);
        clara.post(OWN + "/withdrawal", Json.of("sure", true)).is(204);
        assertThat(clara.sees(OWN).items("/id")).isEmpty();
        assertThat(ben.sees(SHARED).text()).isEqualTo("[]");
    }

    @Test
    void nothing_of_it_is_stored_in_the_clear() {
        shareWithBen();
        clara.post(OWN + "/reviews", Json.of("helped", "the walks", "toChange", "late shifts"))
                .is(204);
        agencies.settle();
        assertThat(jdbc.sql("""
                        select convert_from(payload, 'UTF8') from domain_event_entry
                        where payload_type like '%SelfCareEvent%'
                        union all select to_jsonb(s)::text from self_care s
                        union all select to_jsonb(g)::text from self_care_goal g
                        union all select to_jsonb(r)::text from self_care_review r
                        union all select to_jsonb(h)::text from shared_goal h
                        """).query(String.class).list())
                .hasSizeGreaterThan(8)
                .allSatisfy(stored -> assertThat(stored)
                        .doesNotContain("sister", "awake", "walk", "week", "park", "air", "late shifts"));
    }

    @Test
    void the_same_request_with_the_same_key_sets_one_goal() {
        var keyed = clara.withKey("set");
        String one = keyed.post(OWN + "/goals", walk("2026-12-31")).id();
        assertThat(keyed.post(OWN + "/goals", walk("2026-12-31")).id()).isEqualTo(one);
    }
}
