package org.opensupervision.api.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;
import static org.opensupervision.api.harness.Agency.rating;
import static org.opensupervision.api.harness.Agency.request;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Answer;
import org.opensupervision.api.harness.AtOnce;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.api.harness.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@OverHttp
class AccessLogApiTest {

    private static final String WORDS = "canary-of-the-request";
    private static final String NOTE = "canary-of-the-note";

    @Autowired
    Agencies agencies;

    @Autowired
    TestClock clock;

    @Autowired
    @Qualifier("owner") JdbcClient owner;

    Agency agency;
    Someone sam;
    Someone clara;
    Someone gina;
    Someone director;
    String request;
    String session;

    @BeforeEach
    void sam_supervises_clara_and_gina() {
        agency = agencies.register();
        sam = agency.supervisor("S1");
        clara = agency.supervisee("C1");
        gina = agency.supervisee("C2");
        director = agency.person("D1", "DIRECTOR", Agency.JOINED);
        agency.agreement(sam, clara, "2026-01-01");
        agency.agreement(sam, gina, "2026-01-01");
        session = agency.session(sam, held("2026-10-05", clara, gina).with("note", NOTE));
        request = agency.request(clara, request("supportive").with("words", WORDS));
        agencies.settle();
    }

    private static List<String> seen(Someone subject) {
        return subject.get("/api/access-log?size=1000").items().stream()
                .map(entry -> entry.at("/who/name").asString() + " saw "
                        + entry.at("/what").asString())
                .toList();
    }

    @Test
    void a_supervisor_who_reads_a_request_is_shown_to_its_supervisee_once_for_each_time() {
        sam.get("/api/support-requests/" + request).is(200);
        assertThat(seen(clara)).containsExactly("Name of S1 saw REQUEST");

        sam.get("/api/support-requests/" + request).is(200);
        assertThat(seen(clara)).containsExactly("Name of S1 saw REQUEST", "Name of S1 saw REQUEST");
        assertThat(seen(gina)).isEmpty();

        JsonNode entry = clara.get("/api/access-log").items().getFirst();
        assertThat(entry.at("/who/id").asString()).isEqualTo(sam.id());
        assertThat(entry.at("/record").asString()).isEqualTo(request);
        assertThat(entry.at("/at").asString()).isEqualTo(TestClock.NOON.toString());
        assertThat(entry.at("/network").asString()).isEqualTo("127.0.0.0/24");
        assertThat(entry.at("/refused").asBoolean()).isFalse();
        assertThat(entry.at("/hash").asString()).matches("[0-9a-f]{64}");
    }

    @Test
    void a_list_counts_once_for_everybody_in_it() {
        agency.request(clara, request("educational"));
        agency.request(gina, request("educational"));
        agencies.settle();

        assertThat(sam.get("/api/support-requests").items()).hasSize(3);

        assertThat(seen(clara)).containsExactly("Name of S1 saw REQUEST");
        assertThat(seen(gina)).containsExactly("Name of S1 saw REQUEST");
    }

    @Test
    void pages_of_the_access_log_have_the_latest_first() {
        sam.get("/api/support-requests/" + request).is(200);
        clock.set("2026-10-31T13:00:00Z");
        sam.get("/api/support-requests").is(200);

        Answer page = clara.get("/api/access-log?size=1");
        assertThat(page.items("/at")).containsExactly("2026-10-31T13:00:00Z");
        assertThat(page.at("/page/totalElements").asInt()).isEqualTo(2);
    }

    @Test
    void ones_own_is_not_written_down_when_one_reads_it_oneself() {
        clara.get("/api/support-requests/" + request).is(200);
        clara.get("/api/sessions").is(200);

        assertThat(seen(clara)).isEmpty();
        assertThat(seen(gina)).as("whom the same note is about").containsExactly("Name of C1 saw WORDS_OF_SESSION");
    }

    @Test
    void who_is_shown_no_words_has_seen_none() {
        director.get("/api/sessions/" + session).is(200);
        director.get("/api/sessions").is(200);
        assertThat(seen(clara)).isEmpty();

        sam.get("/api/sessions").is(200);
        assertThat(seen(clara)).containsExactly("Name of S1 saw WORDS_OF_SESSION");
        assertThat(seen(gina)).containsExactly("Name of S1 saw WORDS_OF_SESSION");
    }

    @Test
    void ratings_and_disputes_are_of_who_said_them() {
        clara.post("/api/sessions/" + session + "/ratings", rating(5, 5, 0)).is(204);
        gina.post("/api/sessions/" + session + "/disputes", Json.of("reason", "I was not there"))
                .is(204);
        sam.sees("/api/sessions/" + session).is(200);

        assertThat(seen(clara)).containsExactlyInAnyOrder("Name of S1 saw WORDS_OF_SESSION", "Name of S1 saw RATING");
        assertThat(seen(gina)).containsExactlyInAnyOrder("Name of S1 saw WORDS_OF_SESSION", "Name of S1 saw DISPUTE");
    }

