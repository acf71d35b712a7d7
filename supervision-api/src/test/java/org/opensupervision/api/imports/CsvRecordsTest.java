package org.opensupervision.api.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRecordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\r1,2\r", "a,b\n1,2", "\uFEFFa,b\n1,2", "\n\na,b\n \n1,2\n\n"
            })
    void lines_end_as_they_like_and_blank_ones_do_not_count(String text) {
        assertThat(fields(text)).containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    @Test
    void quotation_marks_keep_commas_line_ends_and_quotation_marks() {
        assertThat(fields("\"a, b\",\"c\nd\r\ne\",\"f \"\"g\"\"\"\nnext,,"))
                .containsExactly(List.of("a, b", "c\nd\r\ne", "f \"g\""), List.of("next", "", ""));
    }

    @Test
    void blanks_around_quotation_marks_do_not_count_and_marks_within_a_word_are_part_of_it() {
        assertThat(fields("x ,\t\"a, b\" ,5\" pipe\n")).containsExactly(List.of("x ", "a, b", "5\" pipe"));
    }

    @Test
    void a_record_is_where_it_starts_also_after_quoted_line_ends() {
        assertThat(records("a\n\n\"b\r\nb\"\r\nc\n"))
                .extracting(CsvRecord::line)
                .containsExactly(1L, 3L, 5L);
    }

    @Test
    void an_unclosed_quotation_mark_at_the_end_is_a_fault_and_not_a_loss() {
        List<CsvRecord> records = records("a,b\n1,\"two\nthree");

        assertThat(records).extracting(CsvRecord::fault).containsExactly(null, CsvRecords.UNCLOSED, null);
        assertThat(records.get(1).text()).isEqualTo("1,\"two");
        assertThat(records.get(2).text()).isEqualTo("three");
    }

    @Test
    void a_lost_quotation_mark_costs_its_own_line_and_no_other() {
        List<CsvRecord> records = records("1,\"lost\n2,good\n3,\"also, good\"\n4,good\n");

        assertThat(records).extracting(CsvRecord::line).containsExactly(1L, 2L, 3L, 4L);
        assertThat(records.get(0).fault()).isEqualTo(CsvRecords.UNCLOSED);
        assertThat(records.get(2).fields()).containsExactly("3", "also, good");
    }

    @Test
    void words_behind_a_closing_quotation_mark_are_a_fault_of_that_line() {
        assertThat(records("1,\"a\" b,c\n2,d,e\n"))
                .extracting(CsvRecord::fault)
                .containsExactly(CsvRecords.BROKEN, null);
    }

    @Test
    void an_endless_line_is_a_fault_and_the_next_one_is_read() {
        List<CsvRecord> records = records("1," + "x".repeat(3 * PhysicalLines.LONGEST) + "\n2,good\n");

        assertThat(records).extracting(CsvRecord::fault).containsExactly(CsvRecords.TOO_LONG, null);
        assertThat(records.get(0).text().length()).isLessThanOrEqualTo(PhysicalLines.LONGEST + 1);
    }

    @Test
    void an_endless_quotation_costs_one_line() {
        String many = "2,good\n".repeat(PhysicalLines.LONGEST);

        assertThat(records("1,\"lost\n" + many))
                .hasSize(1 + PhysicalLines.LONGEST)
                .filteredOn(r -> r.fault() != null)
                .hasSize(1);
    }

    @Test
    @Timeout(30)
    void many_lost_quotation_marks_cost_no_more_than_as_many_lines() {
        // each begins a quotation that none of the others ends
        String lost = "p\",\"\n".repeat(200_000);

        assertThat(records(lost)).hasSize(200_000).allMatch(record -> record.fault() != null);
    }

    @Test
    void bytes_that_are_not_utf_8_are_marked_and_swallow_nothing() throws IOException {
        assertThat(all("é,ü\n".getBytes(ISO_8859_1)).getFirst().fields()).containsExactly("\uFFFF", "\uFFFF");
        assertThat(all("\uFFFD\n".getBytes(UTF_8)).getFirst().fields()).containsExactly("\uFFFD");
    }

    @Test
    void what_a_library_writes_is_read_as_the_library_reads_it() {
        Random random = new Random(42);
        for (int file = 0; file < 300; file++) {
            String csv = randomCsv(random);
            List<List<String>> expected = CsvReader.builder().ofCsvRecord(csv).stream()
                    .map(record -> List.copyOf(record.getFields()))
                    .toList();
            assertThat(fields(csv)).as(csv).isEqualTo(expected);
            assertThat(records(csv))
                    .extracting(CsvRecord::line)
                    .isEqualTo(CsvReader.builder().ofCsvRecord(csv).stream()
                            .map(de.siegmar.fastcsv.reader.CsvRecord::getStartingLineNumber)
                            .toList());
        }
    }

    private static String randomCsv(Random random) {
        StringWriter text = new StringWriter();
        LineDelimiter end = random.nextBoolean() ? LineDelimiter.LF : LineDelimiter.CRLF;
        CsvWriter csv = CsvWriter.builder().lineDelimiter(end).build(text);
        for (int row = random.nextInt(6); row >= 0; row--) {
            csv.writeRecord(
                    IntStream.range(0, 3).mapToObj(n -> "x" + word(random)).toList());
        }
        return text.toString();
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        random.ints(random.nextInt(6), 0, 7).forEach(n -> word.append("a,\"\n;é ".charAt(n)));
        return word.toString();
    }

    private static List<List<String>> fields(String text) {
        return records(text).stream().map(CsvRecord::fields).toList();
    }

    private static List<CsvRecord> records(String text) {
        try {
            return all(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<CsvRecord> all(byte[] bytes) throws IOException {
        List<CsvRecord> all = new ArrayList<>();
        try (CsvRecords records = CsvRecords.of(new ByteArrayInputStream(bytes))) {
            for (CsvRecord record = records.next(); record != null; record = records.next()) {
                all.add(record);
            }
        }
        return all;
    }
}
