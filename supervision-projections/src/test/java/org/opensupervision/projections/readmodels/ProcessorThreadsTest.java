package org.opensupervision.projections.readmodels;

import static java.util.concurrent.TimeUnit.HOURS;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessorThreadsTest {

    @Test
    void nothing_is_put_off_for_longer_than_the_longest_pause() {
        try (var coordinators = new ProcessorThreads("coordinators", 2, Duration.ofMillis(500))) {
            var late = coordinators.schedule(() -> {}, 1, HOURS);
            var soon = coordinators.schedule(() -> {}, 20, MILLISECONDS);

            assertThat(late.getDelay(MILLISECONDS)).isLessThanOrEqualTo(500);
            assertThat(soon.getDelay(MILLISECONDS)).isLessThanOrEqualTo(20);
            coordinators.shutdownNow();
        }
    }
}
