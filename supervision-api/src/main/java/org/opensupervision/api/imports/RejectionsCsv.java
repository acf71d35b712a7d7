package org.opensupervision.api.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opensupervision.api.web.Spreadsheet;

/** Rejected rows with why they were rejected before them, so that they can be mended and sent again as they are. */
final class RejectionsCsv implements AutoCloseable {

    private static final List<String> WHY = List.of("line", "column", "value", "reason");

    private final CsvWriter csv;
    private final Header header;
    private final int[] kept;

    /** Rows that were rejected before have said why before: that is not said twice. */
    RejectionsCsv(Writer out, String header) {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        this.header = Header.of(CsvRecords.of(header));
        kept = IntStream.range(0, this.header.size())
                .filter(position -> !WHY.contains(this.header.columns().get(position)))
                .toArray();
        csv.writeRecord(
                Stream.concat(WHY.stream(), keptOf(this.header.columns())).toList());
    }

    void write(Rejection rejection) {
        List<String> fields = new ArrayList<>();
        fields.add(String.valueOf(rejection.line()));
        Stream.of(rejection.column(), rejection.value(), rejection.reason())
                .map(Spreadsheet::harmless)
                .forEach(fields::add);
        List<String> original = fieldsOf(rejection.row());
        keptOf(original).forEach(fields::add);
        original.stream().skip(header.size()).map(Spreadsheet::harmless).forEach(fields::add);
        csv.writeRecord(fields);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private Stream<String> keptOf(List<String> fields) {
        return IntStream.of(kept)
                .mapToObj(position -> position < fields.size() ? Spreadsheet.harmless(fields.get(position)) : "");
    }

    /** A row that has no fields to speak of stands in the first column as it is. */
    private static List<String> fieldsOf(String row) {
        CsvRecord record = CsvRecords.of(row);
        return record.fault() == null
                ? record.fields().stream().map(Blanks::trim).toList()
                : List.of(row);
    }
}
