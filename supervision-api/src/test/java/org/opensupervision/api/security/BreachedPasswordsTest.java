package org.opensupervision.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against lists as Have I Been Pwned has them. */
class BreachedPasswordsTest {

    private static final String OF_PASSWORD = "5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8:10434004";

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 1000, 5000})
    void whatever_is_in_the_list_is_found_and_nothing_else(int number) throws IOException {
        List<String> stolen = numbered("stolen", number).toList();
        for (String end : List.of("\n", "\r\n")) {
            for (String last : List.of("", end)) {
                BreachedPasswords passwords = in(String.join(end, lines(stolen.stream())) + last);

                assertThat(stolen).allMatch(passwords::hold);
                assertThat(numbered("mine", 1000)).noneMatch(passwords::hold);
            }
        }
    }

    @Test
    void the_digest_is_that_of_the_list() throws IOException {
        BreachedPasswords passwords = in(OF_PASSWORD + "\n");

        assertThat(passwords.hold("password")).isTrue();
        assertThat(passwords.hold("Password")).isFalse();
    }

    @Test
    void without_a_list_none_is_known() {
        assertThat(new BreachedPasswords("").hold("password")).isFalse();
    }

    @Test
    void a_password_in_the_list_is_refused() throws IOException {
        String list = String.join("\n", lines(Stream.of("four words not together", "another of them")));
        PasswordPolicy policy = new PasswordPolicy(in(list));

        assertThat(policy.objectionTo("four words not together", List.of()))
                .hasValue(PasswordPolicy.Objection.BREACHED);
        assertThat(policy.objectionTo("five words not together", List.of())).isEmpty();
    }

    @Test
    void a_start_with_another_kind_of_file_is_none() {
        for (String text : List.of(
                "",
                "password\nletmein\n",
                OF_PASSWORD.toLowerCase(java.util.Locale.ROOT) + "\n",
                OF_PASSWORD + "\n" + OF_PASSWORD.replace("5BAA", "4BAA") + "\n")) {
            assertThatThrownBy(() -> in(text)).as(text).hasMessageContaining("OPENSUPERVISION_BREACHED_PASSWORDS_FILE");
        }
        assertThatThrownBy(() -> new BreachedPasswords(directory.resolve("none").toString()))
                .hasMessageContaining("cannot be read");
    }

    private BreachedPasswords in(String text) throws IOException {
        Path file = Files.createTempFile(directory, "list", ".txt");
        Files.writeString(file, text);
        return new BreachedPasswords(file.toString());
    }

    private static Stream<String> numbered(String word, int number) {
        return IntStream.range(0, number).mapToObj(n -> word + " password " + n);
    }

    private static List<String> lines(Stream<String> passwords) {
        return passwords
                .map(BreachedPasswordsTest::digest)
                .sorted()
                .map(digest -> digest + ":" + (1 + digest.charAt(0) % 7 * 1111))
                .toList();
    }

    private static String digest(String password) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-1")
                            .digest(password.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
