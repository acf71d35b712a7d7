package org.opensupervision.api.web;

/** There is nothing under this address, or it is another agency's, which looks the same. */
public class NotFound extends RuntimeException {

    public NotFound() {
        super("not found", null, false, false);
    }
}
