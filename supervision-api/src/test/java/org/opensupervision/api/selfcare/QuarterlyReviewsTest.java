package org.opensupervision.api.selfcare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
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
import org.opensupervision.projections.processes.QuarterlyReviews;
import org.opensupervision.projections.processes.Reactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Clara agreed on the last of October 2026; the first review is due on 31 January 2027, and is told once. */
@OverHttp
class QuarterlyReviewsTest {

    private static final String OWN = "/api/self-care-agreements";

    @Autowired
    Agencies agencies;

    @Autowired
    QuarterlyReviews reviews;

    @Autowired
    Reactions reactions;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSourceProperties database;

    Agency agency;
    Someone clara;
    Someone ben;

    @BeforeEach
    void clara_has_agreed() {
        agency = agencies.register();
        clara = agency.supervisee("C1");
        ben = agency.supervisee("C2");
        agencies.settle();
        reactions.goOn();
        clara.post(OWN, Json.of("support", "my sister")).is(204);
        agencies.settle();
    }

    @Test
    void a_review_is_told_on_its_day_once_also_by_several_nodes_and_again_for_the_next() throws SQLException {
        clock.set("2027-01-30T22:30:00Z");
        reviews.remind();
        assertThat(toldTo(clara)).as("it is still the day before at the agency").isEmpty();

        clock.set("2027-01-30T23:30:00Z");
        fromSeveralNodes();
        assertThat(toldTo(clara)).containsExactly("QUARTERLY_REVIEW 1");
        seen();
        clock.setDay("2027-02-05");
        fromSeveralNodes();
        assertThat(toldTo(clara)).containsExactly("QUARTERLY_REVIEW 1");

        clara.post(OWN + "/reviews", Json.of("nextReviewOn", "2027-03-01")).is(204);
        agencies.settle();
        reviews.remind();
        assertThat(toldTo(clara)).hasSize(1);
        clock.setDay("2027-03-01");
        fromSeveralNodes();
        assertThat(toldTo(clara)).hasSize(2);
    }

    @Test
    void what_breaks_off_is_told_afterwards_and_once() throws SQLException {
        clock.setDay("2027-01-31");
        try (var other = owner()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table notice in share mode");
            assertThatThrownBy(reviews::remind).isInstanceOf(RuntimeException.class);
            other.rollback();
        }
        assertThat(toldTo(clara)).isEmpty();
        reviews.remind();
        reviews.remind();
        assertThat(toldTo(clara)).containsExactly("QUARTERLY_REVIEW 1");
    }

    @Test
    void nobody_is_told_of_what_was_withdrawn_or_after_leaving() {
        clara.post(OWN + "/withdrawal", Json.of("sure", true)).is(204);
        ben.post(OWN, Json.of("support", "my dog")).is(204);
        agencies.settle();
        agency.administrator()
                .post("/api/people/" + ben.id() + "/departure", Json.of("lastDay", "2027-01-15"))
                .is(204);
        agencies.settle();
        clock.setDay("2027-01-31");
        reviews.remind();
        assertThat(toldTo(clara)).isEmpty();
        assertThat(toldTo(ben)).isEmpty();
    }

    @Test
    void whoever_is_asked_to_be_a_partner_is_told_once_and_not_when_it_was_taken_back() {
        clara.post(OWN + "/partner", Json.of("personId", ben.id())).is(204);
        agencies.settle();
        reactions.goOn();
        reactions.goOn();
        assertThat(toldTo(ben)).containsExactly("PARTNER_ASKED 1");
        assertThat(ben.get("/api/shared-goals").is(200).text()).doesNotContain("sister");

        Someone carl = agency.supervisee("C3");
        agencies.settle();
        clara.post(OWN + "/partner", Json.of("personId", carl.id())).is(204);
        clara.delete(OWN + "/partner").is(204);
        agencies.settle();
        reactions.goOn();
        assertThat(toldTo(carl)).isEmpty();
    }

    @Test
    void whoever_asked_is_told_once_that_their_partner_has_answered() {
        clara.post(OWN + "/partner", Json.of("personId", ben.id())).is(204);
        agencies.settle();
        ben.post("/api/shared-goals/acceptances", Json.of("personId", clara.id()))
                .is(204);
        agencies.settle();
        reactions.goOn();
        reactions.goOn();
        assertThat(toldTo(clara)).containsExactly("PARTNER_ACCEPTED 1");
        assertThat(toldTo(ben)).as("who has answered by then").isEmpty();

        ben.post("/api/shared-goals/refusals", Json.of("personId", clara.id())).is(204);
        agencies.settle();
        reactions.goOn();
        assertThat(toldTo(clara)).containsExactlyInAnyOrder("PARTNER_ACCEPTED 1", "PARTNER_DECLINED 1");
    }

    @Test
    void nobody_is_told_of_an_answer_that_does_not_hold_any_more() {
        clara.post(OWN + "/partner", Json.of("personId", ben.id())).is(204);
        agencies.settle();
        ben.post("/api/shared-goals/acceptances", Json.of("personId", clara.id()))
                .is(204);
        clara.delete(OWN + "/partner").is(204);
        clara.post(OWN + "/withdrawal", Json.of("sure", true)).is(204);
        agencies.settle();
        reactions.goOn();
        assertThat(toldTo(clara)).isEmpty();
    }

    /** Each has looked before any of them may go on. */
    private void fromSeveralNodes() throws SQLException {
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor();
                var other = owner()) {
            other.setAutoCommit(false);
            other.createStatement().execute("select from reaction_position for update");
            List<CompletableFuture<Void>> begun = Stream.generate(
                            () -> CompletableFuture.runAsync(reviews::remind, nodes))
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

    private void seen() {
        jdbc.sql("update notice set seen_at = told_at").update();
    }

    private List<String> toldTo(Someone person) {
        return jdbc.sql("""
                select kind || ' ' || times from notice
                where person_id = :person and (kind = 'QUARTERLY_REVIEW' or kind like 'PARTNER_%')
                """)
                .param("person", PersonId.of(person.id()).value())
                .query(String.class)
                .list();
    }
}
