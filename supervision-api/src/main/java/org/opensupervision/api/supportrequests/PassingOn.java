package org.opensupervision.api.supportrequests;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.opensupervision.api.web.Commands;
import org.opensupervision.domain.shared.Rejected;
import org.opensupervision.domain.supportrequests.SupportRequestCommand.PassToBackup;
import org.opensupervision.projections.supportqueue.SupportQueueQuery.Unanswered;
import org.opensupervision.projections.supportqueue.SupportQueueQuery.WhatIsToBePassedOn;
import org.opensupervision.projections.supportqueue.SupportQueueReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Passes requests on that nobody has answered by the promised time, to the backup that the supervisee chose. */
@Component
class PassingOn {

    private final SupportQueueReader queue;
    private final Commands commands;
    private final Clock clock;

    PassingOn(SupportQueueReader queue, Commands commands, Clock clock) {
        this.queue = queue;
        this.commands = commands;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> requestsToPassOn(PassingOn passingOn) {
            return Tasks.recurring("requests-to-pass-on", FixedDelay.of(Duration.ofMinutes(1)))
                    .execute((instance, context) -> passingOn.passOn());
        }
    }

    void passOn() {
        queue.ask(new WhatIsToBePassedOn(clock.instant())).forEach(this::passOn);
    }

    /** The read model may be behind: the request itself knows that it was answered, or passed on by another node. */
    private void passOn(Unanswered unanswered) {
        try {
            commands.send(unanswered.agency(), new PassToBackup(unanswered.request(), unanswered.agency()));
        } catch (Rejected answeredMeanwhile) {
            // and so it stays where it is
        }
    }
}
