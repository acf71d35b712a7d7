package org.opensupervision.api.notices;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.opensupervision.api.pages.Languages;
import org.opensupervision.projections.notices.Mails;
import org.opensupervision.projections.processes.AdjustmentsToReview;
import org.opensupervision.projections.processes.QuarterlyReviews;
import org.opensupervision.projections.processes.Reactions;
import org.opensupervision.projections.processes.SessionsToSign;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When people are told of what has happened, and when mails go out. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class NoticesConfiguration {

    @Bean
    Post post(
            Mails mails,
            MailSettings settings,
            MessageSource messages,
            Clock clock,
            @Value("${opensupervision.url:http://localhost:${server.port}}") URI url) {
        return new Post(mails, settings, messages, Languages.SPOKEN, url, clock);
    }

    @Bean
    RecurringTask<Void> noticesOfEvents(Reactions reactions) {
        return Tasks.recurring("notices-of-events", FixedDelay.of(Duration.ofSeconds(10)))
                .execute((instance, context) -> reactions.goOn());
    }

    @Bean
    RecurringTask<Void> sessionsThatWaitForASignature(SessionsToSign sessions) {
        return Tasks.recurring("sessions-to-sign", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> {
                    var _ = sessions.remind();
                });
    }

    @Bean
    RecurringTask<Void> adjustmentsToLookAtAgain(AdjustmentsToReview adjustments) {
        return Tasks.recurring("adjustments-to-review", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> {
                    var _ = adjustments.remind();
                });
    }

    @Bean
    RecurringTask<Void> reviewsThatAreDue(QuarterlyReviews reviews) {
        return Tasks.recurring("quarterly-reviews", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> {
                    var _ = reviews.remind();
                });
    }

    @Bean
    RecurringTask<Void> mailsThatWait(Post post) {
        return Tasks.recurring("mails", FixedDelay.of(Duration.ofSeconds(10)))
                .execute((instance, context) -> post.deliver());
    }
}
