package org.opensupervision.api.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No text makes one of our patterns go back and forth over it. */
class PatternsTest {

    private static final Pattern IN_SOURCE = Pattern.compile("(Pattern\\.compile\\(|regexp ="
            + " |\\.matches\\(|\\.replaceAll\\(|\\.replaceFirst\\(|\\.split\\()\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final int LONG = 50_000;
    private static final List<String> ENDS = List.of("", "!", "\u0000", "x", "\n");

    @TestFactory
    Stream<DynamicTest> a_text_of_one_character_over_and_over_is_matched_in_one_go() {
        return inSource().map(found -> DynamicTest.dynamicTest(found, () -> attack(found)));
    }

    @Test
    void a_pattern_that_goes_back_and_forth_is_seen() {
        assertThat(inSource()).hasSizeGreaterThan(10);
        try {
            attack(".matches: -?0*([0-9]+)");
        } catch (AssertionError expected) {
            return;
        }
        throw new AssertionError("a pattern that takes the square of the time was not seen");
    }

    private static void attack(String found) {
        boolean whole = !found.contains("replace") && !found.contains("split");
        Pattern pattern = Pattern.compile(found.substring(found.indexOf(": ") + 2), Pattern.DOTALL);
        String characters = (pattern.pattern() + "a0 \n\r\t@=-'\"\u00e9")
                .chars()
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> characters
                .codePoints()
                .forEach(character -> ENDS.forEach(end -> {
                    String text = Character.toString(character).repeat(LONG) + end;
                    Matcher matcher = pattern.matcher(text);
                    boolean matched = whole ? matcher.matches() : matcher.find();
                    assertThat(matched).isIn(true, false);
                })));
    }

    private static Stream<String> inSource() {
        return Stream.of("domain", "projections", "api").flatMap(module -> {
            try (Stream<Path> files = Files.walk(Path.of("..", "supervision-" + module, "src", "main", "java"))) {
                return files
                        .filter(file -> file.toString().endsWith(".java"))
                        .flatMap(PatternsTest::patternsIn)
                        .toList()
                        .stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Stream<String> patternsIn(Path file) {
        try {
            return IN_SOURCE
                    .matcher(Files.readString(file))
                    .results()
                    .map(found -> file.getFileName() + " " + found.group(1).replaceAll("[(\\s]", "") + ": "
                            + literal(found.group(2)))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which other character it is makes no difference here. */
    private static String literal(String source) {
        return source.replaceAll("(?<!\\\\)\\\\u[0-9A-Fa-f]{4}", "x").translateEscapes();
    }
}