    @Test
    void flags_profiles_and_kinds_of_leave_are_written_down() {
        agency.administrator()
                .post(
                        "/api/people/" + clara.id() + "/leave",
                        Json.of("from", "2026-02-01", "to", "2026-02-02", "kind", "sick"))
                .is(201);
        agency.administrator()
                .post("/api/risk-evaluations", Json.of("asOf", "2026-06-15"))
                .is(200);
        clara.sees("/api/risk-flags").is(200);
        String flag = director.sees("/api/risk-flags?superviseeId=" + clara.id())
                .items("/id")
                .getFirst();
        director.get("/api/risk-flags/" + flag).is(200);
        director.get("/api/support-profiles/" + clara.id()).is(200);
        director.get("/api/people/" + clara.id()).is(200);
        agency.administrator().get("/api/people/" + clara.id()).is(200);
        agency.administrator().get("/api/people/" + clara.id() + "/leave").is(200);

        assertThat(seen(clara).reversed())
                .containsExactly(
                        "Name of D1 saw FLAG",
                        "Name of D1 saw FLAG",
                        "Name of D1 saw PROFILE",
                        "Ada Admin saw KIND_OF_LEAVE",
                        "Ada Admin saw KIND_OF_LEAVE");
    }

    @Test
    void what_was_refused_or_is_not_there_was_not_read() {
        Someone other = agency.supervisor("S2");
        other.get("/api/support-requests/" + request).is(404);
        agency.administrator().get("/api/support-requests/" + request).is(404);
        agencies.register()
                .jackOfAllTrades()
                .get("/api/support-requests/" + request)
                .is(404);
        other.get("/api/support-requests").is(200);

        assertThat(seen(clara)).isEmpty();
    }

    @Test
    void rejected_rows_of_an_import_are_written_down_as_nobodys_in_particular() {
        Someone administrator = agency.administrator();
        String location = administrator
                .with("Content-Type", "multipart/form-data; boundary=x")
                .post("/api/imports", """
                        --x\r
                        Content-Disposition: form-data; name="people"; filename="people.csv"\r
                        Content-Type: text/csv\r
                        \r
                        person_ref,full_name,email,role,team,joined_on,left_on\r
                        BAD,,,,,,\r
                        --x--\r
                        """)
                .is(202)
                .header("Location")
                .orElseThrow();
        while (administrator.get(location).text("/state").equals("RUNNING")) {
            Thread.onSpinWait();
        }
        long before = rejectedRowsSeen();
        Answer csv = administrator.get(location + "/rejections/people").is(200);

        assertThat(csv.header("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).hasValue("attachment; filename=\"people.rejected.csv\"");
        assertThat(csv.text()).contains("BAD");
        assertThat(rejectedRowsSeen()).isEqualTo(before + 1);
        administrator.get(location).is(200);
        assertThat(rejectedRowsSeen()).isEqualTo(before + 2);
    }

    private long rejectedRowsSeen() {
        return owner.sql("""
                select count(*) from access_entry
                where agency_id = ? and kind = 'REJECTED_ROWS' and subject_id is null and record_id is not null
                """).param(agency.id().value()).query(Long.class).single();
    }

    @Test
    void entries_name_people_by_id_alone() {
        sam.get("/api/support-requests/" + request).is(200);

        assertThat(owner.sql("select e::text from access_entry e where agency_id = ?")
                        .param(agency.id().value())
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row)
                        .contains(clara.id())
                        .doesNotContain("Name of", agency.domain(), WORDS, "127.0.0.1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "alter table access_entry rename to mislaid; alter table mislaid rename to access_entry",
                "revoke insert on access_entry from opensupervision_work;"
                        + " grant insert on access_entry to opensupervision_work"
            })
    void without_the_log_nothing_is_shown_and_what_it_is_not_about_is(String lost, String found) {
        owner.sql(lost).update();
        try {
            for (String address :
                    List.of("/api/support-requests", "/api/support-requests/" + request, "/api/sessions/" + session)) {
                Answer answer = sam.get(address).is(503).says("written down before it is shown");
                assertThat(answer.header("Retry-After")).isPresent();
                assertThat(answer.text()).doesNotContain(WORDS, NOTE, clara.id(), "Name of C1");
            }
            director.get("/api/sessions/" + session).is(200);
            clara.get("/api/support-requests/" + request).is(200);
        } finally {
            owner.sql(found).update();
        }
        sam.get("/api/support-requests/" + request).is(200);
        assertThat(seen(clara)).containsExactly("Name of S1 saw REQUEST");
    }

    @Test
    void many_who_read_at_once_are_all_written_down() {
        AtOnce.all(32, i -> sam.get("/api/support-requests/" + request)).forEach(answer -> answer.is(200));

        assertThat(seen(clara)).hasSize(32);
        assertThat(owner.sql("select count(*), min(number), max(number) from access_entry where agency_id = ?")
                        .param(agency.id().value())
                        .query()
                        .singleRow()
                        .values())
                .containsExactly(32L, 1L, 32L);
    }
}
