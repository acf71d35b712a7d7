package org.opensupervision.projections.readmodels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of another table that belongs to the row being read, so that both are one question: {@code array(select array[…]
 * from …)} in SQL, each value as text.
 */
public final class RowWithin {

    private final @Nullable String[] values;

    private RowWithin(@Nullable String[] values) {
        this.values = values;
    }

    public static List<RowWithin> all(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Object[]) row.getArray(column).getArray())
                .map(String[].class::cast)
                .map(RowWithin::new)
                .toList();
    }

    public @Nullable String optionalText(int n) {
        return values[n];
    }

    public String text(int n) {
        return Objects.requireNonNull(values[n]);
    }

    public int number(int n) {
        return Integer.parseInt(text(n));
    }

    public UUID id(int n) {
        return UUID.fromString(text(n));
    }

    public LocalDate day(int n) {
        return LocalDate.parse(text(n));
    }

    public @Nullable LocalDate optionalDay(int n) {
        String day = values[n];
        return day == null ? null : LocalDate.parse(day);
    }
}
