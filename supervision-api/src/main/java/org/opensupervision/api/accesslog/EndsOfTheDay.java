package org.opensupervision.api.accesslog;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.opensupervision.projections.accesslog.AccessLogQuery.WhereTheChainEnds;
import org.opensupervision.projections.accesslog.AccessLogReader;
import org.opensupervision.projections.directory.DirectoryQuery.WhichAgencies;
import org.opensupervision.projections.directory.DirectoryReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says once a day in the log where each chain ends: from there on nobody can cut it off earlier and not be seen. */
@Configuration(proxyBeanMethods = false)
class EndsOfTheDay {

    private static final Logger LOG = LoggerFactory.getLogger(EndsOfTheDay.class);

    @Bean
    RecurringTask<Void> endsOfAccessLogs(DirectoryReader directory, AccessLogReader accessLog) {
        return Tasks.recurring("access-log-ends", Schedules.daily(LocalTime.of(3, 30)))
                .execute((instance, context) -> sayAll(directory, accessLog));
    }

    static void sayAll(DirectoryReader directory, AccessLogReader accessLog) {
        directory.ask(new WhichAgencies()).forEach(agency -> accessLog
                .ask(new WhereTheChainEnds(agency.id()))
                .ifPresent(end -> LOG.info(NotedEnd.line(end))));
    }
}
