package org.opensupervision.projections.burnoutrisk;

import org.opensupervision.domain.riskflags.SetAside;

public enum SetAsideHow {
    DISMISSED,
    SNOOZED;

    static SetAsideHow of(SetAside aside) {
        return aside.isSnoozed() ? SNOOZED : DISMISSED;
    }
}
