package org.opensupervision.api.web;

/** An answer of which some is sent already goes no further: nothing may follow that looks like its end. */
class BrokenOff extends RuntimeException {

    BrokenOff(Throwable cause) {
        super(cause);
    }
}
