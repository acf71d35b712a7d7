package org.opensupervision.api.imports;

import java.util.List;
import java.util.Map;
import org.opensupervision.domain.sessions.Adequacy;
import org.opensupervision.domain.sessions.Rating;
import org.opensupervision.domain.sessions.SessionCommand.CarryOverRating;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SessionId;

final class RatingRows implements RowReader {

    private static final List<String> ADEQUACY = List.of("administrative", "educational", "supportive");
    private static final int FULLY = 10;
    private static final Map<String, String> COLUMNS = Map.of("supervisee", "supervisee_ref", "ratedOn", "rated_on");

    @Override
    public List<String> columns() {
        return List.of("supervisee_ref", "session_ref", "rated_on", ADEQUACY.get(0), ADEQUACY.get(1), ADEQUACY.get(2));
    }

    @Override
    public String referenceColumn() {
        return "session_ref";
    }

    @Override
    public CarryOverRating command(Row row, Known known) {
        PersonId supervisee = known.people().supervisee(row.cell("supervisee_ref"));
        String session = row.cell("session_ref").reference();
        return new CarryOverRating(
                SessionId.referredTo(known.agency(), session),
                known.agency(),
                supervisee,
                new Rating(adequacy(row), null, row.cell("rated_on").day(), null));
    }

    @Override
    public String columnOf(String field, Row row) {
        return field.equals("adequacy") ? outOfRange(row) : COLUMNS.getOrDefault(field, referenceColumn());
    }

    private static Adequacy adequacy(Row row) {
        return new Adequacy(
                row.cell(ADEQUACY.get(0)).wholeNumber(),
                row.cell(ADEQUACY.get(1)).wholeNumber(),
                row.cell(ADEQUACY.get(2)).wholeNumber());
    }

    private static String outOfRange(Row row) {
        return ADEQUACY.stream()
                .filter(column -> {
                    int adequacy = row.cell(column).wholeNumber();
                    return adequacy < 0 || adequacy > FULLY;
                })
                .findFirst()
                .orElse(ADEQUACY.getFirst());
    }
}
