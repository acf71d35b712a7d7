package org.opensupervision.api.risk;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.projections.burnoutrisk.FlagAnnouncements;
import org.opensupervision.projections.directory.DirectoryQuery.AgencyView;
import org.opensupervision.projections.directory.DirectoryQuery.WhichAgencies;
import org.opensupervision.projections.directory.DirectoryReader;
import org.opensupervision.projections.fence.BoundAgency;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Announces flags that persist, agency by agency, on each one's own day. */
@Component
@EnableConfigurationProperties(FlagSettings.class)
class AnnouncingFlags {

    private final FlagAnnouncements announcements;
    private final DirectoryReader directory;
    private final BusinessCalendar calendar;
    private final FlagSettings settings;

    AnnouncingFlags(
            FlagAnnouncements announcements,
            DirectoryReader directory,
            BusinessCalendar calendar,
            FlagSettings settings) {
        this.announcements = announcements;
        this.directory = directory;
        this.calendar = calendar;
        this.settings = settings;
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> announcementsOfFlags(AnnouncingFlags announcing) {
            return Tasks.recurring("flag-announcements", FixedDelay.of(Duration.ofMinutes(10)))
                    .execute((instance, context) -> announcing.everywhere());
        }
    }

    void everywhere() {
        directory.ask(new WhichAgencies()).stream().map(AgencyView::id).forEach(this::at);
    }

    int at(AgencyId agency) {
        return BoundAgency.during(
                agency,
                () -> announcements.announce(agency, calendar.today(agency), settings.announcedPerReviewerAndWeek()));
    }
}
