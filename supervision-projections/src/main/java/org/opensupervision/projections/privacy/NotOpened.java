package org.opensupervision.projections.privacy;

/** Sealed words that are not what they claim to be, or whose key is missing though nobody destroyed it. */
public class NotOpened extends RuntimeException {

    public NotOpened(String why) {
        super(why);
    }
}
