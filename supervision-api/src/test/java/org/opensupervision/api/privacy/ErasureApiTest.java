package org.opensupervision.api.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;
import static org.opensupervision.api.harness.Agency.rating;
import static org.opensupervision.api.harness.Agency.request;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Answer;
import org.opensupervision.api.harness.Browser;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.ReadModelTables;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.api.harness.TestClock;
import org.opensupervision.api.security.Scope;
import org.opensupervision.api.security.SignedIn;
import org.opensupervision.domain.shared.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OverHttp
class ErasureApiTest {

    private static final Json ON_DEMAND = Json.of("ground", "CONSENT_WITHDRAWN", "words", "by letter");

    @Autowired
    Agencies agencies;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    Agency agency;
    Someone admin;
    Someone sam;
    Someone clara;
    Someone dora;
    String agreement;
    String session;

    @BeforeEach
    void clara_has_said_much() {
        agency = agencies.register();
        admin = agency.administrator();
        sam = agency.supervisor("S1");
        clara = agency.supervisee("C1");
        dora = agency.person("D1", "DIRECTOR", Agency.JOINED);
        agreement = agency.agreement(sam, clara, "2026-01-01");
        session = agency.session(sam, held("2026-09-01", clara).with("note", "she said much"));
        sam.post("/api/sessions/" + session + "/signature").is(204);
        clara.post("/api/sessions/" + session + "/ratings", rating(3, 4, 5).with("words", "more time"))
                .is(204);
        agency.request(clara, request("supportive").with("words", "a hard week"));
        admin.post(
                        "/api/people/" + clara.id() + "/leave",
                        Json.of("from", "2026-02-01", "to", "2026-02-02", "kind", "medical"))
                .is(201);
    }

    private void leaves(Someone person) {
        admin.post("/api/agreements/" + agreement + "/end", Json.of("lastDay", "2026-10-30"))
                .is(204);
        admin.post("/api/people/" + person.id() + "/departure", Json.of("lastDay", "2026-10-30"))
                .is(204);
        agencies.settle();
    }

    private Answer erase(Someone person, Json form) {
        return admin.post("/api/people/" + person.id() + "/erasure", form);
    }

    private Answer erased(Someone person) throws InterruptedException {
        String address = erase(person, ON_DEMAND).is(202).header("Location").orElseThrow();
        agencies.settle();
        dora.post(address + "/consent").is(202);
        Answer erasure = admin.sees(address).is(200);
        while (!erasure.at("/erasure").has("completeAt")) {
            Thread.sleep(50);
            erasure = admin.get(address).is(200);
        }
        return erasure;
    }

    @Test
    void it_is_known_who_erased_whom_when_and_why_and_how_far_it_has_come() throws Exception {
        leaves(clara);

        Answer erasure = erased(clara);

        assertThat(erasure.text("/erasure/person")).isEqualTo(clara.id());
        assertThat(erasure.text("/erasure/ref")).isEqualTo("C1");
        assertThat(erasure.text("/erasure/erasedBy")).isEqualTo(admin.id());
        assertThat(erasure.text("/erasure/consentedBy")).isEqualTo(dora.id());
        assertThat(erasure.text("/erasure/erasedOn")).isEqualTo("2026-10-31");
        assertThat(erasure.text("/erasure/ground")).isEqualTo("CONSENT_WITHDRAWN");
        assertThat(erasure.text("/erasure/words")).isEqualTo("by letter");
        assertThat(erasure.at("/erasure/stages")).hasSize(8);
        assertThat(admin.get("/api/erasures").items("/person")).containsExactly(clara.id());
        erase(clara, ON_DEMAND).is(409).breaks("NOT_ERASED_YET", "person");
    }

    @Test
    void words_are_gone_and_hours_and_signatures_are_as_they_were() throws Exception {
        leaves(clara);
        String hours = "/api/people/" + clara.id() + "/hours";
        String hoursBefore = dora.sees(hours).is(200).text();

        erased(clara);

        String person = admin.sees("/api/people/" + clara.id()).text();
        assertThat(person).contains("\"erased\"").doesNotContain(clara.name(), clara.email(), "medical");
        String record = sam.sees("/api/sessions/" + session).is(200).text();
        assertThat(record)
                .contains(clara.id(), "2026-09-01", "signedOn")
                .doesNotContain("she said much", "more time", clara.name());
        assertThat(withoutName(dora.get(hours).is(200).text())).isEqualTo(withoutName(hoursBefore));
    }

