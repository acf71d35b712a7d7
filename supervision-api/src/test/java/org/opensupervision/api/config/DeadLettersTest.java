package org.opensupervision.api.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;

import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Someone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a projection cannot take is parked, in order, and holds up nobody else. */
@OverHttp
@ExtendWith(OutputCaptureExtension.class)
class DeadLettersTest {

    private static final String POISON = "a note that the table refuses";

    @Autowired
    Agencies agencies;

    @Autowired
    EventProcessingConfiguration processing;

    @Autowired
    JdbcClient jdbc;

    Agency agency;
    Someone sam;
    Someone clara;

    @BeforeEach
    void a_note_that_the_read_model_cannot_take() {
        agency = agencies.register();
        sam = agency.supervisor("S1");
        clara = agency.supervisee("C1");
        agencies.settle();
        jdbc.sql("alter table session add constraint poison check (content ->> 'note' is distinct from '%s') not valid"
                        .formatted(POISON))
                .update();
    }

    @AfterEach
    void mend() {
        jdbc.sql("alter table session drop constraint if exists poison").update();
        while (queue("sessionlog").amountOfSequences() > 0
                && letters("sessionlog").processAny()) {}
    }

    @Test
    void every_projection_has_a_queue() {
        assertThat(processing.eventProcessors()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(processing.eventProcessors().keySet())
                .allSatisfy(name -> assertThat(processing.deadLetterQueue(name)).isPresent());
    }

    @Test
    void an_event_that_fails_is_parked_with_those_of_its_record_that_follow_and_all_others_go_on() {
        String poisoned = agency.session(sam, held("2026-10-01", clara).with("note", POISON));
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
    void what_was_parked_is_done_in_order_once_the_cause_is_mended() {
        String poisoned = agency.session(sam, held("2026-10-01", clara).with("note", POISON));
        sam.post("/api/sessions/" + poisoned + "/signature").is(204);
        sam.post(
                        "/api/sessions/" + poisoned + "/amendments",
                        held("2026-10-03", clara).with("reason", "another day"))
                .is(204);
        agencies.settle();

        assertThat(letters("sessionlog").processAny()).as("not mended yet").isFalse();
        assertThat(parked(poisoned)).hasSize(3);
        jdbc.sql("alter table session drop constraint poison").update();
        assertThat(letters("sessionlog").processAny()).isTrue();

        assertThat(parked(poisoned)).isEmpty();
        var record = sam.sees("/api/sessions/%s", poisoned).is(200);
        assertThat(record.text("/session/content/on")).isEqualTo("2026-10-03");
        assertThat(record.at("/session/signedOn").isMissingNode()).isTrue();
        assertThat(record.text("/amendments/0/before/on")).isEqualTo("2026-10-01");
        assertThat(record.at("/session/version").asInt()).isEqualTo(2);
    }

    @Test
    void a_handler_that_fails_half_way_leaves_nothing_behind() {
        String session = agency.session(sam, held("2026-10-01", clara));
        clara.post("/api/sessions/" + session + "/confirmations").is(204);
        agencies.settle();
        var before = rows(session);

        sam.post(
                        "/api/sessions/" + session + "/amendments",
                        held("2026-10-02", clara).with("note", POISON).with("reason", "another day"))
                .is(204);
        agencies.settle();

        assertThat(parked(session)).containsExactly("SessionAmended");
        assertThat(rows(session)).isEqualTo(before);
    }

    @Test
    void the_log_says_which_event_failed_and_not_what_it_said(CapturedOutput log) {
        String poisoned = agency.session(sam, held("2026-10-01", clara).with("note", POISON));
        agencies.settle();

        assertThat(parked(poisoned)).hasSize(1);
        assertThat(log.getAll())
                .doesNotContain(POISON)
                .doesNotContain(clara.email())
                .doesNotContain(clara.name());
    }

    private org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor<EventMessage<?>> letters(String group) {
        return processing.sequencedDeadLetterProcessor(group).orElseThrow();
    }

    private SequencedDeadLetterQueue<EventMessage<?>> queue(String group) {
        return processing.deadLetterQueue(group).orElseThrow();
    }

    private List<String> parked(String aggregate) {
        return jdbc.sql("""
                select payload_type from dead_letter_entry
                where aggregate_identifier = :aggregate order by sequence_index
                """)
                .param("aggregate", aggregate)
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
