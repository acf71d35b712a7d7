package org.opensupervision.api.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The script that makes the roles on somebody's own PostgreSQL, and that the image of PostgreSQL runs. */
class ApplicationRolesTest {

    private static final Path SCRIPT = Path.of("../docker/create-application-roles.sh");

    @TempDir
    Path directory;

    @Test
    void three_roles_sign_in_with_the_latest_password_and_only_one_owns_the_database() throws Exception {
        try (var server = ServerToBreak.startedWithoutRoles(directory)) {
            create(server, "first");
            create(server, "it's new");

            for (String role : new String[] {"opensupervision", "opensupervision_web", "opensupervision_work"}) {
                var sql = signIn(server, role, "it's new");
                assertThat(sql.sql("""
                        select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles
                        where rolname = current_user
                        """).query(Boolean.class).single()).isFalse();
                assertThat(sql.sql("""
                        select pg_get_userbyid(datdba) = current_user from pg_database where datname = current_database()
                        """).query(Boolean.class).single())
                        .as(role)
                        .isEqualTo(role.equals("opensupervision"));
            }
        }
    }

    @Test
    void a_password_is_good_for_a_year_and_then_lets_nobody_in_until_there_is_another() throws Exception {
        try (var server = ServerToBreak.startedWithoutRoles(directory)) {
            create(server, "first");
            for (String role : new String[] {"opensupervision", "opensupervision_web", "opensupervision_work"}) {
                assertThat(signIn(server, role, "first")
                                .sql("""
                                select rolvaliduntil between now() + interval '365 days' and now() + interval '366 days'
                                from pg_roles where rolname = current_user
                                """)
                                .query(Boolean.class)
                                .single())
                        .as(role)
                        .isTrue();
            }

            server.sql("alter role opensupervision_work valid until 'yesterday'");
            assertThatThrownBy(() -> signIn(server, "opensupervision_work", "first")
                            .sql("select 1")
                            .query()
                            .singleValue())
                    .hasRootCauseMessage("FATAL: password authentication failed for user \"opensupervision_work\"");

            create(server, "second");
            assertThat(signIn(server, "opensupervision_work", "second")
                            .sql("select 1")
                            .query()
                            .singleValue())
                    .isEqualTo(1);
        }
    }

    private static JdbcClient signIn(ServerToBreak server, String role, String password) {
        String url = "jdbc:postgresql://%s/opensupervision".formatted(server.address());
        return JdbcClient.create(new DriverManagerDataSource(url, role, password + " " + role));
    }

    @Test
    void what_the_example_says_to_change_is_not_taken() throws Exception {
        List<String> examples = Files.readAllLines(Path.of("../docker/example.env")).stream()
                .filter(line -> line.matches("\\w*PASSWORD=.*") && !line.startsWith("OPENSUPERVISION_ADMIN_"))
                .toList();

        assertThat(examples).hasSize(4);
        for (String example : examples) {
            String[] setting = example.split("=", 2);
            var script = new ProcessBuilder("bash", SCRIPT.toString()).redirectErrorStream(true);
            script.environment().put(setting[0], setting[1]);
            Process run = script.start();
            assertThat(new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains(setting[0] + " is still the one of docker/example.env");
            assertThat(run.waitFor()).isEqualTo(1);
        }
    }

    private static void create(ServerToBreak server, String password) throws Exception {
        var script = new ProcessBuilder("bash", SCRIPT.toString()).inheritIO();
        script.environment()
                .putAll(Map.of(
                        "PGHOST",
                        "127.0.0.1",
                        "PGPORT",
                        Integer.toString(server.port()),
                        "PGPASSWORD",
                        ServerToBreak.PASSWORD,
                        "OPENSUPERVISION_DATABASE_PASSWORD",
                        password + " opensupervision",
                        "OPENSUPERVISION_DATABASE_WEB_PASSWORD",
                        password + " opensupervision_web",
                        "OPENSUPERVISION_DATABASE_WORK_PASSWORD",
                        password + " opensupervision_work"));
        assertThat(script.start().waitFor()).isZero();
    }
}
