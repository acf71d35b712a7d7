package org.opensupervision.benchmarks.ours;

import java.util.List;
import org.opensupervision.benchmarks.contender.Database;
import org.opensupervision.benchmarks.contender.Node;
import org.opensupervision.benchmarks.contender.Snapshotting;
import org.opensupervision.domain.shared.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The product in a process of its own: what long histories take in memory is not to count where others load none. */
public final class LongLivedSessions implements Snapshotting {

    private final OpenSupervision product;
    private final JdbcClient jdbc;

    public LongLivedSessions(Database database) {
        product = new OpenSupervision(database);
        jdbc = database.jdbc();
    }

    @Override
    public void install() {
        product.install();
    }

    @Override
    public void empty() {
        product.empty();
    }

    @Override
    public long events() {
        return product.events();
    }

    @Override
    public void seed(List<SessionId> sessions, int eventsEach) {
        product.seed(sessions, eventsEach);
    }

    @Override
    public Node start() {
        return product.start(SessionRepository.FROM_EVENTS);
    }

    @Override
    public Node startWithSnapshots() {
        return product.start(SessionRepository.FROM_SNAPSHOTS);
    }

    @Override
    public long snapshots() {
        return jdbc.sql("select count(*) from snapshot_event_entry")
                .query(Long.class)
                .single();
    }

    @Override
    public void forgetSnapshots() {
        jdbc.sql("truncate snapshot_event_entry").update();
    }

    @Override
    public void close() {
        product.close();
    }
}
