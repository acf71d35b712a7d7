package org.opensupervision.benchmarks.contender;

import org.opensupervision.domain.sessions.SessionCommand;
import org.opensupervision.domain.shared.SessionId;

/** One running node of an application. */
public interface Node extends AutoCloseable {

    /** Returns when the command's event is committed; throws if it is not. */
    void send(SessionCommand command);

    /** Loads a session without changing it, so that a node which caches has it from now on. */
    void look(SessionId session);

    /** Whatever takes long before the first event can be projected. */
    default void getReadyToProject() {}

    /** Projects all events from the first on into {@link SessionView}, one statement per event, until it is closed. */
    void project(Arrivals arrivals);

    @Override
    void close();
}
