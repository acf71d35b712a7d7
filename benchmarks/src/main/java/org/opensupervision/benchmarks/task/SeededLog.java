package org.opensupervision.benchmarks.task;

import java.time.Duration;
import java.util.List;
import org.opensupervision.benchmarks.contender.Sessions;
import org.opensupervision.domain.shared.SessionId;

/** What is in the log before a read model is built from it. */
record SeededLog(List<SessionId> sessions) {

    static final Duration PATIENCE = Duration.ofMinutes(10);

    /** About as many as a session of the product gets. */
    private static final int EVENTS_EACH = 4;

    static SeededLog of(int events) {
        return new SeededLog(Sessions.ids(events / EVENTS_EACH));
    }

    long events() {
        return (long) sessions.size() * EVENTS_EACH;
    }

    void store(Stage stage) {
        stage.empty();
        stage.application().seed(sessions, EVENTS_EACH);
        stage.requireEvents(events());
    }

    /** With so many sessions that were recorded since, of one event each. */
    void requireRebuilt(Stage stage, long recordedSince) {
        long all = events() + recordedSince;
        stage.requireEvents(all);
        Stage.require("events projected", all, stage.arrivals().count());
        Stage.require("events in the read model", all, stage.view().events());
        Stage.require("rows rebuilt", sessions.size(), stage.view().showing(EVENTS_EACH - 1));
        Stage.require(
                "rows of sessions recorded since", recordedSince, stage.view().showing(0));
    }
}
