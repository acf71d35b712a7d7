package org.opensupervision.domain.signals;

/** How much of a sign is there on a day; never a number. */
public enum Presence {
    NOT_AT_ALL,
    A_LITTLE,
    A_LOT
}
