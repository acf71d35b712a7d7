package org.opensupervision.projections.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opensupervision.projections.eventstore.PostgresEventStorageEngine.tokenAt;

import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReadPositionsTest {

    private final ALog log = new ALog();
    private final JdbcClient jdbc = JdbcClient.create(log.database);
    private final ReadPositions here = new ReadPositions(jdbc, "here");
    private final ReadPositions there = new ReadPositions(jdbc, "there");

    @BeforeEach
    void two_segments() {
        here.initializeTokenSegments("hours", 2, tokenAt(7));
    }

    @AfterEach
    void end() {
        log.close();
    }

    @Test
    void a_view_that_is_known_keeps_its_positions() {
        here.fetchToken("hours", 0);
        here.storeToken(tokenAt(12), "hours", 0);
        there.initializeTokenSegments("hours", 2, tokenAt(0));

        assertThat(here.fetchToken("hours", 0)).isEqualTo(tokenAt(12));
        assertThat(there.fetchToken("hours", 1)).isEqualTo(tokenAt(7));
        assertThat(here.fetchSegments("hours")).containsExactly(0, 1);
    }

    @Test
    void one_node_works_on_a_segment_at_a_time() {
        here.fetchToken("hours", 0);

        assertThatThrownBy(() -> there.fetchToken("hours", 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> there.storeToken(tokenAt(8), "hours", 0))
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> there.extendClaim("hours", 0)).isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void a_segment_that_is_given_up_can_be_taken_at_once() {
        here.fetchToken("hours", 0);
        here.storeToken(tokenAt(9), "hours", 0);
        here.releaseClaim("hours", 0);

        assertThat(there.fetchToken("hours", 0)).isEqualTo(tokenAt(9));
    }

    @Test
    void whoever_has_not_renewed_a_claim_in_time_has_lost_it_when_another_takes_it() {
        here.fetchToken("hours", 0);
        letClaimsAge();
        here.extendClaim("hours", 0);
        assertThatThrownBy(() -> there.fetchToken("hours", 0)).isInstanceOf(UnableToClaimTokenException.class);

        letClaimsAge();
        assertThat(there.fetchToken("hours", 0)).isEqualTo(tokenAt(7));
        assertThatThrownBy(() -> here.storeToken(tokenAt(8), "hours", 0))
                .as("what it has done meanwhile is rolled back with this")
                .isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void the_nodes_share_the_segments() {
        var first = new Nodes(jdbc, "here");
        var second = new Nodes(jdbc, "there");
        first.beat();
        assertThat(first.share(2)).isEqualTo(2);

        second.beat();
        first.beat();
        assertThat(first.share(2)).isEqualTo(1);
        assertThat(second.share(3)).as("none is left over").isEqualTo(2);

        second.leave();
        first.beat();
        assertThat(first.share(2)).isEqualTo(2);
    }

    @Test
    void a_node_that_says_nothing_any_more_has_no_share() {
        var first = new Nodes(jdbc, "here");
        new Nodes(jdbc, "there").beat();
        jdbc.sql("update node set seen_at = seen_at - interval '1 minute'").update();
        first.beat();

        assertThat(first.share(2)).isEqualTo(2);
    }

    /** By the clock of the database: nobody else's is asked. */
    private void letClaimsAge() {
        jdbc.sql("update read_position set claimed_at = claimed_at - interval '1 minute'")
                .update();
    }
}
