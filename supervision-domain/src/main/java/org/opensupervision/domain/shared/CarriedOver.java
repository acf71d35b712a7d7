package org.opensupervision.domain.shared;

/** What became of a row of an earlier log. */
public enum CarriedOver {
    ACCEPTED,
    /** The same row came before; nothing has changed. */
    REPEATED
}
