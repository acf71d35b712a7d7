package org.opensupervision.api.security;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** docs/access.md, as it is to be read by people. */
final class AccessTable {

    private static final Path DOCUMENT = Path.of("..", "docs", "access.md");
    private static final Pattern CODE = Pattern.compile("`([A-Z]+ /[^`]*)`");
    private static final List<Row> ROWS = read();

    private AccessTable() {}

    record Row(String deed, Set<String> endpoints, Set<String> who) {}

    static List<Row> rows() {
        return ROWS;
    }

    private static List<Row> read() {
        Map<String, Set<String>> pages = tables(3)
                .filter(cells -> !endpoints(cells).isEmpty())
                .collect(toMap(AccessTable::deed, AccessTable::endpoints));
        List<Row> rows = tables(4)
                .map(cells -> row(cells, pages.getOrDefault(deed(cells), Set.of())))
                .toList();
        assertThat(rows).extracting(Row::deed).containsAll(pages.keySet());
        return rows;
    }

    /** Those with so many columns, and what stands before the first. */
    private static Stream<String[]> tables(int columns) {
        try (Stream<String> lines = Files.lines(DOCUMENT)) {
            return lines
                    .filter(line -> line.startsWith("| "))
                    .map(line -> line.split("\\|"))
                    .filter(cells -> cells.length == columns
                            && !deed(cells).equals("deed")
                            && !deed(cells).equals("words"))
                    .toList()
                    .stream();
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

    private static Row row(String[] cells, Set<String> pages) {
        return new Row(
                deed(cells),
                Stream.concat(endpoints(cells).stream(), pages.stream()).collect(toSet()),
                Stream.of(cells[3].split(",")).map(String::strip).collect(toSet()));
    }

    private static String deed(String[] cells) {
        return cells[1].strip();
    }

    private static Set<String> endpoints(String[] cells) {
        return CODE.matcher(cells[2]).results().map(match -> match.group(1)).collect(toSet());
    }
}
