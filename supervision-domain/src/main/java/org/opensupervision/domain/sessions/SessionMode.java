package org.opensupervision.domain.sessions;

public enum SessionMode {
    IN_PERSON,
    VIDEO,
    PHONE
}
