package org.opensupervision.benchmarks.deployment;

import org.opensupervision.benchmarks.contender.Database;

public final class ThreeNodes extends Deployment {

    public ThreeNodes(Database database) {
        super(database, 3);
    }
}
