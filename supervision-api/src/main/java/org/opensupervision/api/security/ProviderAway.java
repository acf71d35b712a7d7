package org.opensupervision.api.security;

/** An agency's identity provider does not answer, or not as one. */
public class ProviderAway extends RuntimeException {

    ProviderAway(String name, Throwable cause) {
        super("the identity provider " + name + " is away", cause);
    }
}