    @Test
    void nothing_is_left_of_what_somebody_found_of_themselves() throws Exception {
        String id = clara.post("/api/assessments", Json.of("instrument", "check-in"))
                .id();
        agencies.settle();
        clara.post("/api/assessments/" + id + "/answers", Json.of("answers", Map.of("1", 3)))
                .is(204);
        clara.post("/api/assessments/" + id + "/completion").is(204);
        clara.post("/api/assessments/" + id + "/shares", Json.of("audience", "supervisors", "extent", "scores"))
                .is(204);
        agencies.settle();
        assertThat(rowsOfAssessments()).isEqualTo(2);
        leaves(clara);

        erased(clara);

        assertThat(rowsOfAssessments()).isZero();
        assertThat(sam.sees("/api/shared-results").items("/id")).isEmpty();
    }

    @Test
    void nothing_is_left_of_how_somebody_recovered_and_of_what_was_agreed_with_them() throws Exception {
        String id = clara.post("/api/recovery-plans", Json.of("phase", "reintegrate"))
                .id();
        agencies.settle();
        clara.post("/api/recovery-plans/" + id + "/shares", Json.of("supervisorId", sam.id()))
                .is(204);
        agencies.settle();
        sam.post(
                        "/api/recovery-plans/" + id + "/adjustments",
                        Json.of("from", "2026-10-31", "until", "2026-11-30", "casesAtMost", 12))
                .is(204);
        agencies.settle();
        assertThat(rowsOfPlans()).isEqualTo(3);
        leaves(clara);

        erased(clara);

        assertThat(rowsOfPlans()).isZero();
        assertThat(sam.sees("/api/shared-recovery-plans").items("/id")).isEmpty();
    }

    private long rowsOfPlans() {
        return jdbc.sql("""
                select (select count(*) from recovery_plan where supervisee_id = :clara)
                    + (select count(*) from shared_plan where supervisee_id = :clara)
                    + (select count(*) from caseload_adjustment where supervisee_id = :clara)
                """)
                .param("clara", UUID.fromString(clara.id()))
                .query(Long.class)
                .single();
    }

    @Test
    void nothing_is_left_of_what_somebody_watched_for_and_agreed_with_themselves() throws Exception {
        String sign =
                clara.post("/api/warning-signs", Json.of("suggested", "dread")).id();
        clara.post("/api/sign-check-ins", Json.of("noticed", Map.of(sign, "a_lot")))
                .is(204);
        String own = "/api/self-care-agreements";
        clara.post(own, Json.of("support", "my sister")).is(204);
        clara.post(
                        own + "/goals",
                        Json.of("specific", "walk", "measurable", "daily")
                                .with("achievable", "near")
                                .with("relevant", "air")
                                .with("until", "2026-12-31"))
                .is(201);
        clara.post(own + "/reviews", Json.of("helped", "walking")).is(204);
        clara.post(own + "/partner", Json.of("personId", sam.id())).is(204);
        agencies.settle();
        sam.post("/api/shared-goals/acceptances", Json.of("personId", clara.id()))
                .is(204);
        clara.post(own + "/sharing").is(204);
        agencies.settle();
        assertThat(rowsOfSignsAndSelfCare()).isEqualTo(7);
        leaves(clara);

        erased(clara);

        assertThat(rowsOfSignsAndSelfCare()).isZero();
        assertThat(sam.sees("/api/shared-goals").text()).isEqualTo("[]");
    }

    private long rowsOfSignsAndSelfCare() {
        return jdbc.sql("""
                select count(*) from (
                    select person_id from warning_sign union all select person_id from sign_check_in
                    union all select person_id from self_care union all select person_id from self_care_goal
                    union all select person_id from self_care_review union all select person_id from self_care_partner
                    union all select person_id from shared_goal) as said
                where person_id = :clara
                """)
                .param("clara", UUID.fromString(clara.id()))
                .query(Long.class)
                .single();
    }

