package org.opensupervision.api.security;

/** Too many want to sign in at this moment. */
public class TooBusy extends RuntimeException {

    public TooBusy() {
        super("too many passwords to check", null, false, false);
    }
}
