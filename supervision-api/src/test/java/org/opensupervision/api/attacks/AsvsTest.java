package org.opensupervision.api.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs/asvs says of every requirement where it is shown, why it does not apply, or what is missing. */
class AsvsTest {

    /** How many requirements each section of ASVS 5.0.0 has. */
    private static final String SECTIONS = """
        1: 2 10 12 3 3
        2: 3 3 5 2
        3: 1 3 5 8 8 1 5
        4: 5 5 2 4
        5: 1 6 3 3
        6: 3 12 8 6 8 4 2 4
        7: 3 4 2 5 3 2
        8: 4 4 3 2
        9: 3 4
        10: 2 3 5 16 5 2 3
        11: 4 5 5 4 2 2 2
        12: 5 2 5
        13: 4 6 4 7
        14: 2 8 3
        15: 5 5 7 4
        16: 1 5 4 3 4
        17: 2 8 2
        """;

    private static final String SCRIPT = "bin/verify";
    private static final Set<String> STATUSES = Set.of("tested", "not applicable");

    static final List<NamedCsvRecord> ROWS = rows();
    private static final Map<String, String> TESTS = new HashMap<>();

    private static final Pattern WORDS = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"|';'");

    @BeforeAll
    static void read_the_tests() throws IOException {
        for (String module : List.of("domain", "projections", "api")) {
            try (Stream<Path> files = Files.walk(Path.of("..", "supervision-" + module, "src", "test", "java"))) {
                for (Path file :
                        files.filter(it -> it.toString().endsWith("Test.java")).toList()) {
                    TESTS.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
                }
            }
        }
    }

    @Test
    void every_requirement_stands_there_once() {
        List<String> expected = SECTIONS.lines().flatMap(AsvsTest::idsOfChapter).toList();

        assertThat(expected).hasSize(345);
        assertThat(ROWS).extracting(row -> row.getField("id")).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(ROWS).extracting(row -> row.getField("level")).allMatch(level -> level.matches("[123]"));
        assertThat(ROWS).extracting(row -> row.getField("requirement")).noneMatch(String::isBlank);
    }

    @Test
    void every_one_says_how_it_stands_and_why() {
        assertThat(ROWS).allSatisfy(row -> {
            assertThat(STATUSES).as(row.getField("id")).contains(row.getField("status"));
            assertThat(row.getField("shown_by")).as(row.getField("id")).isNotBlank();
        });
    }

    @Test
    void what_is_tested_names_tests_that_there_are() {
        assertThat(ROWS)
                .filteredOn(row -> row.getField("status").equals("tested"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.getField("shown_by").split(" "))
                        .as(row.getField("id"))
                        .allMatch(AsvsTest::exists));
    }

    @Test
    void the_summary_counts_right() throws IOException {
        Map<String, Long> counted = ROWS.stream()
                .collect(Collectors.groupingBy(
                        row -> row.getField("status"), LinkedHashMap::new, Collectors.counting()));

        assertThat(Files.readString(Path.of("..", "docs", "asvs", "README.md")))
                .contains("| tested | " + counted.get("tested") + " |")
                .contains("| not applicable | " + counted.get("not applicable") + " |");
    }

    @Test
    void a_test_that_is_not_there_is_noticed() {
        assertThat(exists("AsvsTest#a_test_that_is_not_there_is_noticed")).isTrue();
        assertThat(exists("AsvsTest#a_test_that_is_not")).isFalse();
        assertThat(exists("AsvsTest")).isFalse();
        assertThat(exists("bin/verify#check_sbom")).isTrue();
        assertThat(exists("bin/verify#check_sbo")).isFalse();
        assertThat(exists("bin/verify#say_and_stop")).isFalse();
        assertThat(exists("bin/run#main")).isFalse();
    }

    /** A test by its class and method, or what bin/verify, which has to pass, defines and runs. */
    static boolean exists(String named) {
        String[] parts = named.split("#", 2);
        if (parts[0].equals(SCRIPT)) {
            return Pattern.compile(
                            "(?m)^" + Pattern.quote(parts[1]) + "\\(\\) \\{$[\\s\\S]*^" + Pattern.quote(parts[1]) + "$")
                    .matcher(script())
                    .find();
        }
        String source = TESTS.get(parts[0]);
        return source != null && parts.length == 2 && declares(source, parts[1]);
    }

    private static String script() {
        try {
            return Files.readString(Path.of("..", SCRIPT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whatever stands in the words of its annotations. */
    private static boolean declares(String source, String method) {
        return Pattern.compile(
                        "@(Test|TestFactory|ParameterizedTest)\\b[^;{}]*?(\\{[^{}]*}[^;{}]*?)*(void|>)\\s+"
                                + Pattern.quote(method) + "\\(",
                        Pattern.DOTALL)
                .matcher(WORDS.matcher(source).replaceAll("\"\""))
                .find();
    }

    private static Stream<String> idsOfChapter(String line) {
        String[] parts = line.split(": ");
        String[] sizes = parts[1].split(" ");
        return IntStream.range(0, sizes.length).boxed().flatMap(section -> IntStream.rangeClosed(
                        1, Integer.parseInt(sizes[section]))
                .mapToObj(n -> "%s.%d.%d".formatted(parts[0], section + 1, n)));
    }

    private static List<NamedCsvRecord> rows() {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(Path.of("..", "docs", "asvs", "asvs-5.0.csv"))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
