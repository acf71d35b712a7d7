package org.opensupervision.projections.sessionlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.sessions.SessionOutcome;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.projections.directory.PersonColumns;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.readmodels.RowWithin;
import org.opensupervision.projections.sessionlog.SessionLogProjection.Session;
import org.opensupervision.projections.sessionlog.SessionLogQuery.Cancellation;
import org.opensupervision.projections.sessionlog.SessionLogQuery.SessionRow;

/** A session as its row holds it, the words of its record still sealed. */
record StoredSession(
        SessionRow row,
        List<PersonId> supervisees,
        @Nullable String words,
        boolean signatureCarriedOver,
        @Nullable Cancellation cancellation) {

    static StoredSession of(ResultSet row, SessionWords words) throws SQLException {
        LocalDate cancelledOn = row.getObject("cancelled_on", LocalDate.class);
        return new StoredSession(
                new SessionRow(
                        new SessionId(row.getObject("session_id", UUID.class)),
                        row.getString("reference"),
                        PersonColumns.read(row, "supervisor"),
                        attending(row),
                        SessionOutcome.valueOf(row.getString("outcome")),
                        SessionWords.silent(row, "content"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("carried_over"),
                        row.getObject("signed_on", LocalDate.class),
                        row.getLong("version")),
                SessionWords.supervisees(row),
                row.getString("words"),
                row.getBoolean("signature_carried_over"),
                cancelledOn == null
                        ? null
                        : new Cancellation(cancelledOn, words.reason(row, Session.class, "cancel_reason")));
    }

    private static List<PersonRef> attending(ResultSet row) throws SQLException {
        return RowWithin.all(row, "attending").stream()
                .map(it -> new PersonRef(new PersonId(it.id(0)), it.text(1), it.text(2), it.optionalText(3)))
                .toList();
    }

    SessionRow opened(SessionWords opening) {
        return row.saying(opening.added(row.content(), Session.class, "words", words, supervisees));
    }
}
