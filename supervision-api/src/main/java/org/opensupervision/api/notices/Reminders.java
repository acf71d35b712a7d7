package org.opensupervision.api.notices;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.opensupervision.api.security.ApiTokens;
import org.opensupervision.projections.notices.Notices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Tells of what will run out, and forgets what was told long ago. */
@Component
public class Reminders {

    private final ApiTokens tokens;
    private final Notices notices;

    Reminders(ApiTokens tokens, Notices notices) {
        this.tokens = tokens;
        this.notices = notices;
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> reminderOfEnds(Reminders reminders) {
            return Tasks.recurring("reminders", FixedDelay.of(Duration.ofHours(6)))
                    .execute((instance, context) -> reminders.remind());
        }
    }

    public void remind() {
        tokens.tellOfEnds();
        var _ = notices.deleteOld();
    }
}
