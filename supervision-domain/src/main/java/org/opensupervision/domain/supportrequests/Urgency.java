package org.opensupervision.domain.supportrequests;

public enum Urgency {
    TODAY,
    SOON,
    ROUTINE
}
