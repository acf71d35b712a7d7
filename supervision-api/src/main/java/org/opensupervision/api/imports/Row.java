package org.opensupervision.api.imports;

import org.opensupervision.api.web.Spreadsheet;

/** A record under its file's header. */
record Row(Header header, CsvRecord record) {

    long line() {
        return record.line();
    }

    /** A column that the file does not have is empty. */
    Cell cell(String column) {
        int position = header.positionOf(column);
        boolean there = position >= 0 && position < record.fields().size();
        return new Cell(
                column, there ? Spreadsheet.meant(Blanks.trim(record.fields().get(position))) : "");
    }

    void requireReadable() {
        requireWhole();
        int position = 0;
        for (String field : record.fields()) {
            requireText(header.columnAt(position++), field);
        }
    }

    private void requireWhole() {
        String fault = record.fault();
        int fields = record.fields().size();
        if (fault != null) {
            throw new RowRefused(
                    header.columnAt(fields - 1), Blanks.trim(record.fields().getLast()), fault);
        }
        if (fields < header.size()) {
            throw new RowRefused(header.columnAt(fields), "", counted(fields));
        }
        if (fields > header.size()) {
            throw new RowRefused(
                    header.columnAt(fields),
                    Blanks.trim(record.fields().get(header.size())),
                    counted(fields) + "; a value with a comma in it stands in quotation marks");
        }
    }

    private String counted(int fields) {
        return "%d fields where the header has %d".formatted(fields, header.size());
    }

    private static void requireText(String column, String field) {
        if (field.indexOf(CsvRecords.NOT_UTF_8) >= 0) {
            throw new RowRefused(column, Blanks.trim(field), "not UTF-8 text");
        }
        if (field.indexOf('\0') >= 0) {
            throw new RowRefused(column, Blanks.trim(field), "has a character that is not text");
        }
    }
}