    private long rowsOfAssessments() {
        return jdbc.sql("""
                select (select count(*) from assessment where person_id = :clara)
                    + (select count(*) from shared_result where person_id = :clara)
                """)
                .param("clara", UUID.fromString(clara.id()))
                .query(Long.class)
                .single();
    }

    @Test
    void read_models_are_the_same_when_they_are_built_anew_afterwards() throws Exception {
        leaves(clara);
        erased(clara);
        agencies.settle();
        Map<String, List<String>> live = ReadModelTables.rows(jdbc);
        assertThat(live.toString()).contains(clara.id()).doesNotContain(clara.email());

        String rebuild = admin.post(
                        "/api/rebuilds",
                        Json.of(
                                "views",
                                List.of(
                                        "directory",
                                        "sessionlog",
                                        "hours",
                                        "supportqueue",
                                        "privacy",
                                        "recovery",
                                        "assignments",
                                        "burnoutrisk",
                                        "signals",
                                        "selfcare",
                                        "wellbeing")))
                .is(202)
                .header("Location")
                .orElseThrow();
        while (admin.get(rebuild).text("/state").equals("RUNNING")) {
            Thread.onSpinWait();
        }

        assertThat(admin.get(rebuild).text("/state")).isEqualTo("DONE");
        assertThat(ReadModelTables.rows(jdbc)).isEqualTo(live);
    }

    @Test
    void nobody_gets_in_any_more_and_nothing_is_left_that_they_got_in_with() throws Exception {
        Browser browser = Browser.at(agencies.stranger());
        browser.signIn(clara.email(), Agencies.PASSWORD).is(302);
        browser.signIn(clara.email(), "wrong password as it is");
        clara.withKey("a key")
                .post("/api/support-requests", request("educational"))
                .is(201);
        admin.post("/api/people/" + clara.id() + "/invitation").is(201);
        leaves(clara);
        assertThat(rowsOf(clara)).as("control").isGreaterThan(4);

        erased(clara);

        clara.get("/api/me").is(401);
        Browser.at(agencies.stranger()).signIn(clara.email(), Agencies.PASSWORD).is(422);
        assertThat(rowsOf(clara)).isZero();
        admin.post("/api/people/" + clara.id() + "/return", Json.of("on", "2026-10-31"))
                .is(409)
                .breaks("IS_NOT_ERASED", "person");
    }

    @Test
    void who_is_still_needed_is_not_erased() {
        erase(clara, ON_DEMAND).is(409).breaks("LEFT_BEFORE_BEING_ERASED", "person");
        admin.post("/api/people/" + clara.id() + "/departure", Json.of("lastDay", "2026-10-30"))
                .is(204);
        erase(clara, ON_DEMAND).is(409).breaks("AGREEMENTS_HAVE_ENDED", "person");
        assertThat(admin.sees("/api/people/" + clara.id() + "/erasure").text())
                .isEqualTo("{\"duties\":[\"AGREEMENT\"]}");
        String unsigned = agency.session(sam, held("2026-09-02", clara));
        leaves(sam);
        erase(sam, ON_DEMAND).is(409).breaks("RECORDS_ARE_SIGNED", "person");
        assertThat(unsigned).isNotNull();
        erase(sam, ON_DEMAND.with("leavingUnsigned", true)).is(202);
    }

