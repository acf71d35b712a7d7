package org.opensupervision.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PasswordHashingTest {

    private static final String HORSE = "correct horse, good battery";

    @Test
    void a_password_matches_its_own_hash_whatever_characters_it_has() {
        var hashing = new PasswordHashing(1);
        String hash = hashing.hash(HORSE + " \uD83E\uDD8A");

        assertThat(hashing.matches(HORSE + " \uD83E\uDD8A", hash)).isTrue();
        assertThat(hashing.matches(HORSE + " \uD83E\uDD8B", hash)).isFalse();
        assertThat(hashing.isOutdated(hash)).isFalse();
    }

    @Test
    void few_wait_and_the_others_are_turned_away_at_once() throws Exception {
        var hashing = new PasswordHashing(1);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> work = () -> hashing.hash(HORSE);
            var all = executor.invokeAll(
                    IntStream.range(0, 200).mapToObj(i -> work).toList());

            long turnedAway =
                    all.stream().filter(PasswordHashingTest::isTurnedAway).count();
            assertThat(turnedAway).isBetween(100L, 199L);
        }
        assertThat(hashing.hash(HORSE)).as("and it goes on").isNotEmpty();
    }

    private static boolean isTurnedAway(Future<String> hash) {
        try {
            hash.get();
            return false;
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(TooBusy.class);
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
