package org.opensupervision.projections.sessionlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.opensupervision.domain.sessions.Adequacy;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.projections.privacy.SealedColumns;
import org.opensupervision.projections.sessionlog.SessionLogProjection.SessionAmendment;
import org.opensupervision.projections.sessionlog.SessionLogProjection.SessionAnswer;
import org.opensupervision.projections.sessionlog.SessionLogProjection.SessionRating;
import org.opensupervision.projections.sessionlog.SessionLogQuery.Amendment;
import org.opensupervision.projections.sessionlog.SessionLogQuery.Answer;
import org.opensupervision.projections.sessionlog.SessionLogQuery.RatingView;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What those who attended said of a session after it was recorded, and how its record was amended. */
class SaidOfSession {

    private final JdbcClient jdbc;
    private final SealedColumns sealed;
    private final SessionWords words;

    SaidOfSession(JdbcClient jdbc, SealedColumns sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.words = new SessionWords(sealed);
    }

    List<Answer> answers(SessionId session) {
        return jdbc.sql("select * from session_answer where session_id = :session order by supervisee_id")
                .param("session", session.value())
                .query((row, n) -> new Answer(
                        supervisee(row),
                        row.getObject("confirmed_on", LocalDate.class),
                        row.getObject("disputed_on", LocalDate.class),
                        sealed.text(SessionAnswer.class, "reason", row.getString("reason"), List.of(supervisee(row)))))
                .list();
    }

    List<RatingView> ratings(SessionId session) {
        return jdbc.sql("select * from session_rating where session_id = :session order by supervisee_id")
                .param("session", session.value())
                .query((row, n) -> new RatingView(
                        supervisee(row),
                        new Adequacy(row.getInt("administrative"), row.getInt("educational"), row.getInt("supportive")),
                        row.getObject("overall", Integer.class),
                        row.getObject("rated_on", LocalDate.class),
                        sealed.text(SessionRating.class, "words", row.getString("words"), List.of(supervisee(row)))))
                .list();
    }

    List<Amendment> amendments(SessionId session) {
        return jdbc.sql("select * from session_amendment where session_id = :session order by version")
                .param("session", session.value())
                .query((row, n) -> new Amendment(
                        new PersonId(row.getObject("amended_by", UUID.class)),
                        row.getObject("amended_on", LocalDate.class),
                        row.getObject("amended_at", OffsetDateTime.class).toInstant(),
                        words.reason(row, SessionAmendment.class, "reason"),
                        words.content(row, SessionAmendment.class, "before", "words_before"),
                        words.content(row, SessionAmendment.class, "after", "words_after")))
                .list();
    }

    private static PersonId supervisee(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("supervisee_id", UUID.class));
    }
}
