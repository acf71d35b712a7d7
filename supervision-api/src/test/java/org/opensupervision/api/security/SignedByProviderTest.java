package org.opensupervision.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensupervision.api.harness.ProviderOfTheTest;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;

class SignedByProviderTest {

    private final ProviderOfTheTest provider = ProviderOfTheTest.start();

    @AfterEach
    void stop() {
        provider.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 2048, 3071})
    void a_key_that_is_too_short_signs_for_nobody(int bits) {
        provider.rotateKeys(bits);
        assertThatThrownBy(() -> read(false)).isInstanceOf(JwtException.class);
    }

    @Test
    void a_key_worth_128_bits_signs() {
        provider.rotateKeys(3072);
        assertThat(read(false).getSubject()).isEqualTo("clara");
    }

    @Test
    void a_shorter_one_signs_where_the_operator_says_so_and_a_much_shorter_one_nowhere() {
        provider.rotateKeys(2048);
        assertThat(read(true).getSubject()).isEqualTo("clara");
        provider.rotateKeys(2047);
        assertThatThrownBy(() -> read(true)).isInstanceOf(JwtException.class);
    }

    private Jwt read(boolean shortKeys) {
        Instant now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(provider.issuer())
                .audience(ProviderOfTheTest.AUDIENCE)
                .subject("clara")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .build();
        return new SignedByProvider(provider.issuer() + "/keys", shortKeys, Clock.systemUTC())
                .bearerTokens(provider.issuer(), ProviderOfTheTest.AUDIENCE)
                .decode(provider.signed(claims));
    }
}
