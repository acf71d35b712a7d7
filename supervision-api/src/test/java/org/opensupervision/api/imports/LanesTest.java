package org.opensupervision.api.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanesTest {

    @Test
    void rows_with_the_same_key_go_in_order() throws InterruptedException {
        Map<Integer, List<Integer>> seen = new ConcurrentHashMap<>();
        try (Lanes<Integer> lanes =
                new Lanes<>("test", n -> seen.computeIfAbsent(n % 50, key -> new CopyOnWriteArrayList<>())
                        .add(n))) {
            for (int n = 0; n < 5_000; n++) {
                lanes.put("key" + n % 50, n);
            }
            lanes.finish();
        }
        seen.forEach((key, numbers) -> assertThat(numbers)
                .isEqualTo(IntStream.range(0, 100).mapToObj(i -> key + 50 * i).toList()));
        assertThat(seen).hasSize(50);
    }

    @Test
    void a_failure_is_told_and_ends_the_work() throws InterruptedException {
        AtomicInteger worked = new AtomicInteger();
        try (Lanes<Integer> lanes = new Lanes<>("test", n -> {
            worked.incrementAndGet();
            throw new AssertionError("broken");
        })) {
            assertThatIllegalStateException().isThrownBy(() -> {
                for (int n = 0; n < 10_000; n++) {
                    lanes.put("key" + n, n);
                }
                lanes.finish();
            });
        }
        assertThat(worked.get()).isLessThan(100);
    }

    @Test
    void closing_waits_for_what_has_begun_and_lets_the_rest_go() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger worked = new AtomicInteger();
        Lanes<Integer> lanes = new Lanes<>("test", n -> {
            begun.countDown();
            awaitQuietly(goOn);
            worked.incrementAndGet();
        });
        lanes.put("a", 1);
        lanes.put("a", 2);
        begun.await();
        Thread closing = Thread.ofVirtual().start(lanes::close);
        Thread.sleep(50);
        goOn.countDown();
        closing.join();
        assertThat(worked).hasValue(1);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
