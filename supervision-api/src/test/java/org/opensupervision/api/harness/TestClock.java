package org.opensupervision.api.harness;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

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
