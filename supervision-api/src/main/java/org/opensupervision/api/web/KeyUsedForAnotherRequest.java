package org.opensupervision.api.web;

/** An Idempotency-Key names one request; this one named another. */
public class KeyUsedForAnotherRequest extends RuntimeException {

    KeyUsedForAnotherRequest() {
        super("Idempotency-Key was used for another request", null, false, false);
    }
}
