package org.opensupervision.api.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.opensupervision.api.web.Commands;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.projections.fence.BoundAgency;
import org.opensupervision.projections.readmodels.Freshness;
import org.springframework.stereotype.Component;

/** What no log that is carried over has: people of the sample agency do it themselves, on the day of loading. */
@Component
class SampleRecords {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Commands commands;
    private final EventStore events;
    private final BusinessCalendar calendar;
    private final Freshness freshness;

    SampleRecords(Commands commands, EventStore events, BusinessCalendar calendar, Freshness freshness) {
        this.commands = commands;
        this.events = events;
        this.calendar = calendar;
        this.freshness = freshness;
    }

    void load(AgencyId agency) {
        SampleCast cast = new SampleCast(agency);
        LocalDate today = calendar.today(agency);
        Stream.of(
                        SampleSigns.of(cast),
                        SampleSelfCare.of(cast, today),
                        SampleRecoveryPlans.of(cast, today),
                        SampleAssessments.of(cast))
                .flatMap(List::stream)
                .forEach(record -> BoundAgency.during(agency, () -> goOnWith(record)));
        boolean _ = freshness.await(freshness.head(), PATIENCE);
    }

    /** With the first step that has left no event, where loading broke off before. */
    private SampleRecord goOnWith(SampleRecord record) {
        long done = events.lastSequenceNumberFor(record.id().toString())
                .map(last -> last + 1)
                .orElse(0L);
        record.steps().stream().skip(done).forEach(step -> commands.send(step.by(), step.command()));
        return record;
    }
}
