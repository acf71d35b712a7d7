package org.opensupervision.projections.eventstore;

import static org.opensupervision.projections.eventstore.PostgresEventStorageEngine.positionOf;
import static org.opensupervision.projections.eventstore.PostgresEventStorageEngine.tokenAt;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far each read model has been brought. A node works on a segment while its claim is fresh by the clock of the
 * database: the clocks of the nodes do not matter.
 */
public final class ReadPositions implements TokenStore {

    /** A node that was killed loses its segments after this; one that lives renews its claims twice as often or more. */
    public static final Duration CLAIM = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final String node;

    public ReadPositions(JdbcClient jdbc, String node) {
        this.jdbc = jdbc;
        this.node = node;
    }

    @Override
    public void initializeTokenSegments(String view, int segmentCount, @Nullable TrackingToken initialToken) {
        jdbc.sql("""
                insert into read_position (view, segment, position)
                select :view, segment, :position from generate_series(0, :segments - 1) as segment
                on conflict do nothing
                """)
                .param("view", view)
                .param("position", positionOf(initialToken))
                .param("segments", segmentCount)
                .update();
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String view, int segment) {
        int stored = Survivable.get(() -> jdbc.sql("""
                update read_position set position = :position, claimed_at = clock_timestamp()
                where view = :view and segment = :segment and node = :node
                """)
                .param("position", positionOf(token))
                .param("view", view)
                .param("segment", segment)
                .param("node", node)
                .update());
        requireClaimed(stored == 1, view, segment);
    }

    @Override
    public TrackingToken fetchToken(String view, int segment) {
        return jdbc.sql("""
                update read_position set node = :node, claimed_at = clock_timestamp()
                where view = :view and segment = :segment
                    and (node is null or node = :node or claimed_at < clock_timestamp() - :claim * interval '1 ms')
                returning position
                """)
                .param("node", node)
                .param("view", view)
                .param("segment", segment)
                .param("claim", CLAIM.toMillis())
                .query((row, n) -> tokenAt(row.getLong("position")))
                .optional()
                .orElseThrow(() -> claimedByAnother(view, segment));
    }

    @Override
    public void extendClaim(String view, int segment) {
        int extended = jdbc.sql("""
                update read_position set claimed_at = clock_timestamp()
                where view = :view and segment = :segment and node = :node
                """)
                .param("view", view)
                .param("segment", segment)
                .param("node", node)
                .update();
        requireClaimed(extended == 1, view, segment);
    }

    @Override
    public void releaseClaim(String view, int segment) {
        jdbc.sql("update read_position set node = null where view = :view and segment = :segment and node = :node")
                .param("view", view)
                .param("segment", segment)
                .param("node", node)
                .update();
    }

    @Override
    public int[] fetchSegments(String view) {
        return jdbc
                .sql("select segment from read_position where view = :view order by segment")
                .param("view", view)
                .query(Integer.class)
                .stream()
                .mapToInt(segment -> segment)
                .toArray();
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return Optional.of("read_position");
    }

    /** The read models of which nobody has worked on some segment for as long as this. */
    public Set<String> leftAloneFor(Duration duration) {
        return Set.copyOf(jdbc.sql("""
                select distinct view from read_position
                where claimed_at < clock_timestamp() - :millis * interval '1 ms'
                """)
                .param("millis", duration.toMillis())
                .query(String.class)
                .list());
    }

    private static void requireClaimed(boolean claimed, String view, int segment) {
        if (!claimed) {
            throw claimedByAnother(view, segment);
        }
    }

    private static UnableToClaimTokenException claimedByAnother(String view, int segment) {
        return new UnableToClaimTokenException("Another node works on segment %d of %s".formatted(segment, view));
    }
}
