package org.opensupervision.projections.sessionlog;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.sessions.SessionOutcome;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.sessionlog.SessionLogQuery.WhichSessions;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The conditions that a question makes, and no others: "null or …" would make the server plan for all sessions. What one
 * person has is collected first, as an array: joined, the server might go along the agency's sessions to find a page.
 */
record WantedSessions(WhichSessions question) {

    private static final String OF_SUPERVISEE = """
            and s.session_id = any(array(
                select session_id from session_supervisee
                where agency_id = :agency and supervisee_id = :supervisee))
            """;

    /** Each part by an index of its own; joined by "or" they would be asked of every session of the agency. */
    private static final String CONCERNED = """
            and s.session_id = any(array(
                select own.session_id from session_supervisee own
                where :themself and own.agency_id = :agency and own.supervisee_id = :viewer
                union all
                select held.session_id from session held
                where :named and held.agency_id = :agency and held.supervisor_id = :viewer
                union all
                select theirs.session_id from agreement bond
                join session_supervisee theirs
                    on theirs.agency_id = bond.agency_id and theirs.supervisee_id = bond.supervisee_id
                where bond.agency_id = :agency and bond.supervisor_id = :viewer and bond.from_day <= :viewedOn
                and (:supervising and coalesce(bond.to_day, 'infinity') >= :viewedOn
                    or :formerly and theirs.held_on between bond.from_day and coalesce(bond.to_day, 'infinity'))))
            """;

    String where() {
        return "where s.agency_id = :agency\n"
                + when(question.from(), "and s.held_on >= :from\n")
                + when(question.to(), "and s.held_on <= :to\n")
                + when(question.supervisor(), "and s.supervisor_id = :supervisor\n")
                + when(question.supervisee(), OF_SUPERVISEE)
                + when(question.outcome(), "and s.outcome = :outcome\n")
                + when(question.signed(), "and (s.signed_on is not null) = :signed\n")
                + concerned(question.reach());
    }

    StatementSpec of(StatementSpec statement) {
        SessionOutcome outcome = question.outcome();
        return question.reach()
                .limit(statement)
                .param("agency", question.agency().value())
                .param("from", question.from())
                .param("to", question.to())
                .param("supervisor", idOf(question.supervisor()))
                .param("supervisee", idOf(question.supervisee()))
                .param("outcome", outcome == null ? null : outcome.name())
                .param("signed", question.signed());
    }

    private static String concerned(Reach reach) {
        return switch (reach) {
            case Reach.Everybody _ -> "";
            case Reach.Around _ -> CONCERNED;
        };
    }

    private static String when(@Nullable Object asked, String condition) {
        return asked == null ? "" : condition;
    }

    private static @Nullable UUID idOf(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