    @Test
    void it_takes_two_where_there_are_two() {
        leaves(clara);
        String erasure = "/api/people/" + clara.id() + "/erasure";
        dora.post(erasure + "/consent").is(409).breaks("ERASURE_IS_ASKED_FOR", "person");
        erase(clara, ON_DEMAND).is(202);

        assertThat(dora.sees("/api/erasures/asked").json().get(0).get("person").asString())
                .isEqualTo(clara.id());
        assertThat(admin.get(erasure).text("/asked/until")).isEqualTo("2026-11-07");
        assertThat(admin.get(erasure).at("/erasure").isMissingNode()).isTrue();
        assertThat(admin.get("/api/people/" + clara.id()).text("/name")).isEqualTo(clara.name());
        erase(clara, ON_DEMAND).is(409).breaks("ERASURE_WAITS_FOR_CONSENT", "person");
        admin.post(erasure + "/consent").is(422).breaks("CONSENTED_BY_SOMEBODY_ELSE", "person");
        sam.post(erasure + "/consent").is(403);

        clock.setDay("2026-11-08");
        dora.post(erasure + "/consent").is(409).breaks("ERASURE_IS_ASKED_FOR", "person");
        assertThat(dora.get("/api/erasures/asked").json()).isEmpty();
        erase(clara, ON_DEMAND).is(202);
        clock.setDay("2026-11-15");
        dora.post(erasure + "/consent").is(202);
        assertThat(admin.sees(erasure).text("/erasure/erasedOn")).isEqualTo("2026-11-15");
    }

    @Test
    void whose_erasure_is_asked_for_may_come_back_meanwhile() {
        leaves(clara);
        erase(clara, ON_DEMAND).is(202);
        admin.post("/api/people/" + clara.id() + "/return", Json.of("on", "2026-10-31"))
                .is(204);
        agencies.settle();
        dora.post("/api/people/" + clara.id() + "/erasure/consent")
                .is(409)
                .breaks("LEFT_BEFORE_BEING_ERASED", "person");
    }

    @Test
    void nobody_erases_themselves_and_no_ground_no_erasure() {
        erase(admin, ON_DEMAND).is(422).breaks("ERASED_BY_SOMEBODY_ELSE", "person");
        erase(clara, Json.of("words", "because")).is(400).names("ground");
        erase(clara, Json.of("ground", "OTHER_LAW")).is(422).breaks("OTHER_LAW_IS_NAMED", "words");
    }

    @Test
    void a_program_erases_only_if_it_may_administer_and_sign() {
        var administrator = new SignedIn(agency.id(), PersonId.of(admin.id()));
        for (Scope scope : List.of(Scope.ADMINISTER, Scope.SIGN)) {
            agencies.bearing(administrator, Scope.READ, scope)
                    .post("/api/people/" + clara.id() + "/erasure", ON_DEMAND)
                    .is(403);
        }
        agencies.bearing(administrator, Scope.READ, Scope.ADMINISTER, Scope.SIGN)
                .post("/api/people/" + clara.id() + "/erasure", ON_DEMAND)
                .is(409);
    }

    @Test
    void a_browser_erases_only_with_a_password_that_was_entered_a_moment_ago() {
        Browser browser = Browser.at(agencies.stranger());
        browser.signIn(admin.email(), Agencies.PASSWORD).is(302);
        clock.set(TestClock.NOON.plusSeconds(16 * 60).toString());
        String erasure = "/api/people/" + clara.id() + "/erasure";
        assertThat(browser.post(erasure, ON_DEMAND).is(403).text()).contains("PASSWORD_AGAIN");
        browser.post("/api/me/reauthentication", Json.of("password", Agencies.PASSWORD))
                .is(204);
        browser.post(erasure, ON_DEMAND).is(409);
    }

    /** In every table that is of people and no read model; a new one has to be thought of. */
    private long rowsOf(Someone person) {
        Set<String> readModels = ReadModelTables.rows(jdbc).keySet();
        return jdbc.sql("""
                select table_name from information_schema.columns
                where table_schema = 'public' and column_name = 'person_id' and table_name <> 'erasure_stage'
                """).query(String.class).list().stream()
                .filter(table -> !readModels.contains(table))
                .mapToLong(table -> rowsOf(person, table))
                .sum();
    }

    /** The reference stays taken. */
    private long rowsOf(Someone person, String table) {
        String but = table.equals("contact_claim") ? " and kind = 'email'" : "";
        return jdbc.sql("select count(*) from " + table + " where person_id = cast(:person as uuid)" + but)
                .param("person", person.id())
                .query(Long.class)
                .single();
    }

    private String withoutName(String text) {
        return text.replace(clara.name(), "?").replace("erased", "?");
    }
}
