package org.opensupervision.api.harness;

import org.opensupervision.projections.notices.Mailing;

/** No mail waits for anything unless a test wants it to. */
public final class MailingUnderTest implements Mailing {

    private volatile boolean on;

    public void turn(boolean on) {
        this.on = on;
    }

    @Override
    public boolean isOn() {
        return on;
    }
}
