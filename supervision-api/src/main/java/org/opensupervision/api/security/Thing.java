package org.opensupervision.api.security;

/** What an address may name. */
enum Thing {
    AGENCY,
    PERSON,
    AGREEMENT,
    SESSION,
    REQUEST,
    FLAG,
    ASSESSMENT,
    RECOVERY_PLAN;

    /** Who may not even do this is to think that there is no such thing. */
    Deed beingSeen() {
        return switch (this) {
            case AGENCY -> Deed.READ_AGENCY;
            case PERSON -> Deed.READ_PERSON;
            case AGREEMENT -> Deed.READ_AGREEMENT;
            case SESSION -> Deed.READ_SESSION;
            case REQUEST -> Deed.READ_REQUEST;
            case FLAG -> Deed.READ_FLAG;
            case ASSESSMENT -> Deed.READ_ASSESSMENT;
            case RECOVERY_PLAN -> Deed.READ_SHARED_PLAN;
        };
    }
}
