package org.opensupervision.projections.sessionlog;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.sessions.SessionContent;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.privacy.JsonBuffers;
import org.opensupervision.projections.privacy.SealedColumns;
import tools.jackson.databind.json.JsonMapper;

/** Opens what rows about a session say in words, which is everybody's who attended. */
record SessionWords(SealedColumns sealed) {

    private static final JsonMapper JSON = JsonBuffers.builder().build();

    static List<PersonId> supervisees(ResultSet row) throws SQLException {
        Array supervisees = row.getArray("supervisees");
        return supervisees == null
                ? List.of()
                : Arrays.stream((UUID[]) supervisees.getArray())
                        .map(PersonId::new)
                        .toList();
    }

    /** What a record says in numbers. */
    static SessionContent silent(ResultSet row, String column) throws SQLException {
        return JSON.readValue(row.getString(column), SessionContent.class);
    }

    SessionContent content(ResultSet row, Class<?> type, String column, String words) throws SQLException {
        return added(silent(row, column), type, words, row.getString(words), supervisees(row));
    }

    SessionContent added(
            SessionContent content, Class<?> type, String column, @Nullable String words, List<PersonId> supervisees) {
        return sealed.read(type, column, words, supervisees, Words.class)
                .map(said -> said.in(content))
                .orElse(content);
    }

    /** Says that it is erased where a key has gone before the row. */
    String reason(ResultSet row, Class<?> type, String column) throws SQLException {
        String reason = sealed.text(type, column, row.getString(column), supervisees(row));
        return reason == null ? SealedColumns.ERASED : reason;
    }
}
