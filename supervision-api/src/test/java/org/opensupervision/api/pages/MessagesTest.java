package org.opensupervision.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said in one language is said in all. */
class MessagesTest {

    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
    private static final Pattern PARAMETER = Pattern.compile("\\{([0-9])[,}]");

    /** Those that are put together at run time begin with a bar, as in #{|place.${place}|}, and are not found here. */
    private static final Pattern SAID = Pattern.compile("#\\{([A-Za-z][A-Za-z0-9._-]*)[}(]");

    private static final Properties ENGLISH = messages("");

    @ParameterizedTest
    @ValueSource(strings = "_de")
    void every_message_is_there_in_every_language(String language) {
        assertThat(messages(language).stringPropertyNames()).isEqualTo(ENGLISH.stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = "_de")
    void a_message_says_as_much_in_every_language(String language) {
        Properties others = messages(language);
        assertThat(ENGLISH.stringPropertyNames()).allSatisfy(key -> assertThat(parameters(others.getProperty(key, "")))
                .as(key)
                .isEqualTo(parameters(ENGLISH.getProperty(key))));
    }

    @ParameterizedTest
    @ValueSource(strings = "_de")
    void no_message_was_left_as_it_was(String language) {
        Properties others = messages(language);
        assertThat(ENGLISH.stringPropertyNames())
                .filteredOn(key -> ENGLISH.getProperty(key).split(" ").length > 3)
                .isNotEmpty()
                .allSatisfy(key -> assertThat(others.getProperty(key)).as(key).isNotEqualTo(ENGLISH.getProperty(key)));
    }

    @Test
    void what_a_template_says_is_there() throws IOException {
        Set<String> said = new TreeSet<>();
        try (Stream<Path> templates = Files.walk(TEMPLATES)) {
            templates.filter(file -> file.toString().endsWith(".html")).forEach(file -> SAID.matcher(read(file))
                    .results()
                    .map(match -> match.group(1))
                    .forEach(said::add));
        }
        assertThat(said).isNotEmpty();
        assertThat(ENGLISH.stringPropertyNames()).containsAll(said);
    }

    private static Set<String> parameters(String message) {
        Set<String> parameters = new TreeSet<>();
        PARAMETER
                .matcher(message)
                .results()
                .map(MatchResult::group)
                .forEach(found -> parameters.add(found.substring(1, 2)));
        return parameters;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties messages(String language) {
        Properties messages = new Properties();
        try (InputStream file = MessagesTest.class.getResourceAsStream("/messages" + language + ".properties")) {
            assertThat(file).isNotNull();
            messages.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }
}
