package org.opensupervision.benchmarks.pekko;

import java.sql.SQLException;
import java.util.List;
import org.apache.pekko.projection.eventsourced.EventEnvelope;
import org.apache.pekko.projection.jdbc.javadsl.JdbcHandler;
import org.opensupervision.domain.sessions.SessionEvent;

/** One upsert per event, a group of events to a transaction. */
final class SessionHandler extends JdbcHandler<List<EventEnvelope<SessionEvent>>, ViewSession> {

    @Override
    public void process(ViewSession view, List<EventEnvelope<SessionEvent>> envelopes) throws SQLException {
        for (EventEnvelope<SessionEvent> envelope : envelopes) {
            view.project(envelope.event());
        }
    }
}
