package org.opensupervision.api.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;
import static org.opensupervision.api.harness.Agency.rating;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Answer;
import org.opensupervision.api.harness.AtOnce;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Someone;
import org.springframework.beans.factory.annotation.Autowired;

@OverHttp
class ManyAtOnceTest {

    @Autowired
    Agencies agencies;

    @Test
    void twenty_people_rate_and_confirm_one_session_at_the_same_moment() {
        Agency agency = agencies.register();
        var sam = agency.supervisor("S1");
        var group =
                IntStream.range(0, 20).mapToObj(i -> agency.supervisee("C" + i)).toArray(Someone[]::new);
        for (Someone supervisee : group) {
            agency.agreement(sam, supervisee, "2026-01-01");
        }
        String session = agency.session(sam, held("2026-10-01", group));

        var answers = AtOnce.all(
                40,
                i -> i % 2 == 0
                        ? group[i / 2].post("/api/sessions/" + session + "/ratings", rating(i / 4, 5, 6))
                        : group[i / 2].post("/api/sessions/" + session + "/confirmations"));

        assertThat(answers).allSatisfy(answer -> answer.is(204));
        var record = sam.sees("/api/sessions/%s", session);
        assertThat(record.at("/ratings")).hasSize(20);
        assertThat(record.at("/answers")).hasSize(20);
        assertThat(record.at("/session/version").asInt()).isEqualTo(40);
    }

    @Test
    void of_many_who_join_with_one_address_exactly_one_does() {
        Agency agency = agencies.register();

        var answers = AtOnce.all(10, i -> agency.administrator()
                .post("/api/people", agency.newcomer("C" + i).with("email", "Same@" + agency.domain())));

        assertOneJoined(agency, answers, "EMAIL_IS_FREE", "email");
    }

    @Test
    void of_many_who_join_with_one_reference_exactly_one_does() {
        Agency agency = agencies.register();

        var answers = AtOnce.all(10, i -> agency.administrator()
                .post("/api/people", agency.newcomer("C1").with("email", i + "@" + agency.domain())));

        assertOneJoined(agency, answers, "REFERENCE_IS_FREE", "reference");
    }

    @Test
    void of_many_agreements_of_the_same_two_from_one_day_exactly_one_is_made() {
        Agency agency = agencies.register();
        var sam = agency.supervisor("S1");
        var clara = agency.supervisee("C1");
        agencies.settle();
        var agreement = Json.of("supervisorId", sam.id(), "superviseeId", clara.id(), "from", "2026-01-01");

        var answers = AtOnce.all(10, i -> agency.administrator().post("/api/agreements", agreement));

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 201))
                .allSatisfy(answer -> answer.is(409).breaks("AGREEMENT_IS_NEW", "from"));
    }

    @Test
    void of_two_amendments_that_were_based_on_the_same_version_one_is_told_of_the_other() {
        Agency agency = agencies.register();
        var sam = agency.supervisor("S1");
        var clara = agency.supervisee("C1");
        agency.agreement(sam, clara, "2026-01-01");
        String session = agency.session(sam, held("2026-10-01", clara));

        var answers = AtOnce.all(
                2,
                i -> sam.post(
                        "/api/sessions/" + session + "/amendments",
                        held("2026-10-0" + (i + 2), clara).with("reason", "day").with("basedOn", 0)));

        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(204, 409);
        var told = answers.stream()
                .filter(answer -> answer.status() == 409)
                .findFirst()
                .orElseThrow();
        told.breaks("UNCHANGED_SINCE_SEEN", "basedOn");
        assertThat(told.text("/changes/0/what")).isEqualTo("SessionAmended");
        assertThat(told.text("/changes/0/by")).isEqualTo(sam.id());
        assertThat(told.at("/changes/0/version").asInt()).isEqualTo(1);
    }

    private static void assertOneJoined(Agency agency, java.util.List<Answer> answers, String rule, String field) {
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 201))
                .allSatisfy(answer -> answer.is(409).breaks(rule, field));
        assertThat(agency.administrator().sees("/api/people?role=supervisee").items())
                .hasSize(1);
    }
}
