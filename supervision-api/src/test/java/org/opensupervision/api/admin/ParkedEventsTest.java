package org.opensupervision.api.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.privacy.PersonKeys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a read model cannot take is parked, in order, and holds up nobody else. */
@OverHttp
@ExtendWith(OutputCaptureExtension.class)
class ParkedEventsTest {

    private static final String POISON = "a note of a session that the table refuses";

    @Autowired
    Agencies agencies;

    @Autowired
    @Qualifier("owner") JdbcClient jdbc;

    @Autowired
    PersonKeys keys;

    Agency agency;
    Someone admin;
    Someone sam;
    Someone clara;

    @BeforeEach
    void a_session_that_the_read_model_cannot_take() {
        agency = agencies.register();
        admin = agency.administrator();
        sam = agency.supervisor("S1");
        clara = agency.supervisee("C1");
        agency.agreement(sam, clara, "2026-01-01");
        agencies.settle();
        jdbc.sql("alter table session add constraint poison check (content ->> 'mode' <> 'PHONE') not valid")
                .update();
    }

    @AfterEach
    void mend() {
        jdbc.sql("alter table session drop constraint if exists poison").update();
        admin.post("/api/parked-events/retries").is(200);
    }

    @Test
    void an_event_that_fails_is_parked_with_those_of_its_record_that_follow_and_all_others_go_on() {
        String poisoned = agency.session(
                sam, held("2026-10-01", clara).with("note", POISON).with("mode", "phone"));
        sam.post("/api/sessions/" + poisoned + "/signature").is(204);
        clara.post("/api/sessions/" + poisoned + "/confirmations").is(204);
        String sound = agency.session(sam, held("2026-10-02", clara));

        assertThat(sam.sees("/api/sessions").items("/id")).containsExactly(sound);
        sam.get("/api/sessions/" + poisoned).is(404);
        assertThat(parked(poisoned)).containsExactly("SessionRecorded", "SessionSigned", "SessionConfirmed");
        assertThat(clara.get("/api/people/" + clara.id() + "/hours?from=2026-10")
                        .at("/signed/supportive")
                        .asInt())
                .as("the hours know nothing of the trouble")
                .isEqualTo(20);
    }

    @Test
    void the_administrator_sees_what_is_parked_and_why_and_not_what_it_says() {
        String poisoned = agency.session(
                sam, held("2026-10-01", clara).with("note", POISON).with("mode", "phone"));
        sam.post("/api/sessions/" + poisoned + "/signature").is(204);
        agencies.settle();

        var list = admin.get("/api/parked-events").is(200);
        assertThat(list.at("/page/totalElements").asInt()).isEqualTo(1);
        assertThat(list.text("/items/0/view")).isEqualTo("sessionlog");
        assertThat(list.text("/items/0/record")).isEqualTo(poisoned);
        assertThat(list.at("/items/0/waiting").asInt()).isEqualTo(2);
        assertThat(list.text("/items/0/failed/causeMessage"))
                .isEqualTo("SQL state 23514, table session, constraint poison");
        assertThat(list.text()).doesNotContain(POISON);
        var events = admin.get("/api/parked-events/sessionlog/" + poisoned).is(200);
        assertThat(events.text("/0/eventType")).isEqualTo("SessionRecorded");
        assertThat(events.at("/1/causeType").isMissingNode())
                .as("it only waits")
                .isTrue();

        Agency another = agencies.register();
        assertThat(another.administrator()
                        .get("/api/parked-events")
                        .at("/page/totalElements")
                        .asInt())
                .isZero();
        another.administrator().get("/api/parked-events/sessionlog/" + poisoned).is(404);
        another.administrator()
                .post("/api/parked-events/sessionlog/" + poisoned + "/retries")
                .is(404);
        another.administrator()
                .post("/api/parked-events/sessionlog/" + poisoned + "/0/discard", Json.of("reason", "mine"))
                .is(404);
    }

