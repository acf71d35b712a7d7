package org.opensupervision.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The fields into which people enter what they sign in with. */
class FormsTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern FIELD = Pattern.compile("<input[^>]*>");

    @Test
    void what_is_typed_into_a_password_field_is_not_seen() {
        assertThat(fields("name=\"(password|current)\""))
                .hasSizeGreaterThan(4)
                .allMatch(field -> field.contains("type=\"password\""));
    }

    @Test
    void password_managers_know_which_field_is_which_and_nothing_keeps_them_or_pasting_away() {
        assertThat(fields("type=\"password\""))
                .hasSizeGreaterThan(4)
                .allMatch(field -> field.matches("(?s).*autocomplete=\"(current|new)-password\".*"));
        assertThat(fields("name=\"(email|password|current|code)\""))
                .allMatch(field -> !field.matches("(?s).*(\\son\\w+=|maxlength|readonly|autocomplete=\"off\").*"));
    }

    private static List<String> fields(String with) {
        Pattern pattern = Pattern.compile(with);
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .flatMap(file -> FIELD.matcher(read(file)).results())
                    .map(MatchResult::group)
                    .filter(field -> pattern.matcher(field).find())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
