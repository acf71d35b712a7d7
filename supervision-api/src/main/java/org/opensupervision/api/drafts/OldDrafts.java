package org.opensupervision.api.drafts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.opensupervision.projections.drafts.Drafts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What nobody has gone on with for a month is deleted. */
@Component
class OldDrafts {

    static final Duration KEPT = Duration.ofDays(30);

    private final Drafts drafts;
    private final Clock clock;

    OldDrafts(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> draftsThatAreOld(OldDrafts drafts) {
            return Tasks.recurring("drafts", FixedDelay.of(Duration.ofHours(6)))
                    .execute((instance, context) -> drafts.delete());
        }
    }

    void delete() {
        drafts.removeFromBefore(clock.instant().minus(KEPT));
    }
}
