package org.opensupervision.drills;

import java.util.Optional;
import java.util.UUID;

/**
 * What a client asked for, and what it was told.
 *
 * @param content whose mark nothing else has; it is the idempotency key, too, if there is one
 * @param sound whether there is no reason to refuse it
 * @param session empty while no answer has named it
 * @param begun when it was asked for first, by the clock that never goes back, in nanoseconds
 * @param ended when it was answered, by the same clock
 */
record Asked(
        Kind kind,
        Content content,
        String client,
        Optional<UUID> session,
        boolean sound,
        long begun,
        long ended,
        Told told) {

    enum Kind {
        RECORD("SessionRecorded"),
        AMEND("SessionAmended");

        final String event;

        Kind(String event) {
            this.event = event;
        }
    }

    enum Told {
        DONE,
        REFUSED,
        /** nothing: it may have been done or not */
        NOTHING
    }

    /** Of a session: what varies from one command to the next. */
    record Content(String day, int minutes, String mark) {}

    String mark() {
        return content.mark();
    }
}
