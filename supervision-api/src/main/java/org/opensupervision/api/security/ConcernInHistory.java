package org.opensupervision.api.security;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.sessions.SessionContent;
import org.opensupervision.domain.sessions.SessionEvent.SessionAmended;
import org.opensupervision.domain.sessions.SessionEvent.SessionRecorded;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.RequestHandedOver;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.RequestPassedToBackup;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.SupportRequested;
import org.opensupervision.projections.concern.Concern;
import org.springframework.stereotype.Component;

/** Whom a record concerns that no read model knows: it is too new, or its events are parked. */
@Component
class ConcernInHistory {

    /** Not from a snapshot. */
    private static final long FROM_THE_BEGINNING = 0;

    private final EventStore events;

    ConcernInHistory(EventStore events) {
        this.events = events;
    }

    Optional<Concern> of(AgencyId agency, UUID record) {
        Told told = new Told(agency);
        events.readEvents(record.toString(), FROM_THE_BEGINNING)
                .asStream()
                .forEach(event -> told.on(event.getPayload()));
        return told.concern();
    }

    private static final class Told {

        private final AgencyId agency;
        private final Set<PersonId> about = new HashSet<>();
        private @Nullable PersonId supervisor;
        private @Nullable LocalDate day;

        Told(AgencyId agency) {
            this.agency = agency;
        }

        void on(Object event) {
            switch (event) {
                case SessionRecorded e
                when e.agency().equals(agency) -> {
                    supervisor = e.supervisor();
                    on(e.content());
                }
                case SessionAmended e when e.agency().equals(agency) -> on(e.content());
                case SupportRequested e
                when e.agency().equals(agency) -> {
                    about.add(e.ask().supervisee());
                    day = e.ask().requestedOn();
                }
                case RequestHandedOver e when e.agency().equals(agency) -> supervisor = e.to();
                case RequestPassedToBackup e when e.agency().equals(agency) -> supervisor = e.backup();
                default -> {}
            }
        }

        private void on(SessionContent content) {
            about.clear();
            about.addAll(content.supervisees());
            day = content.on();
        }

        Optional<Concern> concern() {
            return Optional.ofNullable(day).map(on -> new Concern(about, supervisor, on));
        }
    }
}
