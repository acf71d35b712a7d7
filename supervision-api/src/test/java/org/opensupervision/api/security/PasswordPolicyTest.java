package org.opensupervision.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.security.PasswordPolicy.Objection.COMMON;
import static org.opensupervision.api.security.PasswordPolicy.Objection.MADE_OF_KNOWN_WORDS;
import static org.opensupervision.api.security.PasswordPolicy.Objection.TOO_LONG;
import static org.opensupervision.api.security.PasswordPolicy.Objection.TOO_SHORT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private static final List<String> KNOWN = List.of("Harbour Clinic", "Clara Winter", "c.winter@harbour.example");

    private final PasswordPolicy policy = new PasswordPolicy(new BreachedPasswords(""));

    @Test
    void fifteen_characters_are_enough_and_are_counted_as_people_count_them() {
        assertThat(policy.objectionTo("xylophone rain!", KNOWN)).isEmpty();
        assertThat(policy.objectionTo("xylophone rain", KNOWN)).hasValue(TOO_SHORT);
        assertThat(policy.objectionTo(
                        "\uD83E\uDD8A\uD83E\uDD94\uD83E\uDDA1\uD83D\uDC3B\uD83D\uDC28\uD83E\uDD81\uD83D\uDC2F", KNOWN))
                .as("seven animals are fourteen chars")
                .hasValue(TOO_SHORT);
        assertThat(policy.objectionTo("ёжик в тумане я", KNOWN)).isEmpty();
        String longest = ("seven grey herons wait " + "by a lake ".repeat(30)).substring(0, 256);
        assertThat(policy.objectionTo(longest, KNOWN)).isEmpty();
        assertThat(policy.objectionTo(longest + "g", KNOWN)).hasValue(TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012345",
                "PasswordPassword",
                "qwertyuiopasdfghjkl",
                "aaaaaaaaaaaaaaaaaaaa",
                "abababababababab",
                "change-me-at-least-15-characters"
            })
    void what_everybody_knows_is_refused(String password) {
        assertThat(policy.objectionTo(password, KNOWN)).hasValue(COMMON);
    }

    /** As the lists of stolen ones have them, where they are long: common words and what people do to lengthen them. */
    @Test
    void thousands_that_are_common_words_made_longer_are_refused_without_a_list_of_them() {
        List<String> common = OneWordMadeLonger.all();

        assertThat(common).hasSizeGreaterThan(10_000);
        assertThat(common)
                .filteredOn(password -> policy.objectionTo(password, KNOWN).isEmpty())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "manchesterunited",
                "ilovemychildren",
                "jesuschristislord",
                "backstreetboys1",
                "1q2w3e4r5t6y7u8i",
                "1qaz2wsx3edc4rfv5tgb",
                "P@ssw0rdP@ssw0rd",
                "January2024January",
                "drowssapdrowssap1",
                "superman123superman",
                "01.01.198001.01.1980"
            })
    void what_is_soon_guessed_is_refused(String password) {
        assertThat(policy.objectionTo(password, KNOWN)).hasValue(COMMON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct-horse-battery", "four words of my own", "kQ7vTz2pLmX9wRb", "drei graue Reiher"})
    void what_nobody_tries_first_is_taken(String password) {
        assertThat(policy.objectionTo(password, KNOWN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HarbourClinic2026!",
                "clara winter 123",
                "opensupervision1",
                "c.winter@harbour.example",
                "Supervision-Harbour"
            })
    void what_is_made_of_known_words_is_refused(String password) {
        assertThat(policy.objectionTo(password, KNOWN)).hasValue(MADE_OF_KNOWN_WORDS);
    }

    @Test
    void a_known_word_among_others_is_no_matter() {
        assertThat(policy.objectionTo("a harbour without any boats", KNOWN)).isEmpty();
    }
}
