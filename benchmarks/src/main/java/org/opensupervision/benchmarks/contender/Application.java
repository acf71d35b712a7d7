package org.opensupervision.benchmarks.contender;

import java.util.List;
import org.opensupervision.domain.shared.SessionId;

/** A contender that takes commands, and shows events in a read model. */
public interface Application extends Contender {

    /** Stores what commands would have stored: each session recorded, then amended until it has so many events. */
    void seed(List<SessionId> sessions, int eventsEach);

    Node start(Loading loading);
}
