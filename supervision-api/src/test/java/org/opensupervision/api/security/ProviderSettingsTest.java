package org.opensupervision.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class ProviderSettingsTest {

    private static final String AGENCY = "0c9fdc1c-8a6b-4d0e-9d34-3f6bf1a1a0f1";

    @Test
    void the_environment_sets_them_by_the_names_that_the_documentation_gives() {
        ProviderSettings settings = bound(Map.of(
                "OPENSUPERVISION_IDENTITYPROVIDERS_HARBOUR_AGENCY", AGENCY,
                "OPENSUPERVISION_IDENTITYPROVIDERS_HARBOUR_ISSUER", "https://login.harbour.example/realms/staff",
                "OPENSUPERVISION_IDENTITYPROVIDERS_HARBOUR_CLIENTID", "opensupervision",
                "OPENSUPERVISION_IDENTITYPROVIDERS_HARBOUR_CLIENTSECRET", "not to be told",
                "OPENSUPERVISION_IDENTITYPROVIDERS_HARBOUR_LISTED", "false",
                "OPENSUPERVISION_IDENTITYPROVIDERS_HARBOUR_SCOPEPREFIX", "supervision:",
                "OPENSUPERVISION_IDENTITYPROVIDERS_HARBOUR_SECONDFACTORAMR", "mfa,hwk",
                "OPENSUPERVISION_IDENTITYPROVIDERS_HARBOUR_SECONDFACTORACR", "gold",
                "OPENSUPERVISION_IDENTITYPROVIDERS_HARBOUR_HOSTS", "keys.harbour.example,tokens.example"));

        settings.check();
        var harbour = settings.all().get("harbour");
        assertThat(harbour.agency()).isEqualTo(UUID.fromString(AGENCY));
        assertThat(harbour.issuer()).isEqualTo("https://login.harbour.example/realms/staff");
        assertThat(harbour.clientId()).isEqualTo("opensupervision");
        assertThat(harbour.clientSecret()).isEqualTo("not to be told");
        assertThat(harbour.listed()).isFalse();
        assertThat(harbour.scopePrefix()).isEqualTo("supervision:");
        assertThat(harbour.secondFactorAmr()).isEqualTo(Set.of("mfa", "hwk"));
        assertThat(harbour.secondFactorAcr()).isEqualTo(Set.of("gold"));
        assertThat(harbour.hosts()).isEqualTo(Set.of("keys.harbour.example", "tokens.example"));
        assertThat(settings.toString()).doesNotContain("not to be told");
    }

    @ParameterizedTest
    @CsvSource({
        "https://login.harbour.example/token, true",
        "https://LOGIN.harbour.example/token, true",
        "https://login.harbour.example:443/token, true",
        "https://keys.example/token, true",
        "https://other.example/token, false",
        "https://login.harbour.example.other.example/token, false",
        "https://login.harbour.example@other.example/token, false",
        "https://other.example/login.harbour.example, false",
        "https://login.harbour.example:8443/token, false",
        "https://keys.example:22/token, false",
        "http://login.harbour.example/token, false",
        "http://127.0.0.1/token, false",
        "https://169.254.169.254/latest, false",
        "file:///etc/passwd, false",
        "gopher://keys.example/, false",
        "'', false",
        "not an address, false"
    })
    void it_goes_to_the_issuers_host_and_to_those_that_are_set(String address, boolean allowed) {
        ProviderSettings settings = bound(Map.of(
                "OPENSUPERVISION_IDENTITYPROVIDERS_HARBOUR_ISSUER", "https://login.harbour.example",
                "OPENSUPERVISION_IDENTITYPROVIDERS_HARBOUR_HOSTS", "keys.example"));

        assertThat(settings.all().get("harbour").allows(address)).isEqualTo(allowed);
    }

    @Test
    void none_is_usual() {
        ProviderSettings settings = bound(Map.of("OPENSUPERVISION_AGENCY", "Harbour"));
        settings.check();
        assertThat(settings.all()).isEmpty();
    }

    private static ProviderSettings bound(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        environment.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, variables));
        return Binder.get(environment).bindOrCreate("opensupervision", ProviderSettings.class);
    }
}
