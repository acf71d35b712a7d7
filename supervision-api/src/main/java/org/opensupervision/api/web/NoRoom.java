package org.opensupervision.api.web;

/** A change was not even tried, because the disk would soon be full. */
public class NoRoom extends RuntimeException {

    public NoRoom() {
        super("too little room is left on the disk", null, false, false);
    }
}
