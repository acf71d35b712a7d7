package org.opensupervision.api.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.opensupervision.projections.fence.ForAllAgencies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down who guesses: after the tenth failure the next attempt has to wait a second, then two, four, at most five
 * minutes. Nobody is ever locked out. On all nodes alike, and an attempt counts before it is tried, so that many at the
 * same moment are no way around.
 */
@Component
class Throttle {

    /** Many people of an agency may share one address. */
    enum Kind {
        ACCOUNT(10),
        DEVICE(10),
        ADDRESS(50);

        private final int free;

        Kind(int free) {
            this.free = free;
        }

        Counter of(String what) {
            return new Counter(this, sha256(this + " " + what));
        }
    }

    record Counter(Kind kind, String key) {

        int free() {
            return kind.free;
        }
    }

    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    Throttle(@ForAllAgencies JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How long to wait, if this attempt comes too soon. */
    Optional<Duration> begin(List<Counter> counters) {
        forget();
        boolean allCounted = counters.stream().allMatch(this::counted);
        return allCounted ? Optional.empty() : Optional.of(waitFor(counters));
    }

    /** Who has got in is not counted; the address goes on, less this one. */
    void succeeded(List<Counter> counters) {
        for (Counter counter : counters) {
            jdbc.sql(
                            counter.kind() == Kind.ADDRESS
                                    ? "update sign_in_attempt set attempts = greatest(attempts - 1, 0) where key = :key"
                                    : "delete from sign_in_attempt where key = :key")
                    .param("key", counter.key())
                    .update();
        }
    }

    private boolean counted(Counter counter) {
        return jdbc.sql("""
                insert into sign_in_attempt as present (key, attempts, last_at) values (:key, 1, :now)
                on conflict (key) do update
                set attempts = case when present.last_at < :forgotten then 1 else present.attempts + 1 end, last_at = :now
                where present.attempts < :free
                   or present.last_at + least(:longest, power(2, least(present.attempts - :free, 20)))
                      * interval '1 second' <= :now
                """)
                        .param("key", counter.key())
                        .param("free", counter.free())
                        .param("longest", LONGEST_WAIT.toSeconds())
                        .param("forgotten", now().minus(FORGOTTEN_AFTER))
                        .param("now", now())
                        .update()
                > 0;
    }

    private Duration waitFor(List<Counter> counters) {
        long seconds = counters.stream().mapToLong(this::secondsFor).max().orElse(1);
        return Duration.ofSeconds(Math.max(1, seconds));
    }

    private long secondsFor(Counter counter) {
        return jdbc.sql("""
                select ceil(extract(epoch from last_at + least(:longest, power(2, least(attempts - :free, 20)))
                    * interval '1 second' - :now))
                from sign_in_attempt where key = :key and attempts >= :free
                """)
                .param("key", counter.key())
                .param("free", counter.free())
                .param("longest", LONGEST_WAIT.toSeconds())
                .param("now", now())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private void forget() {
        jdbc.sql("delete from sign_in_attempt where last_at < :forgotten")
                .param("forgotten", now().minus(FORGOTTEN_AFTER))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
