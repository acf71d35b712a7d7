package org.opensupervision.api.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opensupervision.domain.sessions.SessionCommand.CarryOverSession;
import org.opensupervision.domain.sessions.SessionContent;
import org.opensupervision.domain.sessions.SessionFormat;
import org.opensupervision.domain.sessions.SessionMode;
import org.opensupervision.domain.sessions.SessionOutcome;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SessionId;

final class SessionRows implements RowReader {

    private static final List<String> MINUTES =
            List.of("administrative_minutes", "educational_minutes", "supportive_minutes");
    private static final int MINUTES_IN_A_DAY_OF_WORK = 720;
    private static final Map<String, String> COLUMNS = Map.of(
            "heldOn", "held_on",
            "supervisor", "supervisor_ref",
            "supervisees", "supervisee_refs",
            "format", "format",
            "note", "topics",
            "session", "signed_on",
            "signedOn", "signed_on");

    @Override
    public List<String> columns() {
        return List.of(
                "session_ref",
                "held_on",
                "supervisor_ref",
                "supervisee_refs",
                "format",
                "mode",
                MINUTES.get(0),
                MINUTES.get(1),
                MINUTES.get(2),
                "status",
                "signed_on",
                "topics");
    }

    @Override
    public Set<String> mayBeMissing() {
        return Set.of("topics");
    }

    @Override
    public String referenceColumn() {
        return "session_ref";
    }

    @Override
    public CarryOverSession command(Row row, Known known) {
        String reference = row.cell("session_ref").reference();
        LocalDate heldOn = row.cell("held_on").day();
        PersonId supervisor = known.people().supervisor(row.cell("supervisor_ref"));
        SessionContent content = new SessionContent(
                row.cell("status").oneOf(SessionOutcome.class),
                heldOn,
                null,
                row.cell("format").oneOf(SessionFormat.class),
                row.cell("mode").oneOf(SessionMode.class),
                supervisees(row, known),
                minutes(row),
                row.cell("topics").each().stream().map(Cell::value).toList(),
                List.of(),
                null);
        return new CarryOverSession(
                SessionId.referredTo(known.agency(), reference),
                known.agency(),
                reference,
                supervisor,
                content,
                row.cell("signed_on").optionalDay());
    }

    @Override
    public String columnOf(String field, Row row) {
        return field.equals("minutes") ? outOfRange(row) : COLUMNS.getOrDefault(field, referenceColumn());
    }

    private static List<PersonId> supervisees(Row row, Known known) {
        return row.cell("supervisee_refs").each().stream()
                .map(known.people()::supervisee)
                .toList();
    }

    private static Minutes minutes(Row row) {
        return new Minutes(
                row.cell(MINUTES.get(0)).wholeNumber(),
                row.cell(MINUTES.get(1)).wholeNumber(),
                row.cell(MINUTES.get(2)).wholeNumber());
    }

    /** The column that no sum can mend, or else the first. */
    private static String outOfRange(Row row) {
        return MINUTES.stream()
                .filter(column -> {
                    int minutes = row.cell(column).wholeNumber();
                    return minutes < 0 || minutes > MINUTES_IN_A_DAY_OF_WORK;
                })
                .findFirst()
                .orElse(MINUTES.getFirst());
    }
}
