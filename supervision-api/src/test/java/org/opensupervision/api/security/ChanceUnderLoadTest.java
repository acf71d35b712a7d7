package org.opensupervision.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many draw from chance at the same moment, as when a whole agency signs in. */
class ChanceUnderLoadTest {

    private static final int AT_ONCE = 500;
    private static final int EACH = 400;

    @Test
    @Timeout(30)
    void nobody_waits_and_nothing_comes_twice() throws InterruptedException {
        Set<String> drawn = ConcurrentHashMap.newKeySet();
        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < AT_ONCE; i++) {
                threads.submit(() -> {
                    start.await();
                    IntStream.range(0, EACH)
                            .forEach(n -> drawn.add(Secret.random("").text()));
                    return null;
                });
            }
            start.countDown();
        }

        assertThat(drawn).hasSize(AT_ONCE * EACH).allMatch(secret -> secret.length() == 43);
        assertThat(onesIn(drawn)).isBetween(0.499, 0.501);
    }

    /** 51 million bits: one in 100,000 off is seven times what chance allows. */
    private static double onesIn(Set<String> drawn) {
        long ones = drawn.stream()
                .mapToLong(secret -> java.util.BitSet.valueOf(
                                java.util.Base64.getUrlDecoder().decode(secret))
                        .cardinality())
                .sum();
        return (double) ones / (drawn.size() * 256L);
    }
}
