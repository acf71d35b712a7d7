package org.opensupervision.domain.sessions;

import java.util.stream.IntStream;

/** How adequate a supervisee found each function of a session, 0 (not at all) to 10 (fully). */
public record Adequacy(int administrative, int educational, int supportive) {

    boolean inRange() {
        return IntStream.of(administrative, educational, supportive).allMatch(value -> value >= 0 && value <= 10);
    }
}
