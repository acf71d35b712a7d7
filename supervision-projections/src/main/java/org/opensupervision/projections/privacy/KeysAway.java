package org.opensupervision.projections.privacy;

/** A master key cannot be asked: its service does not answer, or this node does not know it. It passes by. */
public class KeysAway extends RuntimeException {

    public KeysAway(String why) {
        super(why);
    }

    public KeysAway(String why, Throwable cause) {
        super(why, cause);
    }
}
