package org.opensupervision.projections.supportqueue;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.domain.supportrequests.Ask;
import org.opensupervision.domain.supportrequests.SupportRequestEvent;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.RequestAcknowledged;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.RequestAnswered;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.RequestHandedOver;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.RequestResolved;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.RequestWithdrawn;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.SupportRequested;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("supportqueue")
class SupportQueueProjection {

    private final JdbcClient jdbc;

    SupportQueueProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(SupportRequestEvent event, @SequenceNumber long version) {
        switch (event) {
            case SupportRequested e -> requested(e);
            case RequestAcknowledged e -> acknowledged(e);
            case RequestAnswered e -> answered(e);
            case RequestHandedOver e -> handedOver(e);
            case RequestResolved e -> resolved(e);
            case RequestWithdrawn e -> withdrawn(e);
        }
        jdbc.sql("update support_request set version = :version where request_id = :request")
                .param("version", version)
                .param("request", event.request().value())
                .update();
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate support_request").update();
    }

    private void requested(SupportRequested e) {
        Ask ask = e.ask();
        jdbc.sql("""
                insert into support_request (request_id, agency_id, reference, supervisee_id, function, urgency, words,
                    requested_on, version)
                values (:request, :agency, :reference, :supervisee, :function, :urgency, :words, :on, 0)
                on conflict (request_id) do nothing
                """)
                .param("request", e.request().value())
                .param("agency", e.agency().value())
                .param("reference", e.reference())
                .param("supervisee", ask.supervisee().value())
                .param("function", ask.function().name())
                .param("urgency", ask.urgency().name())
                .param("words", ask.words())
                .param("on", ask.requestedOn())
                .update();
    }

    private void acknowledged(RequestAcknowledged e) {
        PersonId by = e.by();
        jdbc.sql("""
                update support_request set acknowledged_on = :on, acknowledged_by = cast(:by as uuid)
                where request_id = :request
                """)
                .param("on", e.acknowledgedOn())
                .param("by", by == null ? null : by.value())
                .param("request", e.request().value())
                .update();
    }

    private void answered(RequestAnswered e) {
        jdbc.sql("""
                update support_request set offered_time = :offeredTime, answer = :words where request_id = :request
                """)
                .param("offeredTime", e.offeredTime())
                .param("words", e.words())
                .param("request", e.request().value())
                .update();
    }

    private void handedOver(RequestHandedOver e) {
        jdbc.sql("update support_request set handed_to = :to where request_id = :request")
                .param("to", e.to().value())
                .param("request", e.request().value())
                .update();
    }

    private void resolved(RequestResolved e) {
        jdbc.sql("""
                update support_request
                set resolved_on = :on, session_id = cast(:session as uuid), helped = cast(:helped as boolean)
                where request_id = :request
                """)
                .param("on", e.resolvedOn())
                .param("session", idOf(e.session()))
                .param("helped", e.helped())
                .param("request", e.request().value())
                .update();
    }

    private void withdrawn(RequestWithdrawn e) {
        jdbc.sql("update support_request set withdrawn_on = :on where request_id = :request")
                .param("on", e.withdrawnOn())
                .param("request", e.request().value())
                .update();
    }

    private static @Nullable Object idOf(@Nullable SessionId session) {
        return session == null ? null : session.value();
    }
}
