package org.opensupervision.projections.readmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    private final AtomicInteger done = new AtomicInteger();

    @Test
    void all_pieces_are_done_before_the_wait_for_them_ends() {
        try (var work = new SideBySide("test", 2)) {
            for (int n = 0; n < 100; n++) {
                work.add(done::incrementAndGet);
            }
            work.awaitAll();
            assertThat(done).hasValue(100);
        }
    }

    @Test
    void two_workers_are_at_work_at_once() {
        var together = new CyclicBarrier(2);
        try (var work = new SideBySide("test", 2)) {
            work.add(() -> meet(together));
            work.add(() -> meet(together));
            work.awaitAll();
        }
        assertThat(done).hasValue(2);
    }

    @Test
    void the_first_piece_that_fails_is_what_the_whole_fails_with() {
        try (var work = new SideBySide("test", 1)) {
            work.add(() -> {
                throw new IllegalArgumentException("piece 1");
            });
            assertThatThrownBy(work::awaitAll).hasMessage("piece 1");
            assertThatThrownBy(() -> work.add(done::incrementAndGet)).hasMessage("piece 1");
        }
        assertThat(done).hasValue(0);
    }

    @Test
    void what_is_broken_off_ends_soon() throws InterruptedException {
        var begun = new CountDownLatch(1);
        try (var work = new SideBySide("test", 1)) {
            work.add(() -> {
                begun.countDown();
                waitForEver();
            });
            begun.await();
        }
        assertThat(done).as("interrupted").hasValue(1);
    }

    private void meet(CyclicBarrier together) {
        try {
            together.await();
            done.incrementAndGet();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void waitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            done.incrementAndGet();
        }
    }
}