    @Test
    void what_was_parked_is_done_in_order_once_the_cause_is_mended() {
        String poisoned = agency.session(
                sam, held("2026-10-01", clara).with("note", POISON).with("mode", "phone"));
        sam.post("/api/sessions/" + poisoned + "/signature").is(204);
        sam.post(
                        "/api/sessions/" + poisoned + "/amendments",
                        held("2026-10-03", clara).with("reason", "another day"))
                .is(204);
        agencies.settle();

        var early = admin.post("/api/parked-events/sessionlog/" + poisoned + "/retries")
                .is(200);
        assertThat(early.at("/recovered").asInt()).as("not mended yet").isZero();
        assertThat(parked(poisoned)).hasSize(3);
        assertThat(admin.get("/api/parked-events")
                        .at("/items/0/failed/attempts")
                        .asInt())
                .isEqualTo(2);
        jdbc.sql("alter table session drop constraint poison").update();
        assertThat(admin.post("/api/parked-events/sessionlog/" + poisoned + "/retries")
                        .at("/recovered")
                        .asInt())
                .isEqualTo(1);

        assertThat(parked(poisoned)).isEmpty();
        var record = sam.sees("/api/sessions/%s", poisoned).is(200);
        assertThat(record.text("/session/content/on")).isEqualTo("2026-10-03");
        assertThat(record.at("/session/signedOn").isMissingNode()).isTrue();
        assertThat(record.text("/amendments/0/before/on")).isEqualTo("2026-10-01");
        assertThat(record.at("/session/version").asInt()).isEqualTo(2);
    }

    /** Far more than on one page: whoever pages through what goes away meanwhile skips some. */
    @Test
    void all_of_them_come_back_at_one_word_however_many_they_are() {
        List<String> poisoned = new ArrayList<>();
        for (int n = 0; n < 120; n++) {
            poisoned.add(agency.session(
                    sam, held("2026-10-01", clara).with("note", POISON).with("mode", "phone")));
        }
        agencies.settle();
        jdbc.sql("alter table session drop constraint poison").update();

        var recovered = admin.post("/api/parked-events/retries").is(200);

        assertThat(recovered.at("/records").asInt()).isEqualTo(120);
        assertThat(recovered.at("/recovered").asInt()).isEqualTo(120);
        assertThat(sam.sees("/api/sessions?size=200").items("/id")).containsExactlyInAnyOrderElementsOf(poisoned);
    }

    @Test
    void one_that_is_left_out_for_a_reason_stays_out_of_a_rebuild_too_and_those_behind_go_on() {
        String session = agency.session(sam, held("2026-10-01", clara));
        sam.post(
                        "/api/sessions/" + session + "/amendments",
                        held("2026-10-02", clara)
                                .with("note", POISON)
                                .with("mode", "phone")
                                .with("reason", "another day"))
                .is(204);
        sam.post("/api/sessions/" + session + "/signature").is(204);
        agencies.settle();
        String failed = "/api/parked-events/sessionlog/" + session + "/1/discard";
        admin.post(failed, Json.of("reason", " ")).is(400).names("reason");
        admin.post("/api/parked-events/sessionlog/" + session + "/2/discard", Json.of("reason", "it only waits"))
                .is(404);

        admin.post(failed, Json.of("reason", "agreed with the supervisor")).is(204);

        assertThat(parked(session)).isEmpty();
        var record = sam.sees("/api/sessions/%s", session).is(200);
        assertThat(record.text("/session/content/on")).isEqualTo("2026-10-01");
        assertThat(record.text("/session/signedOn")).isNotEmpty();
        String rebuild = admin.post("/api/rebuilds", Json.of("views", List.of("sessionlog")))
                .is(202)
                .header("Location")
                .orElseThrow();
        while (admin.get(rebuild).text("/state").equals("RUNNING")) {
            Thread.onSpinWait();
        }
        assertThat(sam.get("/api/sessions/" + session).is(200).text("/session/content/on"))
                .isEqualTo("2026-10-01");
        admin.post(failed, Json.of("reason", "again")).is(404);
    }

    @Test
    void a_rebuild_parks_what_it_cannot_take_and_brings_back_what_it_can() {
        String poisoned = agency.session(
                sam, held("2026-10-01", clara).with("note", POISON).with("mode", "phone"));
        String sound = agency.session(sam, held("2026-10-02", clara));
        agencies.settle();

        rebuildSessionlog();
        assertThat(parked(poisoned)).containsExactly("SessionRecorded");
        assertThat(sam.sees("/api/sessions").items("/id")).containsExactly(sound);

        jdbc.sql("alter table session drop constraint poison").update();
        rebuildSessionlog();
        assertThat(parked(poisoned)).isEmpty();
        assertThat(sam.sees("/api/sessions").items("/id")).containsExactlyInAnyOrder(sound, poisoned);
    }

    @Test
    void a_record_that_fails_half_way_leaves_nothing_behind() {
        String session = agency.session(sam, held("2026-10-01", clara));
        clara.post("/api/sessions/" + session + "/confirmations").is(204);
        agencies.settle();
        var before = rows(session);

        sam.post(
                        "/api/sessions/" + session + "/amendments",
                        held("2026-10-02", clara)
                                .with("note", POISON)
                                .with("mode", "phone")
                                .with("reason", "another day"))
                .is(204);
        agencies.settle();

        assertThat(parked(session)).containsExactly("SessionAmended");
        assertThat(rows(session)).isEqualTo(before);
    }

