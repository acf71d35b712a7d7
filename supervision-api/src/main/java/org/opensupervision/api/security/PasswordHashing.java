package org.opensupervision.api.security;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id with 19 MiB: slow and large by intent, so that only a few are computed at a time, and few wait. */
@Component
class PasswordHashing {

    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private static final int MOST_AT_ONCE = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
    private static final int MOST_WAITING = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final PasswordEncoder encoder;
    private final Semaphore places;
    private final String hashOfNobody;

    PasswordHashing() {
        this(MOST_AT_ONCE);
    }

    PasswordHashing(int places) {
        this.places = new Semaphore(places, true);
        this.encoder = new DelegatingPasswordEncoder(
                "argon2",
                Map.of(
                        "argon2",
                        new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES),
                        // what was hashed before
                        "bcrypt",
                        new BCryptPasswordEncoder()));
        this.hashOfNobody = hash(Secret.random("").text());
    }

    String hash(String password) {
        return inTurn(() -> String.valueOf(encoder.encode(password)));
    }

    boolean matches(String password, String hash) {
        return inTurn(() -> encoder.matches(password, hash));
    }

    /** Takes as long as a comparison, so that nobody can tell who exists. */
    void matchNobody(String password) {
        var _ = matches(password, hashOfNobody);
    }

    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T> T inTurn(Supplier<T> work) {
        if (places.getQueueLength() >= MOST_WAITING || !acquired()) {
            throw new TooBusy();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private boolean acquired() {
        try {
            return places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
