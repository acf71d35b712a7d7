package org.opensupervision.api.attacks;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Every library, and what it brings along, is the very file that was chosen: whatever a repository has under its name by
 * now. {@code libraries.sha256} is what {@code sha256sum} writes, by group, name and version.
 */
class PinnedLibrariesTest {

    private static final String REPOSITORY = "/repository/";

    /** The programs of PostgreSQL are another file for each kind of machine. */
    private static final String OF_THIS_MACHINE = "io/zonky/test/postgres/";

    @Test
    void every_library_is_the_one_that_was_chosen() {
        Map<String, String> chosen = chosen();
        Map<String, String> found = found();

        assertThat(found).hasSizeGreaterThan(100);
        assertThat(lines(found).stream()
                        .filter(line -> !line.contains(OF_THIS_MACHINE) || chosen.containsKey(line.split("  ", 2)[1]))
                        .filter(line -> !lines(chosen).contains(line)))
                .as("lines that libraries.sha256 has not, or has otherwise")
                .isEmpty();
    }

    @Test
    void what_is_chosen_is_chosen_once_and_the_build_checks_what_it_is_sent() throws IOException {
        assertThat(Files.readAllLines(list()))
                .doesNotHaveDuplicates()
                .allMatch(line -> line.matches("[0-9a-f]{64}  [\\w./+-]+\\.jar"));
        assertThat(Files.readAllLines(Path.of("..", ".mvn", "maven.config"))).contains("-C");
    }

    @Test
    void another_file_is_noticed() {
        Map<String, String> chosen = chosen();
        String path = chosen.keySet().iterator().next();

        assertThat(lines(chosen)).doesNotContain("0".repeat(64) + "  " + path);
    }

    private static Path list() {
        return Path.of("src", "test", "resources", "libraries.sha256");
    }

    private static Map<String, String> chosen() {
        try {
            return Files.readAllLines(list()).stream()
                    .map(line -> line.split("  ", 2))
                    .collect(toMap(line -> line[1], line -> line[0], (one, other) -> one, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> found() {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar") && entry.contains(REPOSITORY))
                .collect(toMap(
                        entry -> entry.substring(entry.indexOf(REPOSITORY) + REPOSITORY.length()),
                        PinnedLibrariesTest::sha256,
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static List<String> lines(Map<String, String> libraries) {
        return libraries.entrySet().stream()
                .map(library -> library.getValue() + "  " + library.getKey())
                .toList();
    }

    private static String sha256(String file) {
        try (var content = Files.newInputStream(Path.of(file))) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
