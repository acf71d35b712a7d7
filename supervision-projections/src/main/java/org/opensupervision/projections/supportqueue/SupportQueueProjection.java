package org.opensupervision.projections.supportqueue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.Personal;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.domain.shared.SupervisionFunction;
import org.opensupervision.domain.shared.SupportRequestId;
import org.opensupervision.domain.supportrequests.SupportRequestEvent;
import org.opensupervision.domain.supportrequests.Urgency;
import org.opensupervision.projections.readmodels.History;
import org.opensupervision.projections.readmodels.Projection;
import org.opensupervision.projections.readmodels.Rows;
import org.opensupervision.projections.readmodels.Table;
import org.springframework.stereotype.Component;

@Component
class SupportQueueProjection implements Projection<SupportRequestEvent> {

    static final Table<SupportRequest> REQUEST = new Table<>("support_request", "request_id", SupportRequest.class);

    @Override
    public String view() {
        return "supportqueue";
    }

    @Override
    public Class<SupportRequestEvent> family() {
        return SupportRequestEvent.class;
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(REQUEST);
    }

    @Override
    public void project(History<SupportRequestEvent> history, Rows rows) {
        var request = new RequestInQueue();
        history.happenings().forEach(happening -> request.on(happening.event()));
        request.addTo(rows, history.version());
    }

    record SupportRequest(
            SupportRequestId requestId,
            AgencyId agencyId,
            String reference,
            PersonId superviseeId,
            SupervisionFunction function,
            Urgency urgency,
            @Personal(of = "superviseeId") @Nullable String words,
            LocalDate requestedOn,
            @Nullable LocalDate acknowledgedOn,
            @Nullable PersonId acknowledgedBy,
            @Nullable LocalDateTime offeredTime,
            @Personal(of = "superviseeId") @Nullable String answer,
            @Nullable PersonId handedTo,
            @Nullable PersonId backupId,
            @Nullable LocalDateTime answeredBy,
            @Nullable LocalDate passedOn,
            @Nullable LocalDate resolvedOn,
            @Nullable SessionId sessionId,
            @Nullable Boolean helped,
            @Nullable LocalDate withdrawnOn,
            long version) {}
}
