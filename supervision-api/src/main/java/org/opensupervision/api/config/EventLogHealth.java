package org.opensupervision.api.config;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.opensupervision.projections.eventstore.Announcements;
import org.opensupervision.projections.eventstore.PostgresEventStore;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says so when a transaction that does not end keeps everybody from reading what was written after it. */
@Component("eventLog")
class EventLogHealth implements HealthIndicator, MeterBinder {

    private static final Duration TOO_LONG = Duration.ofSeconds(10);

    private final PostgresEventStore events;
    private final Announcements announcements;

    EventLogHealth(PostgresEventStore events, Announcements announcements) {
        this.events = events;
        this.announcements = announcements;
    }

    @Override
    public Health health() {
        Duration heldBackFor = events.heldBackFor();
        var health = heldBackFor.compareTo(TOO_LONG) > 0 ? Health.down() : Health.up();
        return health.withDetail("heldBackForSeconds", heldBackFor.toSeconds())
                .withDetail("hearsOtherNodes", announcements.hearing())
                .build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        TimeGauge.builder("eventlog.held.back", events, TimeUnit.MILLISECONDS, each -> each.heldBackFor()
                        .toMillis())
                .description("for how long the oldest open transaction has kept later events from being read")
                .register(registry);
    }
}
