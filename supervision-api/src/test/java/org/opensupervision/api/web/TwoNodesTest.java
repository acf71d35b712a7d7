package org.opensupervision.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.AnotherNode;
import org.opensupervision.api.harness.Answer;
import org.opensupervision.api.harness.AtOnce;
import org.opensupervision.api.harness.Http;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.api.harness.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@OverHttp
class TwoNodesTest {

    static AnotherNode node;

    @Autowired
    Agencies agencies;

    @Autowired
    Environment environment;

    Agency agency;
    Someone clara;
    Http here;
    Http there;
    Json agreement;

    @BeforeAll
    static void start(@Autowired Environment environment) {
        node = AnotherNode.beside(environment);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @BeforeEach
    void an_administrator_at_both() {
        node.clock().set(TestClock.NOON.toString());
        agency = agencies.register();
        var sam = agency.supervisor("S1");
        clara = agency.supervisee("C1");
        agencies.settle();
        here = agency.administrator().http();
        there = here.at(node.port());
        agreement = Json.of("supervisorId", sam.id(), "superviseeId", clara.id(), "from", "2026-01-01");
    }

    @Test
    void an_agreement_asked_for_twice_at_once_with_one_key_is_made_once_and_answered_alike() throws Exception {
        List<Answer> answers = atOnceOnBoth(here.withKey("k"), there.withKey("k"));

        assertThat(answers).allSatisfy(answer -> answer.is(201));
        assertThat(answers.stream().map(Answer::text).distinct()).hasSize(1);
    }

    @Test
    void of_two_who_make_the_same_agreement_at_once_one_is_told_that_it_is_there() throws Exception {
        List<Answer> answers = atOnceOnBoth(here, there);

        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void a_contact_is_corrected_where_the_person_is_remembered_as_before_the_last_correction() {
        String contact = "/api/people/" + clara.id() + "/contact";
        there.put(contact, Json.of("name", "Clara", "email", "clara@" + agency.domain()))
                .is(204);
        here.put(contact, Json.of("name", "Clara Bell", "email", "bell@" + agency.domain()))
                .is(204);

        there.put(contact, Json.of("name", "Clara Reed", "email", "reed@" + agency.domain()))
                .is(204);
    }

    /** Both have decided before either may write. */
    private List<Answer> atOnceOnBoth(Http one, Http other) throws Exception {
        try (Connection elsewhere = DriverManager.getConnection(
                        environment.getRequiredProperty("spring.datasource.url"),
                        environment.getRequiredProperty("spring.datasource.username"),
                        environment.getRequiredProperty("spring.datasource.password"));
                var thread = Executors.newVirtualThreadPerTaskExecutor()) {
            elsewhere.setAutoCommit(false);
            elsewhere.createStatement().execute("lock table domain_event_entry in exclusive mode");
            Future<List<Answer>> answers =
                    thread.submit(() -> AtOnce.all(2, i -> (i == 0 ? one : other).post("/api/agreements", agreement)));
            while (waitingWriters(elsewhere) < 2 && !answers.isDone()) {
                Thread.sleep(10);
            }
            elsewhere.commit();
            return answers.get();
        }
    }

    private static int waitingWriters(Connection connection) throws Exception {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select count(*) from pg_locks
                        where relation = 'domain_event_entry'::regclass and not granted
                        """)) {
            row.next();
            return row.getInt(1);
        }
    }
}
