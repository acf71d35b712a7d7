package org.opensupervision.api.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
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
        assumeTrue(hasPsql(), "needs psql");
        try (var server = ServerToBreak.startedWithoutRoles(directory)) {
            create(server, "first");
            create(server, "it's new");

            for (String role : new String[] {"opensupervision", "opensupervision_web", "opensupervision_work"}) {
                String url = "jdbc:postgresql://%s/opensupervision".formatted(server.address());
                var sql = JdbcClient.create(new DriverManagerDataSource(url, role, "it's new " + role));
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

    private static boolean hasPsql() throws InterruptedException {
        try {
            return new ProcessBuilder("psql", "--version").start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        }
    }
}
