package org.opensupervision.benchmarks.contender;

/** What a node knows of a session that it has seen before. */
public enum Loading {
    CACHED,
    FROM_ITS_EVENTS
}
