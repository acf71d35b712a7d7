package org.opensupervision.api.privacy;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.projections.readmodels.ReadModels;
import org.opensupervision.projections.readmodels.Rebuild;
import org.opensupervision.projections.readmodels.Rebuilds;
import org.springframework.stereotype.Component;

/**
 * Every read model from its events once more, as they read now. The former tables go with their files: rows that are
 * only changed stay in theirs.
 */
@Component
class ReadModelsAnew {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final ReadModels models;
    private final Rebuilds rebuilds;

    ReadModelsAnew(ReadModels models, Rebuilds rebuilds) {
        this.models = models;
        this.rebuilds = rebuilds;
    }

    /** Returns when it is done; fails if another one is running, which may have read before. */
    void build(AgencyId asking) {
        UUID rebuild = rebuilds.start(asking, models.views())
                .orElseThrow(() -> new IllegalStateException("another rebuild is running; this one comes later"));
        while (isRunning(asking, rebuild)) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private boolean isRunning(AgencyId asking, UUID id) {
        Rebuild rebuild = rebuilds.find(asking, id).orElseThrow();
        return switch (rebuild.state()) {
            case RUNNING -> true;
            case DONE -> false;
            case FAILED -> throw new IllegalStateException("the rebuild after an erasure has failed");
        };
    }
}
