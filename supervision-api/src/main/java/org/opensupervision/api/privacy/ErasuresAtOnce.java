package org.opensupervision.api.privacy;

import java.time.Duration;
import org.opensupervision.projections.readmodels.Freshness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Begins what has just been decided, beside the schedule that takes up what was broken off. */
@Component
class ErasuresAtOnce {

    private static final Logger LOG = LoggerFactory.getLogger(ErasuresAtOnce.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ErasureProcess process;
    private final Freshness freshness;

    ErasuresAtOnce(ErasureProcess process, Freshness freshness) {
        this.process = process;
        this.freshness = freshness;
    }

    void begin() {
        var _ = Thread.ofVirtual().name("erasures").start(this::goOn);
    }

    private void goOn() {
        try {
            if (freshness.await(freshness.head(), PATIENCE)) {
                process.goOn();
            }
        } catch (RuntimeException e) {
            LOG.warn("An erasure was broken off and is taken up again soon", e);
        }
    }
}
