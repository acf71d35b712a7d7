package org.opensupervision.projections.notices;

/** Whether this installation sends mail. While it does not, no mail waits for it. */
public interface Mailing {

    boolean isOn();
}
