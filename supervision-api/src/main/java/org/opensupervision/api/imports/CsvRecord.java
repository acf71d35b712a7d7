package org.opensupervision.api.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of a CSV file.
 *
 * @param line where it starts, from 1
 * @param fields without their quotation marks, blanks around them still there
 * @param text as it stands in the file, without the last line end
 * @param fault why it cannot be read, in which case the last of the fields is where it went wrong
 */
record CsvRecord(
        long line,
        List<String> fields,
        String text,
        @Nullable String fault) {}
