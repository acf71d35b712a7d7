package org.opensupervision.domain.supportrequests;

import static org.opensupervision.domain.riverbend.Riverbend.BEATRIZ;
import static org.opensupervision.domain.riverbend.Riverbend.CLARA;
import static org.opensupervision.domain.riverbend.Riverbend.RIVERBEND;
import static org.opensupervision.domain.riverbend.Riverbend.TODAY;
import static org.opensupervision.domain.shared.SupervisionFunction.SUPPORTIVE;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.Origin;
import org.opensupervision.domain.shared.SupportRequestId;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.RequestAcknowledged;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.RequestWithdrawn;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.SupportRequested;

/** Clara asks for support; Beatriz is her supervisor. */
final class Plea {

    static final String REFERENCE = "R0001";
    static final SupportRequestId REQUEST = SupportRequestId.referredTo(RIVERBEND, REFERENCE);
    static final LocalDate ASKED_ON = TODAY.minusDays(10);

    static final SupportRequested ASKED = asked(asking(ASKED_ON, null), Origin.ENTERED);
    static final RequestAcknowledged ACKNOWLEDGED =
            new RequestAcknowledged(REQUEST, RIVERBEND, BEATRIZ, TODAY, Origin.ENTERED);
    static final RequestWithdrawn WITHDRAWN = new RequestWithdrawn(REQUEST, RIVERBEND, TODAY);

    private Plea() {}

    static Ask asking(LocalDate on, @Nullable String words) {
        return new Ask(CLARA, SUPPORTIVE, Urgency.TODAY, on, words);
    }

    static SupportRequested asked(Ask ask, Origin origin) {
        return new SupportRequested(REQUEST, RIVERBEND, REFERENCE, ask, origin);
    }
}
