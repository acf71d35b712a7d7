package org.opensupervision.api.security;

/** What was asked for is not theirs to do. */
public class Refused extends RuntimeException {

    Refused() {
        super("refused", null, false, false);
    }
}
