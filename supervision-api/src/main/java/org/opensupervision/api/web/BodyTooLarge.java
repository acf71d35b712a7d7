package org.opensupervision.api.web;

import java.io.IOException;

/** More is sent than is ever needed. */
public class BodyTooLarge extends IOException {

    public BodyTooLarge() {
        super("the body is too large");
    }
}
