package org.opensupervision.api.web;

import java.time.Clock;
import java.time.Duration;
import org.opensupervision.domain.shared.PersonId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one person may ask for, by browsers and tokens together: OPENSUPERVISION_LIMITS_ENABLED, _READSATONCE,
 * _READSPERSECOND, _WRITESATONCE, _WRITESPERSECOND, _IMPORTSATONCE and _IMPORTSPERDAY. Of requests each node counts its
 * own.
 */
@ConfigurationProperties("opensupervision.limits")
public record Limits(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("5000") int readsAtOnce,
        @DefaultValue("100") int readsPerSecond,
        @DefaultValue("1000") int writesAtOnce,
        @DefaultValue("20") int writesPerSecond,
        @DefaultValue("4") int importsAtOnce,
        @DefaultValue("100") int importsPerDay) {

    private static final Duration SECOND = Duration.ofSeconds(1);

    public Allowance<PersonId> reads(Clock clock) {
        return new Allowance<>(readsAtOnce, readsPerSecond, SECOND, clock);
    }

    public Allowance<PersonId> writes(Clock clock) {
        return new Allowance<>(writesAtOnce, writesPerSecond, SECOND, clock);
    }
}
