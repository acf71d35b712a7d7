package org.opensupervision.api.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.opensupervision.domain.people.Role;

/**
 * What Jazzer attacks by {@code bin/fuzz}: whatever a file holds, reading it ends, every record stands where it says, no
 * cell is worse than refused, and what was rejected can be sent again and means what it meant.
 */
public final class CsvTarget {

    private CsvTarget() {}

    public static void fuzzerTestOneInput(byte[] file) throws IOException {
        List<CsvRecord> records = records(file);
        long line = 0;
        for (CsvRecord record : records) {
            require(record.line() > line, "lines go up");
            line = record.line();
        }
        if (!records.isEmpty() && records.getFirst().fault() == null) {
            Header header = Header.of(records.getFirst());
            List<Row> rows = records.stream()
                    .skip(1)
                    .map(record -> new Row(header, record))
                    .toList();
            rows.forEach(CsvTarget::readCells);
            sendAgain(header, rows);
        }
    }

    private static void readCells(Row row) {
        refusedAtMost(row::requireReadable);
        for (String column : row.header().columns()) {
            Cell cell = row.cell(column);
            Stream.<Runnable>of(
                            cell::day,
                            cell::wholeNumber,
                            cell::reference,
                            cell::text,
                            cell::each,
                            () -> cell.oneOf(Role.class))
                    .forEach(CsvTarget::refusedAtMost);
        }
    }

    private static void sendAgain(Header header, List<Row> rows) throws IOException {
        StringWriter text = new StringWriter();
        try (RejectionsCsv csv = new RejectionsCsv(text, Rejection.printable(header.text()))) {
            for (Row row : rows) {
                csv.write(Rejection.of(row, "ref", new RowRefused("column", "value", "reason")));
            }
        }
        List<CsvRecord> again = records(text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        require(again.size() == rows.size() + 1, "every row comes back");
        require(again.stream().allMatch(record -> record.fault() == null), "what we write can be read");
        for (CsvRecord record : again) {
            require(record.fields().stream().noneMatch(CsvTarget::isFormula), "nothing is a formula");
        }
        Header headerAgain = Header.of(again.getFirst());
        for (int n = 0; n < rows.size(); n++) {
            if (isSound(rows.get(n))) {
                requireSameMeaning(rows.get(n), new Row(headerAgain, again.get(n + 1)));
            }
        }
    }

    private static void requireSameMeaning(Row row, Row again) {
        for (String column : row.header().columns()) {
            boolean ours = List.of("line", "column", "value", "reason").contains(column);
            require(
                    ours || row.cell(column).value().equals(again.cell(column).value()),
                    "the cell " + column + " means what it meant");
        }
    }

    /** What was no text is shown by the sign for that. */
    private static boolean isSound(Row row) {
        return row.record().fault() == null
                && row.record().fields().size() == row.header().size()
                && row.header().text().equals(Rejection.printable(row.header().text()))
                && row.record().text().equals(Rejection.printable(row.record().text()));
    }

    private static boolean isFormula(String field) {
        return !field.isEmpty()
                && "=+-@\t\r".indexOf(field.charAt(0)) >= 0
                && !field.matches("[+-]?[0-9]+([.,][0-9]+)?");
    }

    private static void refusedAtMost(Runnable read) {
        try {
            read.run();
        } catch (RowRefused refused) {
            require(refused.column() != null && !refused.reason().isEmpty(), "a refusal says why");
        }
    }

    private static List<CsvRecord> records(byte[] file) throws IOException {
        List<CsvRecord> all = new ArrayList<>();
        try (CsvRecords records = CsvRecords.of(new ByteArrayInputStream(file))) {
            for (CsvRecord record = records.next(); record != null; record = records.next()) {
                all.add(record);
            }
        }
        return all;
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("not so: " + what);
        }
    }
}
