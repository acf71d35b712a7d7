package org.opensupervision.api.privacy;

/** Something on this node that remembers what people wrote, and can do without. */
@FunctionalInterface
public interface Forgetful {

    void forget();
}
