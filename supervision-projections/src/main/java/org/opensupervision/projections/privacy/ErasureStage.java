package org.opensupervision.projections.privacy;

/** What an erasure does, in this order. Each can be done again without harm. */
public enum ErasureStage {
    /** Nothing is written about the person any more; name and e-mail are gone from the directory. */
    PERSON_FORGOTTEN,
    /** Password, second factor, tokens, sessions, invitation, known browsers, kept answers, e-mail; drafts that name them. */
    WAYS_IN_CLOSED,
    /** Rejected lines of imports: nobody can say whom a line is about that could not be read. */
    REJECTED_LINES_DELETED,
    /** What events, snapshots and parked events say of the person cannot be read by anybody any more. */
    KEY_DESTROYED,
    /** No node has the key, or what it opened. */
    MEMORY_CLEARED,
    /** Built anew from events that say "erased". */
    READ_MODELS_REBUILT,
    /** What deleted rows leave behind in files and in the write-ahead log. */
    DISK_CLEANED,
    /** What nodes have read since they forgot the key. */
    BUFFERS_CLEARED
}
