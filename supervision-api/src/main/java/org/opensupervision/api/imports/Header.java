package org.opensupervision.api.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.opensupervision.api.web.Spreadsheet;

/** The first row of a file: the names of its columns, in lower case. */
record Header(List<String> columns, String text) {

    static Header of(CsvRecord record) {
        List<String> names = record.fields().stream()
                .map(name -> Spreadsheet.meant(Blanks.trim(name)).toLowerCase(Locale.ROOT))
                .toList();
        return new Header(names, record.text());
    }

    int size() {
        return columns.size();
    }

    int positionOf(String column) {
        return columns.indexOf(column);
    }

    /** The name of the column at the position; past the last one, the last one's. */
    String columnAt(int position) {
        return columns.get(Math.min(position, columns.size() - 1));
    }

    List<String> missing(List<String> required) {
        return required.stream().filter(column -> !columns.contains(column)).toList();
    }

    List<String> twice() {
        Set<String> seen = new HashSet<>();
        return columns.stream()
                .filter(column -> !column.isEmpty() && !seen.add(column))
                .distinct()
                .toList();
    }

    List<String> unknown(List<String> known) {
        return columns.stream().filter(column -> !known.contains(column)).toList();
    }
}
