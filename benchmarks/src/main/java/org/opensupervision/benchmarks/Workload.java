package org.opensupervision.benchmarks;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.opensupervision.benchmarks.contender.Contender;

/** What is asked of all contenders that can do it. */
interface Workload {

    String name();

    Class<? extends Contender> needs();

    Map<String, Double> measure(Field field, Entrant entrant) throws IOException;

    /** The figure of the same round beside which this one stands. */
    Optional<Measure> beside();

    /** One figure of one contender. */
    record Measure(String workload, Entrant entrant, String figure) {}
}
