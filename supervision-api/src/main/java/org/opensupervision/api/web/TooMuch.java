package org.opensupervision.api.web;

import java.time.Duration;

/** Somebody has asked for more than there is for each; later they may again. */
public final class TooMuch extends RuntimeException {

    private final Duration patience;

    public TooMuch(String what, Duration patience) {
        super(what, null, false, false);
        this.patience = patience;
    }

    public String what() {
        return String.valueOf(getMessage());
    }

    public Duration patience() {
        return patience;
    }
}
