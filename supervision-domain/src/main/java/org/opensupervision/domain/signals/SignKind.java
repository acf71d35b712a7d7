package org.opensupervision.domain.signals;

/** Where somebody notices a sign. */
public enum SignKind {
    EMOTIONAL,
    PHYSICAL,
    COGNITIVE,
    BEHAVIOURAL,
    INTERPERSONAL
}
