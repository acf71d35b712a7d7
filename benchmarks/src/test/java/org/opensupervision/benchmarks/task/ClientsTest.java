package org.opensupervision.benchmarks.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ClientsTest {

    private final AtomicLong committed = new AtomicLong();

    @Test
    void the_total_is_everything_that_was_acknowledged() throws Exception {
        var work = Clients.run(List.of(this::commitTwo, this::commitTwo), Duration.ofMillis(20));

        assertThat(work.total()).isPositive().isEqualTo(committed.get());
    }

    @Test
    void one_client_that_fails_fails_them_all() {
        Clients.Client failing = () -> {
            throw new IllegalStateException("not committed");
        };

        assertThatThrownBy(() -> Clients.run(List.of(this::commitTwo, failing), Duration.ofMillis(20)))
                .hasRootCauseMessage("not committed");
    }

    private int commitTwo() throws InterruptedException {
        committed.addAndGet(2);
        Thread.sleep(1);
        return 2;
    }
}
