package org.opensupervision.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WayBackTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sessions?signed=false&page=2", "/sessions/4c1f9b0e-6a52-4a4c-8f5e-6a8a1f2f9a10"})
    void one_comes_back_to_where_one_was(String address) {
        assertThat(WayBack.to(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://elsewhere.example/",
                "//elsewhere.example/",
                "/\\elsewhere.example/",
                "/\t/elsewhere.example/",
                "sessions",
                "/{id}",
                "/a\r\nSet-Cookie: b"
            })
    void never_to_another_site_or_to_what_is_no_address(String address) {
        assertThat(WayBack.to(address)).isEqualTo("/");
    }
}
