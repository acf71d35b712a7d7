package org.opensupervision.api.security;

/** An identity provider names an address at a host that is neither its issuer's nor set for it: nobody goes there. */
public final class ProviderElsewhere extends ProviderAway {

    ProviderElsewhere(String name, String address) {
        super(
                name,
                new IllegalStateException("its " + address + " is at a host that is neither its issuer's nor one of"
                        + " OPENSUPERVISION_IDENTITYPROVIDERS_…_HOSTS"));
    }
}
