package org.opensupervision.api.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensupervision.api.OpenSupervision;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Harness;
import org.opensupervision.api.harness.Http;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.api.harness.TestDatabase;
import org.opensupervision.projections.privacy.MasterKeyRefused;
import org.opensupervision.projections.privacy.PersonKeys;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Applications of their own on one database, whose secrets come out of a module, or from where a vault lays them. */
class SecretsInAVaultTest {

    private static final String WORDS = "she is tired of it";

    private final String database = TestDatabase.fresh();
    private final Path module = SoftHsm.configuration();

    @TempDir
    Path laidByAVault;

    private Http clara;
    private String request;

    @Test
    void the_master_key_moves_into_a_module_while_everything_can_be_read_and_stays_there() throws Exception {
        SoftHsm.makeKey("opensupervision", module);
        SoftHsm.makeKey("opensupervision-next", module);
        try (var before = start(inTheProcess())) {
            clara_asks_for_support(before);
        }
        try (var both = start(inTheProcess(), inModule("master-key", ""))) {
            clara_reads_what_she_wrote(both);
            assertThat(wrappedBy(both)).doesNotContain("pkcs11:opensupervision");
            rewrap(both);
            assertThat(wrappedBy(both)).containsExactly("pkcs11:opensupervision");
        }
        try (var inTheModule = start(inModule("master-key", ""))) {
            clara_reads_what_she_wrote(inTheModule);
        }
        try (var next = start(
                inModule("master-key", "opensupervision-next"), inModule("other-master-key", "opensupervision"))) {
            rewrap(next);
            assertThat(wrappedBy(next)).containsExactly("pkcs11:opensupervision-next");
            clara_reads_what_she_wrote(next);
        }
        assertThatThrownBy(() -> start(inModule("master-key", "")).close())
                .as("replaced")
                .hasRootCauseInstanceOf(MasterKeyRefused.class);
        assertThatThrownBy(() -> start(inTheProcess()).close())
                .as("replaced")
                .hasRootCauseInstanceOf(MasterKeyRefused.class);
    }

    /** As secrets are laid by an agent of a vault, by systemd, Kubernetes or Docker. */
    @Test
    void every_secret_can_be_a_file_that_a_vault_lays() throws Exception {
        lay("opensupervision.master-key", TestDatabase.MASTER_KEY);
        lay("spring.datasource.password", "of the owner");
        lay("opensupervision.database.web.password", "of requests");
        lay("opensupervision.database.work.password", "of work");
        lay("opensupervision.admin-password", "of the first person");
        lay("opensupervision.admin-token", "of automation");

        try (var application = start(Map.of("spring.config.import", "configtree:" + laidByAVault + "/"))) {
            var environment = application.getEnvironment();
            for (Path file : Files.list(laidByAVault).toList()) {
                assertThat(environment.getProperty(file.getFileName().toString()))
                        .isEqualTo(Files.readString(file));
            }
            for (String role : List.of("web", "work")) {
                assertThat(application
                                .getBean(role + "Connections", HikariDataSource.class)
                                .getPassword())
                        .isEqualTo(Files.readString(
                                laidByAVault.resolve("opensupervision.database." + role + ".password")));
            }
            clara_asks_for_support(application);
            clara_reads_what_she_wrote(application);
        }
    }

    private void clara_asks_for_support(ConfigurableApplicationContext application) {
        Agency agency = application.getBean(Agencies.class).register();
        Someone sam = agency.supervisor("S1");
        Someone supervisee = agency.supervisee("C1");
        agency.agreement(sam, supervisee, "2026-01-01");
        application.getBean(Agencies.class).settle();
        clara = supervisee.http();
        request = at(application)
                .post("/api/support-requests", Json.of("function", "supportive", "urgency", "soon", "words", WORDS))
                .id();
    }

    private void clara_reads_what_she_wrote(ConfigurableApplicationContext application) {
        assertThat(at(application)
                        .get("/api/support-requests/" + request)
                        .is(200)
                        .text())
                .contains(WORDS);
    }

    private Http at(ConfigurableApplicationContext application) {
        return clara.at(application.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    private static void rewrap(ConfigurableApplicationContext application) {
        var keys = application.getBean(PersonKeys.class);
        while (keys.rewrap(100) > 0) {}
        keys.forgetAll();
    }

    private static List<String> wrappedBy(ConfigurableApplicationContext application) {
        return application
                .getBean("workClient", JdbcClient.class)
                .sql("select distinct wrapped_by from keys.person_key where wrapped_by is not null")
                .query(String.class)
                .list();
    }

    private void lay(String name, String secret) throws Exception {
        Files.writeString(laidByAVault.resolve(name), secret);
    }

    private Map<String, String> inModule(String name, String label) {
        return Map.of(
                "opensupervision." + name + "-pkcs11", module.toString(),
                "opensupervision." + name + "-pkcs11-pin-file", SoftHsm.PIN.toString(),
                "opensupervision." + name + "-pkcs11-label", label);
    }

    private static Map<String, String> inTheProcess() {
        return Map.of("opensupervision.master-key", TestDatabase.MASTER_KEY);
    }

    @SafeVarargs
    private ConfigurableApplicationContext start(Map<String, String>... more) {
        var arguments =
                Stream.of("--server.port=0", "--opensupervision.first-start=false", "--db-scheduler.enabled=false");
        var toDatabase = TestDatabase.settings(database).entrySet().stream()
                .filter(setting -> setting.getKey().matches("spring.datasource.(url|username)"));
        var set = Stream.of(more).flatMap(settings -> settings.entrySet().stream());
        return new SpringApplicationBuilder(OpenSupervision.class, Harness.class)
                .run(Stream.concat(
                                arguments,
                                Stream.concat(toDatabase, set)
                                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue()))
                        .toArray(String[]::new));
    }
}
