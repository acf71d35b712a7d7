package org.opensupervision.api.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensupervision.api.web.Spreadsheet;

class RejectionsCsvTest {

    @Test
    void a_rejected_row_says_why_and_then_what_it_said() throws IOException {
        assertThat(written("session_ref,held_on", rejection("X1,\"31, April\"")))
                .isEqualTo("line,column,value,reason,session_ref,held_on\n"
                        + "17,held_on,\"31, April\",not a day,X1,\"31, April\"\n");
    }

    @Test
    void a_row_that_was_rejected_before_says_why_only_once() throws IOException {
        assertThat(written("line,column,value,reason,session_ref,held_on", rejection("3,a,b,c,X1,d")))
                .isEqualTo("line,column,value,reason,session_ref,held_on\n17,held_on,\"31, April\",not a day,X1,d\n");
    }

    @Test
    void a_row_of_another_length_keeps_all_its_fields() throws IOException {
        assertThat(written("a,b", rejection("1,2,3"))).endsWith(",1,2,3\n");
        assertThat(written("a,b", rejection("1"))).endsWith(",1,\n");
    }

    @Test
    void a_row_with_a_lost_quotation_mark_stands_there_whole() throws IOException {
        assertThat(written("a,b", rejection("1,\"2"))).endsWith(",\"1,\"\"2\",\n");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "=1+1,'=1+1",
                "+cmd,'+cmd",
                "-2+3,'-2+3",
                "@x,'@x",
                "-15,-15",
                "+20,+20",
                "-1.5,-1.5",
                "abc,abc",
                "'tis,'tis",
                "''=1,''=1",
                "＝1+1,'＝1+1"
            })
    void no_value_is_a_formula_and_all_mean_what_they_meant(String value, String written) {
        assertThat(Spreadsheet.harmless(value)).isEqualTo(written);
        assertThat(Spreadsheet.meant(written)).isEqualTo(value);
    }

    @Test
    void a_column_that_is_named_like_a_formula_is_none_and_is_found_again() throws IOException {
        String written = written("=1+1,b", rejection("x,y"));

        assertThat(written).startsWith("line,column,value,reason,'=1+1,b\n");
        assertThat(Header.of(CsvRecords.of(written)).columns()).contains("=1+1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t=1+1", "\r=1+1", "\n=1+1", "=1+1", "+1+1", "-1+1", "@SUM(1)"})
    void nothing_in_a_rejected_row_begins_a_formula(String value) throws IOException {
        String quoted = '"' + value + '"';
        String written = written(quoted + ",b", new Rejection(17, value, value, value, value, quoted + "," + quoted));

        for (String from : List.of(written, written.substring(written.indexOf("\n17,") + 1))) {
            assertThat(CsvRecords.of(from).fields()).noneMatch(field -> field.matches("(?s)[=+@\\t\\r\\n-].*"));
        }
    }

    private static Rejection rejection(String row) {
        return new Rejection(17, "X1", "held_on", "31, April", "not a day", row);
    }

    private static String written(String header, Rejection rejection) throws IOException {
        StringWriter text = new StringWriter();
        try (RejectionsCsv csv = new RejectionsCsv(text, header)) {
            csv.write(rejection);
        }
        return text.toString();
    }
}
