package org.opensupervision.domain.recovery;

/** In the order in which most people go through them; back is as good as forward. */
public enum RecoveryPhase {
    REST_AND_STABILISE,
    PROCESS_AND_REFLECT,
    REINTEGRATE
}
