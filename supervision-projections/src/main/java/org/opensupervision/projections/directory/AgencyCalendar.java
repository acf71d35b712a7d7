package org.opensupervision.projections.directory;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.opensupervision.domain.agency.AgencyEvent.AgencyRegistered;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The time at each agency. The zone comes from the event store: right after registration no projection knows it yet. */
@Component
class AgencyCalendar implements BusinessCalendar {

    private final Clock clock;
    private final ObjectProvider<EventStore> events;
    /** An agency's time zone never changes. */
    private final Map<AgencyId, ZoneId> zones = new ConcurrentHashMap<>();

    AgencyCalendar(Clock clock, ObjectProvider<EventStore> events) {
        this.clock = clock;
        this.events = events;
    }

    @Override
    public LocalDateTime now(AgencyId agency) {
        return LocalDateTime.now(clock.withZone(zones.computeIfAbsent(agency, this::registeredZone)));
    }

    private ZoneId registeredZone(AgencyId agency) {
        return events.getObject()
                .readEvents(agency.toString())
                .asStream()
                .map(DomainEventMessage::getPayload)
                .filter(AgencyRegistered.class::isInstance)
                .map(event -> ((AgencyRegistered) event).timeZone())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no agency " + agency));
    }
}
