package org.opensupervision.api.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opensupervision.api.harness.Agency.held;
import static org.opensupervision.api.harness.Agency.request;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.api.harness.TestClock;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.processes.Reactions;
import org.opensupervision.projections.processes.SessionsToSign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** People are told of what waits for them, once. */
@OverHttp
class TellingTest {

    @Autowired
    Agencies agencies;

    @Autowired
    Reactions reactions;

    @Autowired
    SessionsToSign sessionsToSign;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSourceProperties database;

    Agency agency;
    Someone clara;
    Someone sam;
    Someone maria;

    @BeforeEach
    void sam_supervises_clara() {
        agency = agencies.register();
        sam = agency.supervisor("S1");
        maria = agency.supervisor("S2");
        clara = agency.supervisee("C1");
        agency.agreement(sam, clara, "2026-01-01");
        reactions.goOn();
    }

    @Test
    void a_request_is_told_to_who_supervises_her_and_to_whom_it_is_handed() {
        String asked = agency.request(clara, request("supportive"));
        reactions.goOn();
        assertThat(toldTo(sam)).containsExactly("REQUEST_WAITING 1");
        assertThat(toldTo(maria)).isEmpty();
        assertThat(toldTo(clara)).isEmpty();

        sam.post("/api/support-requests/" + asked + "/handover", Json.of("toId", maria.id()))
                .is(204);
        reactions.goOn();
        assertThat(toldTo(maria)).containsExactly("REQUEST_WAITING 1");
        assertThat(toldTo(sam)).containsExactly("REQUEST_WAITING 1");
    }

    @Test
    void nobody_is_told_of_what_is_over_already() {
        String asked = agency.request(clara, request("supportive"));
        clara.post("/api/support-requests/" + asked + "/withdrawal").is(204);
        reactions.goOn();
        assertThat(toldTo(sam)).isEmpty();
    }

    @Test
    void a_signed_session_is_told_to_who_attended_and_has_not_confirmed_it() {
        Someone ben = agency.supervisee("C2");
        agency.agreement(sam, ben, "2026-01-01");
        String session = agency.session(sam, held("2026-10-31", clara, ben));
        sam.post("/api/sessions/" + session + "/signature").is(204);
        agencies.settle();
        ben.post("/api/sessions/" + session + "/confirmations").is(204);
        reactions.goOn();

        assertThat(toldTo(clara)).containsExactly("SESSION_TO_CONFIRM 1");
        assertThat(toldTo(ben)).isEmpty();
    }

    @Test
    void a_session_that_nobody_has_signed_two_days_later_is_told_to_who_held_it_once() throws SQLException {
        String session = agency.session(sam, held("2026-10-29", clara));
        agency.session(sam, held("2026-10-30", clara));
        agencies.settle();
        fromSeveralNodes(sessionsToSign::remind);
        assertThat(toldTo(sam)).containsExactly("SESSION_TO_SIGN 1");
        assertThat(about(sam)).containsExactly(session);

        jdbc.sql("update notice set seen_at = told_at").update();
        clock.set("2026-10-31T18:00:00Z");
        fromSeveralNodes(sessionsToSign::remind);
        assertThat(toldTo(sam)).hasSize(1);
        clock.set("2026-11-01T06:00:00Z");
        fromSeveralNodes(sessionsToSign::remind);
        assertThat(toldTo(sam)).hasSize(2);
    }

    @Test
    void a_flag_is_told_to_whom_it_is_about_alone() {
        clara.post("/api/support-requests", request("supportive")).is(201);
        agencies.settle();
        agency.administrator()
                .post("/api/risk-evaluations", Json.of("asOf", "2026-10-31"))
                .is(200);
        agencies.settle();
        reactions.goOn();

        assertThat(toldTo(clara)).containsExactly("FLAG_ABOUT_YOU 1");
        assertThat(toldTo(sam)).containsExactly("REQUEST_WAITING 1");
        assertThat(toldTo(agency.administrator())).isEmpty();
    }

    @Test
    void what_is_done_about_a_flag_is_told_to_whom_it_is_about_and_that_it_is_contested_to_her_supervisors() {
        String flag = flagOf("2026-10-30");
        sam.post(flag + "/acknowledgement").is(204);
        clara.post(flag + "/contest", Json.of("words", "we met twice")).is(204);
        agencies.settle();
        assertThat(toldTo(clara)).containsExactly("FLAG_ABOUT_YOU 1");

        reactions.goOn();
        assertThat(toldTo(clara)).containsExactlyInAnyOrder("FLAG_ABOUT_YOU 1", "FLAG_DEALT_WITH 1");
        assertThat(toldTo(sam)).containsExactly("FLAG_CONTESTED 1");
        assertThat(toldTo(maria)).isEmpty();
    }

