package org.opensupervision.projections.supportqueue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.domain.shared.SupervisionFunction;
import org.opensupervision.domain.shared.SupportRequestId;
import org.opensupervision.domain.supportrequests.Urgency;
import org.opensupervision.projections.accesslog.KindOfData;
import org.opensupervision.projections.accesslog.Sensitive;
import org.opensupervision.projections.accesslog.Shown;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.PageRequest;

public sealed interface SupportQueueQuery {

    enum RequestState {
        WAITING,
        ACKNOWLEDGED,
        RESOLVED,
        WITHDRAWN
    }

    /** Null for all: state, supervisee. The most urgent that has waited longest comes first. */
    record WhoAsksForSupport(
            AgencyId agency,
            Reach reach,
            @Nullable RequestState state,
            @Nullable PersonId supervisee,
            PageRequest page) implements SupportQueueQuery {}

    record WhomRequestConcerns(AgencyId agency, SupportRequestId request) implements SupportQueueQuery {}

    /** Of all agencies: requests that nobody has answered by the promised time, and whose backup is there. */
    record WhatIsToBePassedOn(Instant now) implements SupportQueueQuery {}

    record Unanswered(SupportRequestId request, AgencyId agency) {}

    record WhatWasAsked(AgencyId agency, SupportRequestId request) implements SupportQueueQuery {}

    record RequestView(
            SupportRequestId id,
            String reference,
            PersonRef supervisee,
            SupervisionFunction function,
            Urgency urgency,
            @Nullable String words,
            RequestState state,
            LocalDate requestedOn,
            @Nullable LocalDate acknowledgedOn,
            @Nullable PersonId acknowledgedBy,
            @Nullable LocalDateTime offeredTime,
            @Nullable String answer,
            @Nullable PersonId handedTo,
            @Nullable PersonId backup,
            @Nullable LocalDateTime answeredBy,
            @Nullable LocalDate passedOn,
            @Nullable LocalDate resolvedOn,
            @Nullable SessionId session,
            @Nullable Boolean helped,
            @Nullable LocalDate withdrawnOn,
            long version)
            implements Sensitive {

        @Override
        public Stream<Shown> shown() {
            return Stream.of(new Shown(supervisee.id(), KindOfData.REQUEST, id.value()));
        }

        RequestView saying(@Nullable String opened, @Nullable String openedAnswer) {
            return new RequestView(
                    id,
                    reference,
                    supervisee,
                    function,
                    urgency,
                    opened,
                    state,
                    requestedOn,
                    acknowledgedOn,
                    acknowledgedBy,
                    offeredTime,
                    openedAnswer,
                    handedTo,
                    backup,
                    answeredBy,
                    passedOn,
                    resolvedOn,
                    session,
                    helped,
                    withdrawnOn,
                    version);
        }
    }
}
