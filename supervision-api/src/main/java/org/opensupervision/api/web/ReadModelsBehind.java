package org.opensupervision.api.web;

/** An answer needs read models that have not caught up in time. */
public class ReadModelsBehind extends RuntimeException {

    public ReadModelsBehind() {
        super("read models are behind", null, false, false);
    }
}
