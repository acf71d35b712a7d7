package org.opensupervision.projections.sessionlog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.sessions.Adequacy;
import org.opensupervision.domain.sessions.SessionContent;
import org.opensupervision.domain.sessions.SessionOutcome;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.PageRequest;

public sealed interface SessionLogQuery {

    /** Null for all: days from and to (both included), supervisor, supervisee, outcome, signed or not. */
    record WhichSessions(
            AgencyId agency,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable PersonId supervisor,
            @Nullable PersonId supervisee,
            @Nullable SessionOutcome outcome,
            @Nullable Boolean signed,
            PageRequest page)
            implements SessionLogQuery {}

    record WhatHappenedIn(AgencyId agency, SessionId session) implements SessionLogQuery {}

    /** {@code status} is what became of the session; a cancelled record keeps its content. */
    record SessionRow(
            SessionId id,
            String reference,
            PersonRef supervisor,
            List<PersonRef> supervisees,
            SessionOutcome status,
            SessionContent content,
            Instant recordedAt,
            boolean carriedOver,
            @Nullable LocalDate signedOn,
            long version) {}

    record SessionView(
            SessionRow session,
            boolean signatureCarriedOver,
            @Nullable Cancellation cancellation,
            List<Answer> answers,
            List<RatingView> ratings,
            List<Amendment> amendments) {}

    record Cancellation(LocalDate cancelledOn, String reason) {}

    record Answer(
            PersonId supervisee,
            @Nullable LocalDate confirmedOn,
            @Nullable LocalDate disputedOn,
            @Nullable String reason) {}

    record RatingView(
            PersonId supervisee,
            Adequacy adequacy,
            LocalDate ratedOn,
            @Nullable String words) {}

    /** What the record said before and after; the first amendment's {@code before} is the original. */
    record Amendment(
            PersonId by,
            LocalDate amendedOn,
            Instant amendedAt,
            String reason,
            SessionContent before,
            SessionContent after) {}
}
