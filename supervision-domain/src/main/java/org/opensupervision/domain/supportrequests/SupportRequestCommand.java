package org.opensupervision.domain.supportrequests;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.domain.shared.SupportRequestId;

public sealed interface SupportRequestCommand {

    SupportRequestId request();

    AgencyId agency();

    /** {@code backup} is asked instead if nobody has answered by the promised time. */
    record AskForSupport(
            @TargetAggregateIdentifier SupportRequestId request,
            AgencyId agency,
            String reference,
            Ask ask,
            @Nullable PersonId backup)
            implements SupportRequestCommand {

        public AskForSupport(SupportRequestId request, AgencyId agency, String reference, Ask ask) {
            this(request, agency, reference, ask, null);
        }
    }

    /** A request in an earlier log, acknowledged and resolved there or not. */
    record CarryOverRequest(
            @TargetAggregateIdentifier SupportRequestId request,
            AgencyId agency,
            String reference,
            Ask ask,
            @Nullable LocalDate acknowledgedOn,
            @Nullable LocalDate resolvedOn)
            implements SupportRequestCommand {}

    record AcknowledgeRequest(@TargetAggregateIdentifier SupportRequestId request, AgencyId agency, PersonId by)
            implements SupportRequestCommand {}

    /** A time is offered, in the agency's time zone. Whoever answers has seen the request. */
    record AnswerRequest(
            @TargetAggregateIdentifier SupportRequestId request,
            AgencyId agency,
            PersonId by,
            LocalDateTime offeredTime,
            @Nullable String words)
            implements SupportRequestCommand {}

    /** Somebody else is asked instead; the supervisee still waits. */
    record HandOverRequest(
            @TargetAggregateIdentifier SupportRequestId request, AgencyId agency, PersonId by, PersonId to)
            implements SupportRequestCommand {}

    /** The promised time is over, and nobody has answered. */
    record PassToBackup(@TargetAggregateIdentifier SupportRequestId request, AgencyId agency)
            implements SupportRequestCommand {}

    record ResolveRequest(
            @TargetAggregateIdentifier SupportRequestId request,
            AgencyId agency,
            PersonId by,
            @Nullable SessionId session,
            @Nullable Boolean helped)
            implements SupportRequestCommand {}

    record WithdrawRequest(@TargetAggregateIdentifier SupportRequestId request, AgencyId agency, PersonId by)
            implements SupportRequestCommand {}
}
