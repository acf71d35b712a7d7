package org.opensupervision.benchmarks.contender;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.opensupervision.domain.sessions.SessionContent;
import org.opensupervision.domain.sessions.SessionEvent;
import org.opensupervision.domain.sessions.SessionEvent.SessionAmended;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The read model that every application keeps: what the record of each session says now. */
public final class SessionView {

    private static final String UPSERT = """
            insert into session_view as present (session, agency_id, held_on, minutes, note, reason, events)
            values (?, ?, ?, ?, ?, ?, 1)
            on conflict (session) do update
            set held_on = excluded.held_on, minutes = excluded.minutes, note = excluded.note, reason = excluded.reason,
                events = present.events + 1
            """;

    private final JdbcClient jdbc;

    public SessionView(Database database) {
        jdbc = database.jdbc();
    }

    public void install() {
        jdbc.sql("""
                        create table session_view (
                            session uuid primary key,
                            agency_id uuid not null,
                            held_on date not null,
                            minutes integer not null,
                            note    text,
                            reason  text,
                            events  integer not null
                        )
                        """).update();
    }

    public void empty() {
        jdbc.sql("truncate session_view").update();
    }

    public static void upsert(Connection connection, SessionEvent event) throws SQLException {
        SessionContent content = Sessions.content(event);
        try (PreparedStatement statement = connection.prepareStatement(UPSERT)) {
            statement.setObject(1, event.session().value());
            statement.setObject(2, event.agency().value());
            statement.setObject(3, content.on());
            statement.setInt(4, content.minutes().total());
            statement.setString(5, content.note());
            statement.setString(6, event instanceof SessionAmended amended ? amended.reason() : null);
            statement.executeUpdate();
        }
    }

    /** How many events the rows were made of, each as often as it was projected. */
    public long events() {
        return jdbc.sql("select coalesce(sum(events), 0) from session_view")
                .query(Long.class)
                .single();
    }

    /** Sessions that stand as they should after so many amendments. */
    public long showing(int amendments) {
        return jdbc.sql("select count(*) from session_view where coalesce(reason, '') = :reason")
                .param("reason", amendments == 0 ? "" : Sessions.correction(amendments))
                .query(Long.class)
                .single();
    }
}
