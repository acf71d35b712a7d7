package org.opensupervision.api.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensupervision.api.OpenSupervision;
import org.opensupervision.api.harness.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole application on a real PostgreSQL that is reached by TLS, and lets in by certificate alone. */
class DatabaseByCertificateTest {

    /** Leads to this machine, and is no address of its own: so the rules for other machines hold. */
    private static final String ELSEWHERE = "0.0.0.0";

    private static final String ROLES = "postgres,opensupervision_web,opensupervision_work";

    @TempDir
    Path directory;

    TestCertificates certificates;
    ServerToBreak server;

    @BeforeEach
    void a_server_takes_certificates_and_no_passwords() throws Exception {
        certificates = new TestCertificates(directory.resolve("certificates"));
        certificates.signed("server", "san=ip:" + ELSEWHERE);
        certificates.signed("opensupervision");
        server = ServerToBreak.started(Files.createDirectory(directory.resolve("server")));
        Path folder = directory.resolve("server/postgres");
        Files.writeString(
                folder.resolve("postgresql.conf"),
                """
                ssl = on
                ssl_cert_file = '%s'
                ssl_key_file = '%s'
                ssl_ca_file = '%s'
                """.formatted(
                        certificates.certificateOf("server"), certificates.keyOf("server"), certificates.authority()),
                StandardOpenOption.APPEND);
        Files.writeString(folder.resolve("pg_ident.conf"), """
                application opensupervision postgres
                application opensupervision opensupervision_web
                application opensupervision opensupervision_work
                """);
        Files.writeString(folder.resolve("pg_hba.conf"), "hostssl all %s all cert map=application\n".formatted(ROLES));
        server.restart();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void its_three_roles_sign_in_by_one_certificate_and_nobody_else() throws Exception {
        try (var application = start("opensupervision")) {
            var shown = application
                    .getBean("workClient", JdbcClient.class)
                    .sql("select current_user || client_dn from pg_stat_ssl where ssl and pid = pg_backend_pid()")
                    .query(String.class)
                    .single();
            assertThat(shown).isEqualTo("opensupervision_work/CN=opensupervision");
        }
        certificates.signed("somebody");
        assertThatThrownBy(() -> start("somebody")).isInstanceOf(DatabaseUnavailable.class);
    }

    private ConfigurableApplicationContext start(String certificate) throws Exception {
        String url = "jdbc:postgresql://%s:%d/postgres?sslmode=verify-full&sslrootcert=%s&sslcert=%s&sslkey=%s"
                .formatted(
                        ELSEWHERE,
                        server.port(),
                        certificates.authority(),
                        certificates.certificateOf(certificate),
                        certificates.bareKeyOf(certificate));
        var settings = new ArrayList<>(List.of(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres",
                "--opensupervision.master-key=" + TestDatabase.MASTER_KEY,
                "--opensupervision.first-start=false",
                "--db-scheduler.enabled=false",
                "--server.port=0"));
        return new SpringApplicationBuilder(OpenSupervision.class)
                .initializers(new AwaitedDatabaseInitializer())
                .run(settings.toArray(String[]::new));
    }
}
