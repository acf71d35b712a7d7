package org.opensupervision.domain.supportrequests;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.Origin;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.Personal;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.domain.shared.SupportRequestId;

public sealed interface SupportRequestEvent {

    SupportRequestId request();

    AgencyId agency();

    record SupportRequested(SupportRequestId request, AgencyId agency, String reference, Ask ask, Origin origin)
            implements SupportRequestEvent {}

    /** {@code by} is not known where an earlier log did not say. */
    record RequestAcknowledged(
            SupportRequestId request,
            AgencyId agency,
            @Nullable PersonId by,
            LocalDate acknowledgedOn,
            Origin origin) implements SupportRequestEvent {}

    /** {@code supervisee}, who asked, is not known where it was answered before answers were sealed. */
    record RequestAnswered(
            SupportRequestId request,
            AgencyId agency,
            PersonId by,
            @Nullable PersonId supervisee,
            LocalDateTime offeredTime,
            @Personal(of = "supervisee") @Nullable String words)
            implements SupportRequestEvent {}

    record RequestHandedOver(
            SupportRequestId request, AgencyId agency, PersonId by, PersonId to, LocalDate handedOverOn)
            implements SupportRequestEvent {}

    /** Whoever asked wants it passed on to {@code backup} unless it is answered by then, in the agency's time zone. */
    record BackupChosen(SupportRequestId request, AgencyId agency, PersonId backup, LocalDateTime answeredBy)
            implements SupportRequestEvent {}

    record RequestPassedToBackup(SupportRequestId request, AgencyId agency, PersonId backup, LocalDate passedOn)
            implements SupportRequestEvent {}

    record RequestResolved(
            SupportRequestId request,
            AgencyId agency,
            @Nullable PersonId by,
            LocalDate resolvedOn,
            @Nullable SessionId session,
            @Nullable Boolean helped,
            Origin origin)
            implements SupportRequestEvent {}

    record RequestWithdrawn(SupportRequestId request, AgencyId agency, LocalDate withdrawnOn)
            implements SupportRequestEvent {}
}
