package org.opensupervision.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LengthsTest {

    private static final String LONG = "https://login.harbour.example/" + "a".repeat(1970);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "authorization_endpoint",
                "token_endpoint",
                "userinfo_endpoint",
                "jwks_uri",
                "end_session_endpoint"
            })
    void a_provider_that_names_an_address_that_is_too_long_is_not_asked(String name) {
        assertThat(Lengths.areKept(Map.of(name, LONG))).isTrue();
        assertThat(Lengths.areKept(Map.of(name, LONG + "a"))).isFalse();
    }
}
