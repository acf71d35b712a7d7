package org.opensupervision.benchmarks.pekko;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opensupervision.domain.shared.SessionId;

/** By which the events of some sessions are found; as many as there are projections at work side by side. */
final class Tags {

    static final int COUNT = 4;
    static final String PREFIX = "session-";

    private Tags() {}

    static String of(SessionId session) {
        return PREFIX + Math.floorMod(session.value().hashCode(), COUNT);
    }

    static Stream<String> all() {
        return IntStream.range(0, COUNT).mapToObj(tag -> PREFIX + tag);
    }
}
