package org.opensupervision.api.privacy;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.opensupervision.api.imports.RejectedLines;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.projections.directory.DirectoryQuery.AgencyView;
import org.opensupervision.projections.directory.DirectoryQuery.WhichAgencies;
import org.opensupervision.projections.directory.DirectoryReader;
import org.opensupervision.projections.privacy.KindOfData;
import org.opensupervision.projections.privacy.RetentionQuery.DueView;
import org.opensupervision.projections.privacy.RetentionQuery.WhatIsDue;
import org.opensupervision.projections.privacy.RetentionReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Reminds before it is time. Rejected lines of imports are deleted when they are due and have been announced for long
 * enough; people are erased by an administrator alone, who enters a password for it.
 */
@Component
class Retention {

    static final int DAYS_OF_NOTICE = 30;

    private final RetentionReader reader;
    private final RetentionPeriods periods;
    private final RejectedLines rejectedLines;
    private final DirectoryReader directory;
    private final BusinessCalendar calendar;

    Retention(
            RetentionReader reader,
            RetentionPeriods periods,
            RejectedLines rejectedLines,
            DirectoryReader directory,
            BusinessCalendar calendar) {
        this.reader = reader;
        this.periods = periods;
        this.rejectedLines = rejectedLines;
        this.directory = directory;
        this.calendar = calendar;
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> retentionReminders(Retention retention) {
            return Tasks.recurring("retention", FixedDelay.of(Duration.ofHours(6)))
                    .execute((instance, context) -> retention.lookEverywhere());
        }
    }

    void lookEverywhere() {
        directory.ask(new WhichAgencies()).stream().map(AgencyView::id).forEach(this::look);
    }

    void look(AgencyId agency) {
        LocalDate today = calendar.today(agency);
        List<DueView> due = reader.ask(new WhatIsDue(agency, today.plusDays(DAYS_OF_NOTICE)));
        due.stream().filter(each -> each.remindedOn() == null).forEach(each -> periods.remind(agency, each, today));
        due.stream()
                .filter(each -> each.kind() == KindOfData.IMPORTS && isOver(each, today))
                .forEach(each -> {
                    rejectedLines.deleteAllOf(agency, each.subject());
                    periods.forget(agency, each.subject());
                });
    }

    /** Due, and announced for long enough, also where a period has just been made shorter. */
    private static boolean isOver(DueView due, LocalDate today) {
        LocalDate remindedOn = due.remindedOn();
        return remindedOn != null
                && !due.dueOn().isAfter(today)
                && !remindedOn.plusDays(DAYS_OF_NOTICE).isAfter(today);
    }
}
