package org.opensupervision.api.security;

import java.time.Duration;

/** Who has failed so often has to wait a little. */
public class TooSoon extends RuntimeException {

    private final Duration patience;

    public TooSoon(Duration patience) {
        super("too many failures", null, false, false);
        this.patience = patience;
    }

    public Duration patience() {
        return patience;
    }
}
