package org.opensupervision.api.privacy;

import org.opensupervision.projections.privacy.PersonKeys;
import org.springframework.stereotype.Component;

/** Wraps keys of people with the master key in use, ten thousand at most. */
@Component
class Rewrapping {

    /** Each in a transaction of its own, so that a request that ends early has done something. */
    private static final int KEYS_AT_ONCE = 500;

    private static final int TIMES = 20;

    private final PersonKeys keys;

    Rewrapping(PersonKeys keys) {
        this.keys = keys;
    }

    void go() {
        for (int time = 0; time < TIMES; time++) {
            if (keys.rewrap(KEYS_AT_ONCE) == 0) {
                break;
            }
        }
    }
}
