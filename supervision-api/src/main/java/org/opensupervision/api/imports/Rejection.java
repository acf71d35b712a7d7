package org.opensupervision.api.imports;

/** A row that did not go in, and why. {@code row} is its text in the file. */
record Rejection(long line, String ref, String column, String value, String reason, String row) {

    private static final int LONGEST_VALUE = 200;

    static Rejection of(Row row, String ref, RowRefused refused) {
        return new Rejection(
                row.line(),
                shown(ref),
                shown(refused.column()),
                shown(refused.value()),
                refused.reason(),
                printable(row.record().text()));
    }

    /** The database keeps no NUL; what was no UTF-8 is shown by the sign for that. */
    static String printable(String text) {
        return text.replace('\0', '\uFFFD').replace(CsvRecords.NOT_UTF_8, '\uFFFD');
    }

    private static String shown(String text) {
        String printable = printable(text);
        return printable.length() <= LONGEST_VALUE ? printable : printable.substring(0, LONGEST_VALUE) + "…";
    }
}
