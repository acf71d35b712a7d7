package org.opensupervision.api.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class RowTest {

    private final Header header = Header.of(CsvRecords.of("Ref , held_on,topics"));

    @Test
    void a_cell_is_found_by_its_column_whatever_the_order_and_trimmed() {
        assertThat(row("a, b\u00A0 ,c").cell("held_on").value()).isEqualTo("b");
        assertThat(row("a,b,c").cell("not_there").value()).isEmpty();
    }

    @Test
    void a_row_has_as_many_fields_as_the_header() {
        assertThatCode(() -> row("a,b,c").requireReadable()).doesNotThrowAnyException();
        refused("a", "held_on", "", "1 fields where the header has 3");
        refused(
                "a,b,c, d",
                "topics",
                "d",
                "4 fields where the header has 3; a value with a comma in it stands in quotation marks");
    }

    @Test
    void a_row_with_a_lost_quotation_mark_names_the_column_where_it_is() {
        refused("a,\"b,c", "held_on", "b,c", CsvRecords.UNCLOSED);
    }

    @Test
    void what_is_no_text_is_named_with_its_column() {
        refused("a,b,x\uFFFFy", "topics", "x\uFFFFy", "not UTF-8 text");
        refused("a,\0,c", "held_on", "\0", "has a character that is not text");
    }

    @Test
    void an_apostrophe_that_made_a_formula_harmless_is_not_part_of_the_value() {
        assertThat(row("a,'=1+1,'tis").cell("held_on").value()).isEqualTo("=1+1");
        assertThat(row("a,'=1+1,'tis").cell("topics").value()).isEqualTo("'tis");
    }

    private Row row(String text) {
        return new Row(header, CsvRecords.of(text));
    }

    private void refused(String text, String column, String value, String reason) {
        assertThatExceptionOfType(RowRefused.class)
                .isThrownBy(() -> row(text).requireReadable())
                .satisfies(refused -> {
                    assertThat(refused.column()).isEqualTo(column);
                    assertThat(refused.value()).isEqualTo(value);
                    assertThat(refused.reason()).isEqualTo(reason);
                });
    }
}
