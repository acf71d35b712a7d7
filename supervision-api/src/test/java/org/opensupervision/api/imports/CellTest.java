package org.opensupervision.api.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensupervision.domain.sessions.SessionMode;

class CellTest {

    @Test
    void a_day_is_a_day() {
        assertThat(cell("2024-02-29").day()).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/04/2026",
                "20260401",
                "2026-4-1",
                "2026-02-29",
                "2026-04-01T00:00",
                "",
                "26-04-01",
                "٢٠٢٦-٠٤-٠١"
            })
    void anything_else_is_no_day(String value) {
        refused(() -> cell(value).day(), value, "not a day: yyyy-MM-dd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "2201-01-01", "9999-12-31", "0001-01-01"})
    void a_day_is_not_of_an_absurd_year(String value) {
        refused(() -> cell(value).day(), value, "not a year from 1900 to 2200");
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "20,20",
        "-15,-15",
        "007,7",
        "-0,0",
        "000000000000012,12",
        "99999999999,1000000000",
        "-99999999999,-1000000000"
    })
    void a_whole_number_is_a_number(String value, int number) {
        assertThat(cell(value).wholeNumber()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"about an hour", "1.5", "1,5", "+20", "1e2", "", "-", "--1", "0x10", "٢٠", "1 000"})
    void anything_else_is_no_whole_number(String value) {
        refused(() -> cell(value).wholeNumber(), value, "not a whole number");
    }

    @Test
    void words_are_known_in_any_case_and_listed_if_not() {
        assertThat(cell("In_Person").oneOf(SessionMode.class)).isEqualTo(SessionMode.IN_PERSON);
        refused(() -> cell("fax").oneOf(SessionMode.class), "fax", "not one of: in_person, video, phone");
    }

    @Test
    void values_are_separated_by_semicolons() {
        assertThat(cell("a; b;;c ;").each()).extracting(Cell::value).containsExactly("a", "b", "c");
        assertThat(cell("").each()).isEmpty();
    }

    @Test
    void a_reference_is_there_and_not_endless() {
        refused(() -> cell("").reference(), "", "empty: a reference is needed");
        String endless = "x".repeat(201);
        refused(() -> cell(endless).reference(), endless, "longer than 200 characters");
    }

    private static Cell cell(String value) {
        return new Cell("column", value);
    }

    private static void refused(Runnable reading, String value, String reason) {
        assertThatExceptionOfType(RowRefused.class).isThrownBy(reading::run).satisfies(refused -> {
            assertThat(refused.column()).isEqualTo("column");
            assertThat(refused.value()).isEqualTo(value);
            assertThat(refused.reason()).isEqualTo(reason);
        });
    }
}
