package org.opensupervision.benchmarks.deployment;

import org.opensupervision.benchmarks.contender.Database;

public final class OneNode extends Deployment {

    public OneNode(Database database) {
        super(database, 1);
    }
}