    @Test
    void a_flag_that_returns_is_told_to_whom_it_is_about_once_more() {
        String flag = flagOf("2026-10-30");
        sam.post(flag + "/dismissal", Json.of("reason", "LESS_AGREED")).is(204);
        agency.session(sam, held("2026-10-31", clara).with("minutes", Json.minutes(0, 0, 5)));
        jdbc.sql("update notice set seen_at = told_at").update();
        evaluated("2026-10-31");

        assertThat(clara.sees(flag).text("/flag/handling/standing")).isNotEqualTo("DISMISSED");
        assertThat(toldTo(clara))
                .contains("FLAG_DEALT_WITH 1")
                .filteredOn("FLAG_ABOUT_YOU 1"::equals)
                .hasSize(2);
    }

    /** Which she has looked at, so that others see it too. */
    private String flagOf(String asOf) {
        evaluated(asOf);
        String flag =
                "/api/risk-flags/" + clara.sees("/api/risk-flags").items("/id").getFirst();
        clara.sees(flag).is(200);
        agencies.settle();
        return flag;
    }

    private void evaluated(String asOf) {
        agencies.settle();
        agency.administrator()
                .post("/api/risk-evaluations", Json.of("asOf", asOf))
                .is(200);
        agencies.settle();
        reactions.goOn();
    }

    @Test
    void a_flag_of_long_ago_is_news_to_nobody() {
        agency.administrator()
                .post("/api/risk-evaluations", Json.of("asOf", "2026-10-29"))
                .is(200);
        agencies.settle();
        reactions.goOn();
        assertThat(clara.sees("/api/risk-flags").items()).isNotEmpty();
        assertThat(toldTo(clara)).isEmpty();
    }

    @Test
    void several_nodes_tell_it_once() throws SQLException {
        for (int i = 0; i < 5; i++) {
            agency.request(clara, request("supportive"));
        }
        agencies.settle();
        fromSeveralNodes(reactions::goOn);
        reactions.goOn();
        assertThat(toldTo(sam)).hasSize(5).containsOnly("REQUEST_WAITING 1");
    }

    @Test
    void what_breaks_off_is_told_afterwards_and_once() throws SQLException {
        agency.request(clara, request("supportive"));
        agencies.settle();
        try (var other = owner()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table notice in share mode");
            assertThatThrownBy(reactions::goOn).isInstanceOf(RuntimeException.class);
            other.rollback();
        }
        assertThat(toldTo(sam)).isEmpty();
        reactions.goOn();
        reactions.goOn();
        assertThat(toldTo(sam)).containsExactly("REQUEST_WAITING 1");
    }

    /** Each has looked before any of them may go on. */
    private void fromSeveralNodes(Runnable work) throws SQLException {
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor();
                var other = owner()) {
            other.setAutoCommit(false);
            other.createStatement().execute("select from reaction_position for update");
            List<CompletableFuture<Void>> begun = Stream.generate(() -> CompletableFuture.runAsync(work, nodes))
                    .limit(4)
                    .toList();
            CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new))
                    .completeOnTimeout(null, 1, TimeUnit.SECONDS)
                    .join();
            assertThat(begun).noneMatch(CompletableFuture::isDone);
            other.rollback();
            begun.forEach(CompletableFuture::join);
        }
    }

    private Connection owner() throws SQLException {
        return new DriverManagerDataSource(
                        String.valueOf(database.getUrl()), database.getUsername(), database.getPassword())
                .getConnection();
    }

    private List<String> toldTo(Someone person) {
        return jdbc.sql("""
                select kind || ' ' || times from notice
                where person_id = :person and record_id is not null and kind <> 'TOKEN_MADE'
                """)
                .param("person", PersonId.of(person.id()).value())
                .query(String.class)
                .list();
    }

    private List<String> about(Someone person) {
        return jdbc
                .sql("select record_id from notice where person_id = :person and kind <> 'TOKEN_MADE'")
                .param("person", PersonId.of(person.id()).value())
                .query(UUID.class)
                .stream()
                .map(UUID::toString)
                .toList();
    }
}
