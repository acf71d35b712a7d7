package org.opensupervision.api.security;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

    /** RFC 6238, appendix B, its last six digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void the_codes_are_those_of_the_rfc(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.stepAt(Instant.ofEpochSecond(second))))
                .isEqualTo(code);
    }

    @Test
    void a_code_is_good_one_step_before_and_after_its_own() {
        Instant now = Instant.parse("2026-10-31T12:00:00Z");
        String code = Totp.code(SECRET, Totp.stepAt(now));

        for (int seconds : new int[] {-30, 0, 29, 30, 59}) {
            assertThat(Totp.stepOf(code, SECRET, now.plusSeconds(seconds))).hasValue(Totp.stepAt(now));
        }
        assertThat(Totp.stepOf(code, SECRET, now.plusSeconds(60))).isEmpty();
        assertThat(Totp.stepOf(code, SECRET, now.minusSeconds(31))).isEmpty();
        assertThat(Totp.stepOf("", SECRET, now)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void secrets_are_written_as_rfc_4648_has_it(String bytes, String text) {
        assertThat(Base32.encode(bytes.getBytes(US_ASCII))).isEqualTo(text);
    }
}
