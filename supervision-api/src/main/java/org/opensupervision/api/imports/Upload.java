package org.opensupervision.api.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.opensupervision.api.web.InvalidField;
import org.springframework.core.io.InputStreamSource;

/** Takes what was sent over into files of our own, and refuses at once what can be seen at once. */
final class Upload {

    /** A file under the name by which it was sent. */
    record Sent(String name, InputStreamSource content) {}

    private final ReceivedFiles files;
    private final Map<LogFile, Header> headers = new EnumMap<>(LogFile.class);

    Upload(ReceivedFiles files) {
        this.files = files;
    }

    Map<LogFile, Header> take(Collection<Sent> sent) throws IOException {
        if (sent.isEmpty()) {
            throw new InvalidField("parts", "at least one of " + LogFile.labels());
        }
        for (Sent one : sent) {
            LogFile file = LogFile.named(one.name())
                    .orElseThrow(() -> new InvalidField(one.name(), "no part of a log; there are " + LogFile.labels()));
            take(one.content(), file);
        }
        return headers;
    }

    private void take(InputStreamSource source, LogFile file) throws IOException {
        if (headers.containsKey(file)) {
            throw new InvalidField(file.label(), "one file, not two");
        }
        try (InputStream content = source.getInputStream()) {
            Files.copy(content, files.add(file));
        }
        headers.put(file, headerOf(file));
    }

    private Header headerOf(LogFile file) throws IOException {
        try (CsvRecords records = files.open(file)) {
            CsvRecord first = records.next();
            if (first == null) {
                throw new InvalidField(file.label(), "a CSV file; this one is empty");
            }
            Header header = Header.of(first);
            List<String> faults = faults(first, header, file);
            if (!faults.isEmpty()) {
                throw new InvalidField(file.label(), String.join("; ", faults));
            }
            return header;
        }
    }

    private static List<String> faults(CsvRecord first, Header header, LogFile file) {
        if (first.fault() != null) {
            return List.of("the first line, which names the columns: " + first.fault());
        }
        if (first.text().indexOf(CsvRecords.NOT_UTF_8) >= 0 || first.text().indexOf('\0') >= 0) {
            return List.of("text in UTF-8; the first line is not");
        }
        List<String> faults = new ArrayList<>();
        header.missing(file.requiredColumns()).forEach(column -> faults.add("the column " + column + " is missing"));
        header.twice().forEach(column -> faults.add("the column " + column + " stands there twice"));
        return faults;
    }
}
