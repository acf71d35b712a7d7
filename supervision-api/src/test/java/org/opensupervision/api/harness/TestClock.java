package org.opensupervision.api.harness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** Stands still until it is told another time. */
public final class TestClock extends Clock {

    public static final Instant NOON = Instant.parse("2026-10-31T12:00:00Z");

    private volatile Instant now = NOON;

    public void set(String instant) {
        now = Instant.parse(instant);
    }

    /** Noon in Greenwich on that day. */
    public void setDay(String day) {
        set(day + "T12:00:00Z");
    }

    /** What is asked a day after all that has happened; the event store dates that by the real clock. */
    public <T> T aDayLater(Supplier<T> asked) {
        Instant before = now;
        now = Instant.now().plus(Duration.ofHours(25));
        try {
            return asked.get();
        } finally {
            now = before;
        }
    }

    void reset() {
        now = NOON;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return TestClock.this.withZone(other);
            }
        };
    }
}
