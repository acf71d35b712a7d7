package org.opensupervision.projections.notices;

/** What became of a mail. */
public enum MailState {
    /** For its first attempt, or for the next one. */
    WAITING,
    /** A node is about to send it, is sending it, or has died meanwhile. */
    CLAIMED,
    SENT,
    /** The server does not want it, or could not be reached for too long. */
    FAILED,
    /** The server may have taken it; it is not sent again. */
    UNCERTAIN,
    /** It was needed no longer: seen in the meantime, or its reader has left. */
    DROPPED
}
