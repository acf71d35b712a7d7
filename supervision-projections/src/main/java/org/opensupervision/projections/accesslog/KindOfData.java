package org.opensupervision.projections.accesslog;

/** What kind of data somebody saw. The names are part of what is hashed: none is ever changed. */
public enum KindOfData {
    /** Note, topics, actions, reasons of amendments and of a cancellation. */
    WORDS_OF_SESSION,
    RATING,
    /** Why somebody disputes a record. */
    DISPUTE,
    REQUEST,
    FLAG,
    PROFILE,
    KIND_OF_LEAVE,
    /** Of an import: it is not known whose they are. */
    REJECTED_ROWS,
    /** The download of everything about somebody. */
    EVERYTHING,
    /** That somebody is at capacity, and what would help. */
    CAPACITY,
    /** What somebody shares of a self-assessment. */
    SELF_ASSESSMENT,
    /** What somebody shares of a recovery plan. */
    RECOVERY_PLAN,
    /** What somebody watches for in themselves, and when they noticed it. */
    WARNING_SIGN,
    /** What somebody has agreed with themselves, and the goals of it that they share with their partner. */
    SELF_CARE
}
