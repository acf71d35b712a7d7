package org.opensupervision.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.request;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.AnotherNode;
import org.opensupervision.api.harness.Answer;
import org.opensupervision.api.harness.AtOnce;
import org.opensupervision.api.harness.Browser;
import org.opensupervision.api.harness.Http;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.domain.shared.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody asks for anything without end. On a node with small limits; the other one, without, is the control. */
@OverHttp
class LimitsTest {

    private static final String PEOPLE = """
            --x\r
            Content-Disposition: form-data; name="people"; filename="people.csv"\r
            Content-Type: text/csv\r
            \r
            person_ref,full_name,email,role,team,joined_on,left_on\r
            P%s,Name,,supervisee,,2026-01-01,\r
            --x--\r
            """;

    static AnotherNode node;

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    Agency agency;
    Someone clara;
    Http there;

    @BeforeAll
    static void a_node_with_small_limits(@Autowired Environment environment) {
        node = AnotherNode.beside(
                environment,
                "--opensupervision.limits.enabled=true",
                "--opensupervision.limits.reads-at-once=5",
                "--opensupervision.limits.reads-per-second=1",
                "--opensupervision.limits.writes-at-once=3",
                "--opensupervision.limits.writes-per-second=1",
                "--opensupervision.limits.imports-at-once=2",
                "--opensupervision.limits.imports-per-day=3");
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @BeforeEach
    void clara_has_joined() {
        node.clock().set("2026-10-31T12:00:00Z");
        agency = agencies.register();
        clara = agency.supervisee("C1");
        agencies.settle();
        there = clara.http().at(node.port());
    }

    @Test
    void who_changes_too_much_waits_and_goes_on_later() {
        for (int i = 0; i < 3; i++) {
            ask(there).is(201);
        }
        Answer refused = ask(there).is(429).isProblem();
        assertThat(refused.header("Retry-After"))
                .hasValueSatisfying(wait -> assertThat(wait).isIn("1", "2"));
        there.get("/api/me").is(200);
        ask(clara.http()).is(201);

        node.clock().set("2026-10-31T12:00:01Z");
        ask(there).is(201);
        ask(there).is(429);
        node.clock().set("2026-10-31T13:00:00Z");
        for (int i = 0; i < 3; i++) {
            ask(there).is(201);
        }
        ask(there).is(429);
    }

    @Test
    void who_reads_too_much_waits_whatever_they_read_with_and_nobody_else_does() {
        Browser browser = Browser.at(node.stranger());
        browser.signIn(clara.email(), Agencies.PASSWORD).is(302);
        for (int i = 0; i < 3; i++) {
            there.get("/api/me").is(200);
        }
        browser.get("/me").is(200);
        browser.get("/me").is(200);

        Answer page = browser.get("/me").is(429);
        assertThat(page.text()).contains("Too much at once");
        assertThat(page.header("Retry-After")).isPresent();
        there.get("/api/me").is(429).isProblem();
        browser.get("/sign-in").is(200);
        ask(there).is(201);
        agency.administrator().http().at(node.port()).get("/api/me").is(200);
    }

    @Test
    void imports_are_few_at_once() {
        Http administrator = agency.administrator().http().at(node.port());
        running(2);

        Answer refused = begin(administrator, "a").is(429).isProblem();
        assertThat(refused.header("Retry-After")).hasValue("30");
        refused.says("At most 2 imports of one person run at once");

        jdbc.sql("update import set state = 'DONE'").update();
        begin(administrator, "a").is(202);
    }

    @Test
    void imports_are_few_in_a_day() {
        Http administrator = agency.administrator().http().at(node.port());
        running(3);
        jdbc.sql("update import set state = 'DONE'").update();

        Answer refused = begin(administrator, "b").is(429).isProblem();
        assertThat(refused.header("Retry-After"))
                .hasValueSatisfying(wait -> assertThat(Integer.parseInt(wait)).isBetween(86_000, 86_400));
        jdbc.sql("update import set started_at = now() - interval '25 hours' where started_by = :who")
                .param("who", PersonId.of(agency.administrator().id()).value())
                .update();
        begin(administrator, "b").is(202);
    }

    @Test
    void those_that_begin_at_the_same_moment_count_too() {
        Http administrator = agency.administrator().http().at(node.port());
        running(2);
        jdbc.sql("update import set state = 'DONE'").update();
        node.clock().set("2026-10-31T14:00:00Z");

        var answers = AtOnce.all(3, i -> begin(administrator, "c" + i));

        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(202, 429, 429);
    }

    private void running(int many) {
        for (int i = 0; i < many; i++) {
            jdbc.sql("""
                    insert into import (import_id, agency_id, started_by, state) values (:id, :agency, :by, 'RUNNING')
                    """)
                    .param("id", UUID.randomUUID())
                    .param("agency", agency.id().value())
                    .param("by", PersonId.of(agency.administrator().id()).value())
                    .update();
        }
    }

    private static Answer begin(Http administrator, String reference) {
        return administrator
                .with("Content-Type", "multipart/form-data; boundary=x")
                .post("/api/imports", PEOPLE.formatted(reference));
    }

    private static Answer ask(Http who) {
        return who.post("/api/support-requests", request("supportive"));
    }
}
