package org.opensupervision.projections.readmodels;

import java.util.List;
import java.util.UUID;

/** Everything that has happened to one record, such as one session, in order. Never empty. */
public record History<E>(UUID record, List<Happening<E>> happenings) {

    /** That of the latest happening. */
    public long version() {
        return happenings.getLast().version();
    }
}
