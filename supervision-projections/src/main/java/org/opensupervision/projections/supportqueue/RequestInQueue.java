package org.opensupervision.projections.supportqueue;

import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.supportrequests.Ask;
import org.opensupervision.domain.supportrequests.SupportRequestEvent;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.BackupChosen;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.RequestAcknowledged;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.RequestAnswered;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.RequestHandedOver;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.RequestPassedToBackup;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.RequestResolved;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.RequestWithdrawn;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.SupportRequested;
import org.opensupervision.projections.readmodels.Rows;
import org.opensupervision.projections.supportqueue.SupportQueueProjection.SupportRequest;

/** One request, and the latest of each kind that has become of it. */
class RequestInQueue {

    private @Nullable SupportRequested asked;
    private @Nullable RequestAcknowledged acknowledged;
    private @Nullable RequestAnswered answered;
    private @Nullable PersonId handedTo;
    private @Nullable BackupChosen backup;
    private @Nullable RequestPassedToBackup passedOn;
    private @Nullable RequestResolved resolved;
    private @Nullable RequestWithdrawn withdrawn;

    void on(SupportRequestEvent event) {
        switch (event) {
            case SupportRequested e -> asked = asked == null ? e : asked;
            case RequestAcknowledged e -> acknowledged = e;
            case RequestAnswered e -> answered = e;
            case RequestHandedOver e -> handedTo = e.to();
            case BackupChosen e -> backup = e;
            case RequestPassedToBackup e -> {
                passedOn = e;
                handedTo = e.backup();
            }
            case RequestResolved e -> resolved = e;
            case RequestWithdrawn e -> withdrawn = e;
        }
    }

    void addTo(Rows rows, long version) {
        if (asked != null) {
            rows.add(SupportQueueProjection.REQUEST, request(asked, version));
        }
    }

    private SupportRequest request(SupportRequested e, long version) {
        Ask ask = e.ask();
        return new SupportRequest(
                e.request(),
                e.agency(),
                e.reference(),
                ask.supervisee(),
                ask.function(),
                ask.urgency(),
                ask.words(),
                ask.requestedOn(),
                acknowledged == null ? null : acknowledged.acknowledgedOn(),
                acknowledged == null ? null : acknowledged.by(),
                answered == null ? null : answered.offeredTime(),
                answered == null ? null : answered.words(),
                handedTo,
                backup == null ? null : backup.backup(),
                backup == null ? null : backup.answeredBy(),
                passedOn == null ? null : passedOn.passedOn(),
                resolved == null ? null : resolved.resolvedOn(),
                resolved == null ? null : resolved.session(),
                resolved == null ? null : resolved.helped(),
                withdrawn == null ? null : withdrawn.withdrawnOn(),
                version);
    }
}
