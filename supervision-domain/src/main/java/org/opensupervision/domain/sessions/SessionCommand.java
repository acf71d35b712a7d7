package org.opensupervision.domain.sessions;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SessionId;

public sealed interface SessionCommand {

    SessionId session();

    AgencyId agency();

    record RecordSession(
            @TargetAggregateIdentifier SessionId session,
            AgencyId agency,
            String reference,
            PersonId supervisor,
            SessionContent content)
            implements SessionCommand {}

    /** A session in an earlier log, signed there or not. */
    record CarryOverSession(
            @TargetAggregateIdentifier SessionId session,
            AgencyId agency,
            String reference,
            PersonId supervisor,
            SessionContent content,
            @Nullable LocalDate signedOn)
            implements SessionCommand {}

    record SignSession(
            @TargetAggregateIdentifier SessionId session,
            AgencyId agency,
            PersonId by,
            @Nullable Long basedOn) implements SessionCommand {}

    record ConfirmSession(@TargetAggregateIdentifier SessionId session, AgencyId agency, PersonId by)
            implements SessionCommand {}

    record DisputeSession(@TargetAggregateIdentifier SessionId session, AgencyId agency, PersonId by, String reason)
            implements SessionCommand {}

    /** {@code basedOn} is the version that the editor has seen; what has changed since then is not overwritten. */
    record AmendSession(
            @TargetAggregateIdentifier SessionId session,
            AgencyId agency,
            PersonId by,
            SessionContent content,
            String reason,
            @Nullable Long basedOn)
            implements SessionCommand {}

    record CancelSession(
            @TargetAggregateIdentifier SessionId session,
            AgencyId agency,
            PersonId by,
            String reason,
            @Nullable Long basedOn)
            implements SessionCommand {}

    record RateSession(
            @TargetAggregateIdentifier SessionId session,
            AgencyId agency,
            PersonId by,
            Adequacy adequacy,
            @Nullable Integer overall,
            @Nullable String words)
            implements SessionCommand {}

    /** A rating in an earlier log. */
    record CarryOverRating(
            @TargetAggregateIdentifier SessionId session, AgencyId agency, PersonId supervisee, Rating rating)
            implements SessionCommand {}
}
