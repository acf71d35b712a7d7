package org.opensupervision.api.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Someone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clara watches for two signs; Sam supervises her. */
@OverHttp
class SignsTest {

    private static final String SIGNS = "/api/warning-signs";
    private static final String CHECK_INS = "/api/sign-check-ins";

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    Agency agency;
    Someone sam;
    Someone clara;
    String dread;
    String jaw;

    @BeforeEach
    void clara_has_chosen_two() {
        agency = agencies.register();
        sam = agency.supervisor("S1");
        clara = agency.supervisee("C1");
        agency.agreement(sam, clara, "2026-01-01");
        agencies.settle();
        dread = clara.post(SIGNS, Json.of("suggested", "dread")).id();
        jaw = clara.post(SIGNS, Json.of("kind", "physical", "words", "my jaw")).id();
    }

    private static Json noticed(Map<String, String> noticed) {
        return Json.of("noticed", noticed);
    }

    @Test
    void she_notes_what_is_there_today_and_corrects_it() {
        clara.post(CHECK_INS, noticed(Map.of(dread, "a_lot", jaw, "not_at_all")))
                .is(204);
        clara.post(CHECK_INS, noticed(Map.of(dread, "a_little"))).is(204);
        var seen = clara.sees(CHECK_INS);
        assertThat(seen.items("/on")).hasSize(1);
        assertThat(seen.json()
                        .at("/items/0/noticed")
                        .valueStream()
                        .map(each -> each.at("/sign").asString()
                                + each.at("/presence").asString()))
                .containsExactlyInAnyOrder(dread + "A_LITTLE", jaw + "NOT_AT_ALL");
        assertThat(seen.json().at("/items/0").propertyNames()).containsExactlyInAnyOrder("person", "on", "noticed");
        assertThat(clara.sees(CHECK_INS + "?since=2026-11-01").items("/on")).isEmpty();
    }

    @Test
    void nobody_else_finds_them_whoever_they_are_and_whatever_they_say() {
        clara.post(CHECK_INS, noticed(Map.of(dread, "a_lot"))).is(204);
        Someone director = agency.person("D1", "DIRECTOR", Agency.JOINED);
        agencies.settle();
        for (Someone other : List.of(sam, director, agency.administrator())) {
            for (String address : List.of(SIGNS, CHECK_INS)) {
                assertThat(other.get(address).is(200).text()).doesNotContain(dread, "my jaw", clara.id());
                assertThat(other.with("Break-Glass", "she cannot be reached today")
                                .get(address)
                                .text())
                        .doesNotContain(dread, "my jaw");
            }
            other.post(SIGNS + "/removals", Json.of("sign", dread)).is(409);
            other.post(CHECK_INS, noticed(Map.of(dread, "a_lot"))).is(422);
        }
        assertThat(clara.sees(SIGNS).items("/putAwayOn")).doesNotContain("2026-10-31");
        assertThat(clara.sees("/api/access-log").items("/what")).isEmpty();
    }

    @Test
    void what_she_puts_away_is_not_asked_any_more_and_withdrawing_leaves_nothing() {
        clara.post(CHECK_INS, noticed(Map.of(jaw, "a_lot"))).is(204);
        clara.post(SIGNS + "/removals", Json.of("sign", jaw)).is(204);
        assertThat(clara.post(CHECK_INS, noticed(Map.of(jaw, "a_lot"))).is(422).text("/rule"))
                .isEqualTo("NOTED_ARE_CHOSEN_SIGNS");
        clara.post(SIGNS + "/withdrawal", Json.of("sure", false)).is(400);
        clara.post(SIGNS + "/withdrawal", Json.of("sure", true)).is(204);
        assertThat(clara.sees(SIGNS).items("/id")).isEmpty();
        assertThat(clara.sees(CHECK_INS).items("/on")).isEmpty();
    }

    @Test
    void what_is_no_sign_is_refused() {
        clara.post(SIGNS, Json.of("words", "something")).is(400).names("kind");
        assertThat(clara.post(SIGNS, Json.of("suggested", "dread")).is(409).text("/rule"))
                .isEqualTo("SIGN_IS_CHOSEN_ONCE");
        clara.post(CHECK_INS, Json.of("noticed", Map.of("nothing", "a_lot"))).is(400);
        clara.post(CHECK_INS, noticed(Map.of(jaw, "terrible"))).is(400);
    }

    @Test
    void the_same_request_with_the_same_key_chooses_one() {
        var keyed = clara.withKey("chosen");
        String one = keyed.post(SIGNS, Json.of("suggested", "fog")).id();
        assertThat(keyed.post(SIGNS, Json.of("suggested", "fog")).id()).isEqualTo(one);
        assertThat(clara.sees(SIGNS).items("/id")).hasSize(3);
    }

    @Test
    void they_are_in_what_she_takes_along_and_nothing_of_them_is_stored_in_the_clear() {
        clara.post(CHECK_INS, noticed(Map.of(jaw, "a_lot"))).is(204);
        agencies.settle();
        assertThat(jdbc.sql("""
                        select payload from (
                            select convert_from(payload, 'UTF8') as payload from domain_event_entry
                            where payload_type like '%SignsEvent%'
                            union all select what from warning_sign union all select noticed from sign_check_in
                        ) as stored
                        """).query(String.class).list()).isNotEmpty().allSatisfy(stored -> assertThat(stored)
                .doesNotContain("my jaw", "DREAD", "PHYSICAL", "EMOTIONAL", "A_LOT"));
    }
}
