package org.opensupervision.benchmarks.deployment;

import org.opensupervision.benchmarks.contender.Database;

/** One node for what leaves much behind, so that the other deployments are compared on equal databases. */
public final class LargeAgencies extends Deployment {

    public LargeAgencies(Database database) {
        super(database, 1);
    }
}
