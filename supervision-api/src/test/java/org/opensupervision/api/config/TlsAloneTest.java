package org.opensupervision.api.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensupervision.api.OpenSupervision;
import org.opensupervision.api.harness.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.ConfigurableApplicationContext;

/** Other machines reach it by TLS, its own or a proxy's, or not at all. */
@ExtendWith(OutputCaptureExtension.class)
class TlsAloneTest {

    private static final String AGENCY = "--opensupervision.agency=Harbour";
    private static final String ADMIN = "--opensupervision.admin-email=you@h.example";

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.9.10", "::1"})
    void on_this_machine_nothing_is_needed(String address) throws Exception {
        assertThatCode(() -> check(address, false, false)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "10.0.0.7", "::", "192.0.2.1"})
    void elsewhere_it_is_tls_or_what_the_operator_says_of_a_proxy(String address) throws Exception {
        assertThatThrownBy(() -> check(address, false, false)).isInstanceOf(PlainOnTheNetwork.class);
        assertThatCode(() -> check(address, true, false)).doesNotThrowAnyException();
        assertThatCode(() -> check(address, false, true)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void without_an_address_it_is_everywhere(boolean plain) {
        var everywhere = new TlsAlone(new ServerProperties(), plain);
        if (plain) {
            everywhere.afterSingletonsInstantiated();
        } else {
            assertThatThrownBy(everywhere::afterSingletonsInstantiated).isInstanceOf(PlainOnTheNetwork.class);
        }
    }

    @Test
    void the_start_ends_before_anything_listens_and_says_what_to_do(CapturedOutput output) {
        assertThatThrownBy(() -> start("--server.address=0.0.0.0")).isInstanceOf(PlainOnTheNetwork.class);

        assertThat(output.getAll())
                .contains(
                        "APPLICATION FAILED TO START", "Unset SERVER_ADDRESS", "SERVER_SSL_CERTIFICATE", TlsAlone.PLAIN)
                .doesNotContain("Tomcat started");
    }

    @Test
    void with_a_certificate_of_its_own_it_speaks_tls_and_nothing_else() throws Exception {
        var certificates = new TestCertificates(directory);
        var store = certificates.signed("server", "san=ip:127.0.0.1");
        try (var application = start(
                "--server.address=0.0.0.0",
                "--server.ssl.key-store=" + store,
                "--server.ssl.key-store-password=" + TestCertificates.PASSWORD)) {
            String port = application.getEnvironment().getRequiredProperty("local.server.port");

            var page = get("https://127.0.0.1:" + port + "/sign-in", store);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(page.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allMatch(cookie -> cookie.contains("Secure"));
            assertThat(get("http://127.0.0.1:" + port + "/sign-in", store).statusCode())
                    .isEqualTo(400);
        }
    }

    private static void check(String address, boolean tls, boolean plain) throws Exception {
        var server = new ServerProperties();
        server.setAddress(InetAddress.getByName(address));
        server.setSsl(tls ? new Ssl() : null);
        new TlsAlone(server, plain).afterSingletonsInstantiated();
    }

    private static HttpResponse<String> get(String address, Path trusted) throws Exception {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(KeyStore.getInstance(trusted.toFile(), TestCertificates.PASSWORD.toCharArray()));
        var tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        try (var client = HttpClient.newBuilder().sslContext(tls).build()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static ConfigurableApplicationContext start(String... more) {
        var arguments = Stream.concat(
                Stream.of("--server.port=0", "--db-scheduler.enabled=false", AGENCY, ADMIN),
                TestDatabase.settings(TestDatabase.fresh()).entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue()));
        return new SpringApplicationBuilder(OpenSupervision.class)
                .run(Stream.concat(arguments, Stream.of(more)).toArray(String[]::new));
    }
}
