package org.opensupervision.projections.eventstore;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which application nodes share the work, by the clock of the database. */
public final class Nodes {

    private static final Duration GONE_AFTER = ReadPositions.CLAIM;
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final String self;
    private volatile int alive = 1;

    public Nodes(JdbcClient jdbc, String self) {
        this.jdbc = jdbc;
        this.self = self;
    }

    public String self() {
        return self;
    }

    /** Every node's share, so that all are worked on also when the numbers do not divide evenly. */
    public int share(int segments) {
        return Math.ceilDiv(segments, alive);
    }

    /** Says that this node is alive, and looks who else is. To be called a few times within {@link ReadPositions#CLAIM}. */
    public void beat() {
        jdbc.sql("""
                insert into node (node, seen_at) values (:self, clock_timestamp())
                on conflict (node) do update set seen_at = excluded.seen_at
                """).param("self", self).update();
        alive = Math.max(
                1,
                jdbc.sql("""
                        select count(*) from node where seen_at > clock_timestamp() - :gone * interval '1 ms'
                        """)
                        .param("gone", GONE_AFTER.toMillis())
                        .query(Integer.class)
                        .single());
        jdbc.sql("delete from node where seen_at < clock_timestamp() - :forgotten * interval '1 ms'")
                .param("forgotten", FORGOTTEN_AFTER.toMillis())
                .update();
    }

    /** Leaves the work to the others at once. */
    public void leave() {
        jdbc.sql("delete from node where node = :self").param("self", self).update();
    }
}
