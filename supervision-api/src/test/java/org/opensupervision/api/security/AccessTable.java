package org.opensupervision.api.security;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** docs/access.md, as it is to be read by people. */
final class AccessTable {

    private static final Path DOCUMENT = Path.of("..", "docs", "access.md");
    private static final Pattern CODE = Pattern.compile("`([A-Z]+ /[^`]+)`");

    private AccessTable() {}

    record Row(String deed, Set<String> endpoints, Set<String> who) {}

    static List<Row> rows() {
        try (Stream<String> lines = Files.lines(DOCUMENT)) {
            return lines.filter(line -> line.startsWith("| "))
                    .map(line -> line.split("\\|"))
                    .filter(cells -> cells.length == 4 && !cells[1].strip().equals("deed"))
                    .map(AccessTable::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Row of(String deed) {
        return rows().stream()
                .filter(row -> row.deed().equals(deed))
                .findFirst()
                .orElseThrow(() -> new AssertionError(deed + " is in no row of " + DOCUMENT));
    }

    static String name(Deed deed) {
        return deed.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static Row row(String[] cells) {
        return new Row(
                cells[1].strip(),
                CODE.matcher(cells[2]).results().map(match -> match.group(1)).collect(toSet()),
                Stream.of(cells[3].split(",")).map(String::strip).collect(toSet()));
    }
}
