package org.opensupervision.benchmarks.contender;

import java.util.List;
import org.opensupervision.domain.shared.SessionId;

/** A contender that can take snapshots of its sessions, and load them from there. */
public interface Snapshotting extends Contender {

    /** As {@link Application#seed}. */
    void seed(List<SessionId> sessions, int eventsEach);

    /** A node that loads sessions from what there is and keeps nothing. */
    Node start();

    /** The same; it takes a snapshot of each session now and then. */
    Node startWithSnapshots();

    /** How many there are. */
    long snapshots();

    void forgetSnapshots();
}
