package org.opensupervision.projections.selfcare;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.selfcare.GoalEnd;
import org.opensupervision.domain.selfcare.GoalWords;
import org.opensupervision.domain.shared.GoalId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.privacy.SealedColumns;
import org.opensupervision.projections.selfcare.SelfCareQuery.GoalView;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Goals as they are read from either of the tables that have them. */
class GoalColumns {

    private final SealedColumns sealed;

    GoalColumns(SealedColumns sealed) {
        this.sealed = sealed;
    }

    /** As it is stored, still sealed. */
    private record Found(
            GoalId id,
            String words,
            LocalDate until,
            LocalDate setOn,
            @Nullable GoalEnd end,
            @Nullable LocalDate endedOn) {}

    List<GoalView> opened(Class<?> row, PersonId whose, StatementSpec question) {
        return question.query((found, n) -> found(found)).list().stream()
                .flatMap(found -> opened(row, whose, found).stream())
                .toList();
    }

    private static Found found(ResultSet row) throws SQLException {
        String end = row.getString("ending");
        return new Found(
                new GoalId(row.getObject("goal_id", UUID.class)),
                row.getString("words"),
                row.getObject("until", LocalDate.class),
                row.getObject("set_on", LocalDate.class),
                end == null ? null : GoalEnd.valueOf(end),
                row.getObject("ended_on", LocalDate.class));
    }

    private Optional<GoalView> opened(Class<?> row, PersonId whose, Found found) {
        return sealed.read(row, "words", found.words(), Set.of(whose), GoalWords.class)
                .map(words -> new GoalView(
                        found.id(),
                        words.specific(),
                        words.measurable(),
                        words.achievable(),
                        words.relevant(),
                        found.until(),
                        found.setOn(),
                        found.end(),
                        found.endedOn()));
    }
}
