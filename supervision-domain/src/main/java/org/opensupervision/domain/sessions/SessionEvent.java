package org.opensupervision.domain.sessions;

import java.time.LocalDate;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.Origin;
import org.opensupervision.domain.shared.PersonId;
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

    record SessionDisputed(SessionId session, AgencyId agency, PersonId supervisee, LocalDate disputedOn, String reason)
            implements SessionEvent {}

    /** The record says something else from now on; signature, confirmations and disputes of what it said are gone. */
    record SessionAmended(
            SessionId session, AgencyId agency, PersonId by, LocalDate amendedOn, SessionContent content, String reason)
            implements SessionEvent {}

    record SessionCancelled(SessionId session, AgencyId agency, PersonId by, LocalDate cancelledOn, String reason)
            implements SessionEvent {}

    record SessionRated(SessionId session, AgencyId agency, PersonId supervisee, Rating rating, Origin origin)
            implements SessionEvent {}
}
