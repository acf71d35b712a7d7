package org.opensupervision.api.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensupervision.api.OpenSupervision;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Nothing goes to a database of another machine but by TLS, and to the one whose certificate says that it is it. */
@ExtendWith(OutputCaptureExtension.class)
class TrustedDatabaseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://127.0.0.1:5432/opensupervision",
                "jdbc:postgresql://localhost/opensupervision",
                "jdbc:postgresql:opensupervision",
                "jdbc:postgresql://[::1]:5432/opensupervision",
                "jdbc:postgresql://127.0.0.1:1,127.0.0.2:2/opensupervision?targetServerType=primary",
                "jdbc:postgresql://db.example:5432/opensupervision?sslmode=verify-full",
                "jdbc:postgresql://one,two/opensupervision?targetServerType=primary&sslmode=verify-full"
            })
    void it_is_on_this_machine_or_has_shown_who_it_is(String url) {
        assertThatCode(() -> TrustedDatabase.require(url, new Properties(), false))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.example:5432/opensupervision",
                "jdbc:postgresql://10.0.0.7/opensupervision",
                "jdbc:postgresql://localhost.example/opensupervision",
                "jdbc:postgresql://127.0.0.1,10.0.0.7/opensupervision",
                "jdbc:postgresql://db.example/opensupervision?sslmode=require",
                "jdbc:postgresql://db.example/opensupervision?sslmode=verify-ca",
                "jdbc:postgresql://db.example/opensupervision?ssl=true",
                "jdbc:postgresql://db.example/opensupervision?sslmode=disable&user=verify-full"
            })
    void no_other_is_spoken_to(String url) {
        assertThatThrownBy(() -> TrustedDatabase.require(url, new Properties(), false))
                .isInstanceOf(DatabaseUnavailable.class);
        assertThatCode(() -> TrustedDatabase.require(url, new Properties(), true))
                .as("by whoever owns the network in between")
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db.example/x?sslmode=verify-full, false",
        "jdbc:postgresql://db.example/x?sslmode=verify-full&sslkey=, false",
        "jdbc:postgresql://db.example/x?sslmode=verify-full&sslkey=a.p12&password=secret, false",
        "jdbc:postgresql://localhost&10.0.0.7/x, false",
        "jdbc:postgresql://db.example/x?sslmode=verify-full&sslkey=a.p12, true",
        "jdbc:postgresql://localhost/x?password=secret, true"
    })
    void another_machine_is_shown_a_certificate_and_no_password(String url, boolean isGood) {
        String address = url.replace("localhost&", "localhost,");
        if (isGood) {
            TrustedDatabase.requireCertificate(address, new Properties(), List.of("", ""), false);
        } else {
            assertThatThrownBy(
                            () -> TrustedDatabase.requireCertificate(address, new Properties(), List.of("", ""), false))
                    .isInstanceOf(DatabaseUnavailable.class);
        }
        TrustedDatabase.requireCertificate(address, new Properties(), List.of("", ""), true);
    }

    @Test
    void a_password_of_any_role_is_one() {
        String url = "jdbc:postgresql://db.example/x?sslmode=verify-full&sslkey=a.p12";
        var owners = new Properties();
        owners.setProperty("password", "secret");

        assertThatThrownBy(() -> TrustedDatabase.requireCertificate(url, owners, List.of(), false))
                .isInstanceOf(DatabaseUnavailable.class);
        assertThatThrownBy(() -> TrustedDatabase.requireCertificate(url, new Properties(), List.of("", "x"), false))
                .isInstanceOf(DatabaseUnavailable.class);
    }

    @Test
    void a_start_that_would_show_a_password_is_none_and_says_what_to_do(CapturedOutput output) {
        String[] settings =
                ServerToBreak.settingsFor("jdbc:postgresql://db.example:5432/opensupervision?sslmode=verify-full");

        assertThatThrownBy(() -> OpenSupervision.main(settings)).isInstanceOf(DatabaseUnavailable.class);

        assertThat(output.getAll())
                .contains("APPLICATION FAILED TO START", "db.example", "sslkey=", TrustedDatabase.PASSWORDS)
                .doesNotContain("waiting for the database", ServerToBreak.PASSWORD);
    }

    @Test
    void a_setting_beside_the_address_counts_unless_the_address_says_otherwise() {
        var checked = new Properties();
        checked.setProperty("sslmode", "verify-full");
        TrustedDatabase.require("jdbc:postgresql://db.example/x", checked, false);
        assertThatThrownBy(
                        () -> TrustedDatabase.require("jdbc:postgresql://db.example/x?sslmode=prefer", checked, false))
                .isInstanceOf(DatabaseUnavailable.class);
    }

    @Test
    void the_start_says_what_to_do_and_sends_no_password(CapturedOutput output) {
        String[] settings = ServerToBreak.settingsFor(
                "jdbc:postgresql://db.example:5432/opensupervision", "--opensupervision.database-wait=1s");

        assertThatThrownBy(() -> OpenSupervision.main(settings)).isInstanceOf(DatabaseUnavailable.class);

        assertThat(output.getAll())
                .contains("APPLICATION FAILED TO START", "db.example", "sslmode=verify-full", TrustedDatabase.PLAIN)
                .doesNotContain("\tat org.opensupervision", "waiting for the database");
    }
}
