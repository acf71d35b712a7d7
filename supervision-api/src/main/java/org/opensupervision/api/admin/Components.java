package org.opensupervision.api.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** What the application is made of is mended within 30 days (docs/asvs/documented.md); a release that is older may not be. */
@Component
public class Components implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Components.class);
    private static final int IN_TIME_DAYS = 30;

    private final BuildProperties build;
    private final Clock clock;

    Components(BuildProperties build, Clock clock) {
        this.build = build;
        this.clock = clock;
    }

    /** The day on which their versions were last compared with newer releases, before this was built. */
    public LocalDate getCompared() {
        return LocalDate.parse(Objects.requireNonNull(build.get("components.compared")));
    }

    public boolean isOutOfTime() {
        return getCompared().plusDays(IN_TIME_DAYS).isBefore(LocalDate.now(clock.withZone(ZoneOffset.UTC)));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (isOutOfTime()) {
            LOG.warn("components were last compared with newer ones on {}: look for a newer release", getCompared());
        }
    }
}
