package org.opensupervision.api.privacy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.opensupervision.projections.eventstore.Nodes;
import org.opensupervision.projections.fence.ForAllAgencies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the nodes have in memory: whichever orders it, all of them forget, and say so. */
@Component
class Memory {

    private static final Logger LOG = LoggerFactory.getLogger(Memory.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** A node that has been silent for so long is taken for dead; a living one says something every half second. */
    private static final Duration SILENT = Duration.ofSeconds(60);

    private final JdbcClient jdbc;
    private final Nodes nodes;
    private final List<Forgetful> forgetful;
    private final List<Buffers> buffers;
    private final Thread listener = Thread.ofVirtual().name("memory").unstarted(this::listen);
    private volatile boolean closed;

    Memory(@ForAllAgencies JdbcClient jdbc, Nodes nodes, List<Forgetful> forgetful, List<Buffers> buffers) {
        this.jdbc = jdbc;
        this.nodes = nodes;
        this.forgetful = forgetful;
        this.buffers = buffers;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        listener.start();
    }

    @EventListener(ContextClosedEvent.class)
    void end() {
        closed = true;
        LockSupport.unpark(listener);
    }

    /** Waits until every living node has forgotten. */
    void clearEverywhere() {
        long order =
                jdbc.sql("select nextval('memory_order')").query(Long.class).single();
        forget(order);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (anyBehind(order)) {
            if (System.nanoTime() > end || closed) {
                throw new IllegalStateException("a node has not said that it has forgotten");
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private void listen() {
        long forgotten = -1;
        while (!closed) {
            try {
                buffers.forEach(Forgetful::forget);
                long order = ordered();
                if (order > forgotten && forget(order)) {
                    forgotten = order;
                }
            } catch (RuntimeException | Error e) {
                LOG.debug("looks again", e);
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    /** False if this node has not said yet that it is alive. */
    private boolean forget(long order) {
        forgetful.forEach(Forgetful::forget);
        return jdbc.sql("update node set forgot = :order where node = :self and forgot <= :order")
                        .param("order", order)
                        .param("self", nodes.self())
                        .update()
                > 0;
    }

    private long ordered() {
        return jdbc.sql("select case when is_called then last_value else 0 end from memory_order")
                .query(Long.class)
                .single();
    }

    private boolean anyBehind(long order) {
        return jdbc.sql("""
                select exists (
                    select from node
                    where forgot < :order and seen_at > clock_timestamp() - :silent * interval '1 ms')
                """)
                .param("order", order)
                .param("silent", SILENT.toMillis())
                .query(Boolean.class)
                .single();
    }
}
