package org.opensupervision.domain.privacy;

/** Why somebody has to be erased: the grounds of article 17 (1) of the GDPR, and what other law may say. */
public enum LegalGround {
    NO_LONGER_NEEDED,
    CONSENT_WITHDRAWN,
    OBJECTED,
    UNLAWFULLY_PROCESSED,
    LEGAL_OBLIGATION,
    RETENTION_PERIOD_OVER,
    OTHER_LAW
}
