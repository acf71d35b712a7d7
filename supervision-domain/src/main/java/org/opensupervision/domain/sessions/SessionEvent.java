package org.opensupervision.domain.sessions;

import java.time.LocalDate;
import java.util.List;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.Origin;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.Personal;
import org.opensupervision.domain.shared.SessionId;

public sealed interface SessionEvent {

    SessionId session();

    AgencyId agency();

    record SessionRecorded(
            SessionId session,
            AgencyId agency,
            String reference,
            PersonId supervisor,
            SessionContent content,
            Origin origin)
            implements SessionEvent {}

    record SessionSigned(SessionId session, AgencyId agency, PersonId supervisor, LocalDate signedOn, Origin origin)
            implements SessionEvent {}

    record SessionConfirmed(SessionId session, AgencyId agency, PersonId supervisee, LocalDate confirmedOn)
            implements SessionEvent {}

    record SessionDisputed(
            SessionId session,
            AgencyId agency,
            PersonId supervisee,
            LocalDate disputedOn,
            @Personal(of = "supervisee") String reason)
            implements SessionEvent {}

    /** The record says something else from now on; signature, confirmations and disputes of what it said are gone. */
    record SessionAmended(
            SessionId session,
            AgencyId agency,
            PersonId by,
            LocalDate amendedOn,
            SessionContent content,
            @Personal(of = "content.supervisees") String reason)
            implements SessionEvent {}

    /** {@code supervisees} are not known where it was cancelled before reasons were sealed. */
    record SessionCancelled(
            SessionId session,
            AgencyId agency,
            PersonId by,
            LocalDate cancelledOn,
            List<PersonId> supervisees,
            @Personal(of = "supervisees") String reason)
            implements SessionEvent {

        public SessionCancelled {
            supervisees = supervisees == null ? List.of() : List.copyOf(supervisees);
        }
    }

    record SessionRated(SessionId session, AgencyId agency, PersonId supervisee, Rating rating, Origin origin)
            implements SessionEvent {}
}