    @Test
    void the_log_says_which_event_failed_and_not_what_it_said(CapturedOutput log) {
        String poisoned = agency.session(
                sam, held("2026-10-01", clara).with("note", POISON).with("mode", "phone"));
        agencies.settle();

        assertThat(parked(poisoned)).hasSize(1);
        assertThat(log.getAll())
                .contains(poisoned)
                .doesNotContain(POISON)
                .doesNotContain(clara.email())
                .doesNotContain(clara.name());
    }

    @Test
    void an_event_whose_key_is_damaged_is_parked_and_all_others_go_on() {
        String damaged = agency.session(sam, held("2026-10-01", clara).with("note", "a note"));
        agencies.settle();
        byte[] whole = wrapped(clara);
        keys.rotate(agency.id(), PersonId.of(clara.id()));
        write(clara, new byte[whole.length]);

        sam.post("/api/sessions/" + damaged + "/signature").is(204);
        Agency another = agencies.register();
        agencies.settle();

        assertThat(parked(damaged)).contains("SessionSigned");
        assertThat(another.administrator().get("/api/people").items("/id"))
                .containsExactly(another.administrator().id());
        write(clara, whole);
        admin.post("/api/parked-events/retries").is(200);
        assertThat(parked(damaged)).isEmpty();
        assertThat(sam.sees("/api/sessions/%s", damaged).text("/session/content/note"))
                .isEqualTo("a note");
    }

    @Test
    void an_event_whose_key_another_master_key_has_wrapped_waits_until_the_node_knows_it() throws Exception {
        String session = agency.session(sam, held("2026-10-01", clara).with("note", "a note"));
        agencies.settle();
        keys.rotate(agency.id(), PersonId.of(clara.id()));
        String master = wrappedBy(clara, "another");
        try {
            var refused = sam.post("/api/sessions", held("2026-10-02", clara).with("note", "another note"));
            assertThat(refused.is(503).header("Retry-After")).hasValue("5");
            refused.says("What is personal");
            sam.post("/api/sessions/" + session + "/signature").is(204);
            while (!aReadModelHasBeenLetGo() && parked(session).isEmpty()) {
                Thread.sleep(20);
            }
        } finally {
            wrappedBy(clara, master);
        }

        assertThat(sam.sees("/api/sessions/%s", session).is(200).text("/session/signedOn"))
                .isNotEmpty();
        assertThat(parked(session)).isEmpty();
    }

    /** What fails gives its share of the events back, for a second or more. */
    private boolean aReadModelHasBeenLetGo() {
        return jdbc.sql("select exists (select from read_position where node is null)")
                .query(Boolean.class)
                .single();
    }

    /** Whose name stood there before. */
    private String wrappedBy(Someone person, String master) {
        return jdbc.sql("""
                update keys.person_key key set wrapped_by = :master
                from keys.person_key before where key.person_id = :person
                    and (before.person_id, before.version) = (key.person_id, key.version)
                returning before.wrapped_by
                """)
                .param("master", master)
                .param("person", UUID.fromString(person.id()))
                .query(String.class)
                .list()
                .getFirst();
    }

    private byte[] wrapped(Someone person) {
        return jdbc.sql("select wrapped from keys.person_key where person_id = :person and version = 1")
                .param("person", UUID.fromString(person.id()))
                .query(byte[].class)
                .single();
    }

    private void write(Someone person, byte[] wrapped) {
        jdbc.sql("update keys.person_key set wrapped = :wrapped where person_id = :person and version = 1")
                .param("wrapped", wrapped)
                .param("person", UUID.fromString(person.id()))
                .update();
    }

    private void rebuildSessionlog() {
        String rebuild = admin.post("/api/rebuilds", Json.of("views", List.of("sessionlog")))
                .is(202)
                .header("Location")
                .orElseThrow();
        while (admin.get(rebuild).text("/state").equals("RUNNING")) {
            Thread.onSpinWait();
        }
        assertThat(admin.get(rebuild).text("/state")).isEqualTo("DONE");
    }

    private List<String> parked(String record) {
        return jdbc.sql("""
                select event_type from parked_event
                where record_id = :record and discarded_at is null order by version
                """)
                .param("record", UUID.fromString(record))
                .query((row, n) -> row.getString(1).replaceFirst(".*[.$]", ""))
                .list();
    }

    private List<String> rows(String session) {
        return jdbc.sql("""
                select s::text from session s where session_id = cast(:id as uuid)
                union all select a::text from session_answer a where session_id = cast(:id as uuid)
                union all select a::text from session_amendment a where session_id = cast(:id as uuid)
                """).param("id", session).query(String.class).list();
    }
}
