package org.opensupervision.api.security;

/** What somebody may be asked to do for a person: a browser everything, a token what its owner chose. */
public enum Scope {
    READ,
    WRITE,
    SIGN,
    IMPORT,
    ADMINISTER;

    String authority() {
        return "SCOPE_" + name();
    }
}
