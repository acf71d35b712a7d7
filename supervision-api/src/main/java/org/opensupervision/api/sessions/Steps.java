package org.opensupervision.api.sessions;

import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.Minutes;

/** The three numbers as somebody enters them: what is left empty is none. */
record Steps(
        @Nullable Integer administrative,
        @Nullable Integer educational,
        @Nullable Integer supportive) {

    static final Steps EMPTY = new Steps(null, null, null);

    static Steps of(Minutes minutes) {
        return new Steps(minutes.administrative(), minutes.educational(), minutes.supportive());
    }

    boolean isEmpty() {
        return administrative == null && educational == null && supportive == null;
    }

    Minutes toMinutes() {
        return new Minutes(orNone(administrative), orNone(educational), orNone(supportive));
    }

    public int sum() {
        return orNone(administrative) + orNone(educational) + orNone(supportive);
    }

    private static int orNone(@Nullable Integer minutes) {
        return minutes == null ? 0 : minutes;
    }
}
