package org.opensupervision.api.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Long, not known to everybody, and not made of what everybody knows about its owner. Which characters is all one. */
@Component
public class PasswordPolicy {

    public static final int SHORTEST = 15;
    public static final int LONGEST = 256;

    /** So much must be left when what everybody knows is taken out. */
    private static final int LEFT = 8;

    private static final int FEWEST_CHARACTERS = 5;
    private static final int SHORTEST_WORD = 4;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final List<String> PRODUCT = List.of("opensupervision", "supervision", "password");

    private final Set<String> common = common();
    private final Guesses guesses = new Guesses();
    private final BreachedPasswords breached;

    PasswordPolicy(BreachedPasswords breached) {
        this.breached = breached;
    }

    /** Why a password is not taken. */
    public enum Objection {
        TOO_SHORT,
        TOO_LONG,
        COMMON,
        BREACHED,
        MADE_OF_KNOWN_WORDS
    }

    /** @param known the agency, the person's name and e-mail */
    public Optional<Objection> objectionTo(String password, Collection<String> known) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Objection.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Objection.TOO_LONG);
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (common.contains(plain) || hasFewCharacters(plain)) {
            return Optional.of(Objection.COMMON);
        }
        if (breached.hold(password)) {
            return Optional.of(Objection.BREACHED);
        }
        if (leftOf(plain, known) < LEFT) {
            return Optional.of(Objection.MADE_OF_KNOWN_WORDS);
        }
        return guesses.areFew(password) ? Optional.of(Objection.COMMON) : Optional.empty();
    }

    private static boolean hasFewCharacters(String plain) {
        return plain.codePoints().distinct().count() < FEWEST_CHARACTERS;
    }

    private static int leftOf(String password, Collection<String> known) {
        String left = password;
        for (String word : words(known)) {
            left = left.replace(word, "");
        }
        return left.codePointCount(0, left.length());
    }

    /** The longest first, so that no part of a word is taken for the whole. */
    private static List<String> words(Collection<String> known) {
        Stream<String> parts = known.stream()
                .map(text -> text.toLowerCase(Locale.ROOT))
                .flatMap(text -> Stream.concat(Stream.of(text), BETWEEN_WORDS.splitAsStream(text)));
        return Stream.concat(parts, PRODUCT.stream())
                .filter(word -> word.length() >= SHORTEST_WORD)
                .distinct()
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .toList();
    }

    private static Set<String> common() {
        try {
            return new ClassPathResource("common-passwords.txt")
                    .getContentAsString(UTF_8)
                    .lines()
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
