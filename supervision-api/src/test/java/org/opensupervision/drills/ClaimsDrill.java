package org.opensupervision.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.junit.jupiter.api.Test;
import org.opensupervision.projections.eventstore.EventSerialization;
import org.opensupervision.projections.eventstore.ReadPositions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node whose clock is a day ahead claims a segment and is never heard of again. */
@Drill
class ClaimsDrill {

    private static final Duration PATIENCE = ReadPositions.CLAIM.multipliedBy(3);

    @Test
    void a_claim_of_a_dead_node_lapses_whatever_its_clock_said() throws Exception {
        try (var ours = new FollowedLog.Ours();
                var stock = new FollowedLog.StockAxon(Duration.ofMinutes(1))) {
            var jdbc = JdbcClient.create(ours.database);
            Clock right = AbstractTokenEntry.clock;
            AbstractTokenEntry.clock = Clock.offset(right, Duration.ofDays(1));
            try {
                claim(ours, new ReadPositions(jdbc, "dead"));
                claim(stock, axons(stock, "dead"));
            } finally {
                AbstractTokenEntry.clock = right;
            }
            Optional<Duration> takenOver = takenOver(ours, new ReadPositions(jdbc, "alive"));
            Optional<Duration> takenOverFromAxons = takenOver(stock, axons(stock, "alive"));
            DrillReport.add(
                    "claim of a dead node, its clock a day ahead",
                    "taken over after " + words(takenOver),
                    "Axon's JdbcTokenStore: " + words(takenOverFromAxons));

            assertThat(takenOver).isPresent();
            assertThat(takenOverFromAxons).as("control").isEmpty();
        }
    }

    private static void claim(FollowedLog log, TokenStore store) {
        log.transaction().executeWithoutResult(status -> {
            store.initializeTokenSegments("view", 1, new GlobalSequenceTrackingToken(0));
            store.fetchToken("view", 0);
        });
    }

    private static Optional<Duration> takenOver(FollowedLog log, TokenStore store) throws InterruptedException {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < PATIENCE.toNanos()) {
            try {
                log.transaction().executeWithoutResult(status -> store.fetchToken("view", 0));
                return Optional.of(Duration.ofNanos(System.nanoTime() - begun));
            } catch (UnableToClaimTokenException e) {
                Thread.sleep(50);
            }
        }
        return Optional.empty();
    }

    private static TokenStore axons(FollowedLog log, String node) {
        return JdbcTokenStore.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(log.database))
                .serializer(EventSerialization.serializer())
                .nodeId(node)
                .claimTimeout(ReadPositions.CLAIM)
                .schema(TokenSchema.builder()
                        .setTokenTable("token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("timestamp")
                        .build())
                .build();
    }

    private static String words(Optional<Duration> takenOver) {
        return takenOver
                .map(after -> "%.1f s".formatted(after.toMillis() / 1e3))
                .orElse("not in %d s".formatted(PATIENCE.toSeconds()));
    }
}
