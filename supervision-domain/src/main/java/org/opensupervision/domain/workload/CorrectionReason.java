package org.opensupervision.domain.workload;

/** Why numbers are corrected; no free words, which might say something of clients. */
public enum CorrectionReason {
    MISCOUNTED,
    CASELOAD_CHANGED,
    TRAUMA_WORK_REVIEWED,
    MEANT_FOR_ANOTHER
}
