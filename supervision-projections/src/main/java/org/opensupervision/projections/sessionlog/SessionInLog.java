package org.opensupervision.projections.sessionlog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.sessions.Adequacy;
import org.opensupervision.domain.sessions.SessionContent;
import org.opensupervision.domain.sessions.SessionEvent;
import org.opensupervision.domain.sessions.SessionEvent.SessionAmended;
import org.opensupervision.domain.sessions.SessionEvent.SessionCancelled;
import org.opensupervision.domain.sessions.SessionEvent.SessionConfirmed;
import org.opensupervision.domain.sessions.SessionEvent.SessionDisputed;
import org.opensupervision.domain.sessions.SessionEvent.SessionRated;
import org.opensupervision.domain.sessions.SessionEvent.SessionRecorded;
import org.opensupervision.domain.sessions.SessionEvent.SessionSigned;
import org.opensupervision.domain.sessions.SessionOutcome;
import org.opensupervision.domain.shared.Origin;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.privacy.JsonBuffers;
import org.opensupervision.projections.readmodels.Happening;
import org.opensupervision.projections.readmodels.Rows;
import org.opensupervision.projections.sessionlog.SessionLogProjection.Session;
import org.opensupervision.projections.sessionlog.SessionLogProjection.SessionAmendment;
import org.opensupervision.projections.sessionlog.SessionLogProjection.SessionAnswer;
import org.opensupervision.projections.sessionlog.SessionLogProjection.SessionRating;
import org.opensupervision.projections.sessionlog.SessionLogProjection.SessionSupervisee;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One session as its record stands, with what it said before and what the supervisees say of it. */
@SuppressWarnings("NullAway.Init")
class SessionInLog {

    private static final JsonMapper JSON = JsonBuffers.builder().build();

    private @Nullable SessionRecorded recorded;
    private Instant recordedAt;
    private @Nullable String recordedBy;
    private SessionContent content;
    private @Nullable LocalDate signedOn;
    private boolean signatureCarriedOver;
    private @Nullable SessionCancelled cancelled;
    private final Map<PersonId, SessionAnswer> answers = new LinkedHashMap<>();
    private final List<SessionAmendment> amendments = new ArrayList<>();
    private final Map<PersonId, SessionRating> ratings = new LinkedHashMap<>();

    void on(Happening<SessionEvent> happening) {
        switch (happening.event()) {
            case SessionRecorded e -> recorded(e, happening.at(), happening.actor());
            case SessionSigned e -> signed(e);
            case SessionConfirmed e -> answers.put(e.supervisee(), confirmed(e));
            case SessionDisputed e -> answers.put(e.supervisee(), disputed(e));
            case SessionAmended e -> amended(e, happening.version(), happening.at());
            case SessionCancelled e -> cancelled(e);
            case SessionRated e -> ratings.putIfAbsent(e.supervisee(), rated(e));
        }
    }

    void addTo(Rows rows, long version) {
        if (recorded != null) {
            rows.add(SessionLogProjection.SESSION, session(recorded, version));
            addSupervisees(recorded, rows);
        }
        answers.values().forEach(answer -> rows.add(SessionLogProjection.ANSWER, answer));
        amendments.forEach(amendment -> rows.add(SessionLogProjection.AMENDMENT, amendment));
        ratings.values().forEach(rating -> rows.add(SessionLogProjection.RATING, rating));
    }

    private void addSupervisees(SessionRecorded e, Rows rows) {
        content.supervisees().stream()
                .distinct()
                .map(supervisee -> new SessionSupervisee(e.session(), e.agency(), supervisee, content.on()))
                .forEach(row -> rows.add(SessionLogProjection.SUPERVISEE, row));
    }

    private void recorded(SessionRecorded e, Instant at, @Nullable String by) {
        if (recorded == null) {
            recorded = e;
            recordedAt = at;
            recordedBy = by;
            content = e.content();
        }
    }

    private void signed(SessionSigned e) {
        signedOn = e.signedOn();
        signatureCarriedOver = e.origin() == Origin.CARRIED_OVER;
    }

    private static SessionAnswer confirmed(SessionConfirmed e) {
        return new SessionAnswer(e.session(), e.agency(), e.supervisee(), e.confirmedOn(), null, null);
    }

    private static SessionAnswer disputed(SessionDisputed e) {
        return new SessionAnswer(e.session(), e.agency(), e.supervisee(), null, e.disputedOn(), e.reason());
    }

    private void amended(SessionAmended e, long version, Instant at) {
        amendments.add(new SessionAmendment(
                e.session(),
                e.agency(),
                version,
                e.by(),
                e.amendedOn(),
                at,
                Stream.concat(content.supervisees().stream(), e.content().supervisees().stream())
                        .distinct()
                        .toList(),
                e.reason(),
                json(content),
                Words.of(content),
                json(e.content()),
                Words.of(e.content())));
        content = e.content();
        signedOn = null;
        signatureCarriedOver = false;
        cancelled = null;
        answers.clear();
    }

    private void cancelled(SessionCancelled e) {
        cancelled = e;
        signedOn = null;
        answers.clear();
    }

    private static SessionRating rated(SessionRated e) {
        Adequacy adequacy = e.rating().adequacy();
        return new SessionRating(
                e.session(),
                e.supervisee(),
                e.agency(),
                adequacy.administrative(),
                adequacy.educational(),
                adequacy.supportive(),
                e.rating().overall(),
                e.rating().ratedOn(),
                e.rating().words());
    }

    private Session session(SessionRecorded e, long version) {
        return new Session(
                e.session(),
                e.agency(),
                e.reference(),
                e.supervisor(),
                cancelled == null ? content.outcome() : SessionOutcome.CANCELLED,
                content.on(),
                content.supervisees(),
                json(content),
                Words.of(content),
                e.origin() == Origin.CARRIED_OVER,
                recordedAt,
                recordedBy,
                signedOn,
                signatureCarriedOver,
                cancelled == null ? null : cancelled.cancelledOn(),
                cancelled == null ? null : cancelled.reason(),
                version);
    }

    private static JsonNode json(SessionContent content) {
        return JSON.valueToTree(Words.without(content));
    }
}
