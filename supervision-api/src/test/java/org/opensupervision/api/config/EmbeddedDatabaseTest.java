package org.opensupervision.api.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EmbeddedDatabaseTest {

    @TempDir
    Path parent;

    Path directory;
    EmbeddedDatabase database;

    @BeforeEach
    void chooseDirectory() {
        directory = parent.resolve("a data directory");
        database = new EmbeddedDatabase(directory);
    }

    @AfterEach
    void stop() throws Exception {
        database.close();
    }

    @Test
    void rows_survive_a_stop_and_a_start() throws Exception {
        database.start();
        sql().sql("create table promise (kept boolean)").update();
        sql().sql("insert into promise values (true)").update();

        database.close();
        assertThat(Postmaster.runsOn(cluster())).isFalse();
        restart();

        assertThat(promises()).isEqualTo(1);
    }

    @Test
    void a_commit_is_on_disk_and_strangers_stay_out() throws Exception {
        database.start();

        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("full_page_writes")).isEqualTo("on");
        assertThat(setting("data_checksums")).isEqualTo("on");
        assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(socketDirectory()).isEmpty();
        assertThat(setting("is_superuser")).isEqualTo("off");
        assertThat(permissions(directory)).isEqualTo("rwx------");
        assertThat(permissions(directory.resolve("postgres.password"))).isEqualTo("rw-------");
        assertThat(permissions(directory.resolve("postgres.log"))).isEqualTo("rw-------");
        assertThat(permissions(directory.resolve("master.key"))).isEqualTo("rw-------");
        assertThatThrownBy(() -> signIn(database.username(), "guessed")
                        .sql("select 1")
                        .query()
                        .singleValue())
                .hasRootCauseMessage("FATAL: password authentication failed for user \"opensupervision\"");
        assertThatThrownBy(() -> signIn(PostgresCluster.SUPERUSER, "postgres")
                        .sql("select 1")
                        .query()
                        .singleValue())
                .hasRootCauseMessage("FATAL: password authentication failed for user \"postgres\"");
    }

    @Test
    void all_passwords_are_others_with_every_start() throws Exception {
        database.start();
        var before = List.of(superuserPassword(), database.password(), database.webPassword(), database.workPassword());
        assertThat(sql().sql("select rolvaliduntil = 'infinity' from pg_roles where rolcanlogin and not rolsuper")
                        .query(Boolean.class)
                        .list())
                .containsExactly(true, true, true);
        database.close();

        restart();

        assertThat(List.of(superuserPassword(), database.password(), database.webPassword(), database.workPassword()))
                .doesNotContainAnyElementsOf(before);
        assertThat(superusers(superuserPassword())).isEqualTo(1);
        assertThatThrownBy(() -> superusers(before.getFirst())).isInstanceOf(DataAccessException.class);
        assertThat(directory.resolve("postgres.password.next")).doesNotExist();
        assertThat(permissions(directory.resolve("postgres.password"))).isEqualTo("rw-------");
    }

    @Test
    void a_start_that_was_killed_while_it_changed_the_password_leaves_one_that_is_good() throws Exception {
        database.start();
        String good = superuserPassword();
        database.close();
        Path next = directory.resolve("postgres.password.next");

        Files.writeString(next, "not yet that of the superuser");
        restart();
        String better = superuserPassword();
        assertThat(superusers(better)).isEqualTo(1);
        database.close();

        Files.writeString(next, better);
        Files.writeString(directory.resolve("postgres.password"), good);
        restart();
        assertThat(superusers(superuserPassword())).isEqualTo(1);
    }

    private String superuserPassword() throws IOException {
        return Files.readString(directory.resolve("postgres.password"));
    }

    private Object superusers(String password) {
        return signIn(PostgresCluster.SUPERUSER, password)
                .sql("select 1")
                .query()
                .singleValue();
    }

    @Test
    void a_killed_application_leaves_its_database_to_the_next_one_and_loses_nothing() throws Exception {
        var application = KilledApplication.start(directory);
        assertThatThrownBy(database::start).hasMessageContaining("Another OpenSupervision is running");

        application.destroyForcibly().waitFor();
        assertThat(Postmaster.runsOn(cluster())).isTrue();
        database.start();

        assertThat(promises()).isEqualTo(1);
    }

    @Test
    void a_killed_database_recovers_by_itself() throws Exception {
        var application = KilledApplication.start(directory);
        ProcessHandle postmaster = postmaster();
        application.destroyForcibly().waitFor();
        postmaster.destroyForcibly();
        // Its children need a moment to see that it is gone.
        Thread.sleep(1000);

        database.start();

        assertThat(promises()).isEqualTo(1);
    }

    @Test
    void a_database_that_is_killed_alone_is_there_again_soon_at_the_same_address() throws Exception {
        database.start();
        sql().sql("create table promise (kept boolean)").update();
        sql().sql("insert into promise values (true)").update();
        String address = database.url();

        postmaster().destroyForcibly();
        while (!isThere()) {
            Thread.sleep(50);
        }

        assertThat(database.url()).isEqualTo(address);
        assertThat(promises()).isEqualTo(1);
    }

    @Test
    void a_database_that_was_stopped_is_left_in_peace() throws Exception {
        database.start();
        database.close();

        // long enough for whoever looks after it to look again
        Thread.sleep(1500);

        assertThat(Postmaster.runsOn(cluster())).isFalse();
    }

    @Test
    void a_first_start_that_was_killed_half_way_begins_again() throws Exception {
        Files.createDirectories(directory.resolve("postgres.unfinished-1/base"));
        Files.createDirectories(directory.resolve("postgres-binaries/unfinished/bin"));
        Files.writeString(directory.resolve("postgres.password"), "");

        database.start();

        assertThat(directory.resolve("postgres.unfinished-1")).doesNotExist();
        assertThat(directory.resolve("postgres-binaries/unfinished")).doesNotExist();
    }

    @Test
    void a_number_in_postmaster_pid_that_now_belongs_to_another_process_does_no_harm() throws Exception {
        database.start();
        database.close();
        var stranger = new ProcessBuilder("sleep", "300").start();
        Files.writeString(postmasterPid(), stranger.pid() + "\n" + cluster() + "\n");

        restart();

        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly();
    }

    @Test
    void an_empty_postmaster_pid_does_no_harm() throws Exception {
        database.start();
        database.close();
        Files.writeString(postmasterPid(), "");

        restart();

        assertThat(Postmaster.runsOn(cluster())).isTrue();
    }

    @Test
    void the_roles_of_the_application_own_nothing_and_have_passwords_of_their_own() throws Exception {
        database.start();

        for (String role : new String[] {"opensupervision_web", "opensupervision_work"}) {
            String password = role.endsWith("web") ? database.webPassword() : database.workPassword();
            assertThat(signIn(role, password).sql("show is_superuser").query().singleValue())
                    .isEqualTo("off");
            assertThatThrownBy(() -> signIn(role, password)
                            .sql("create table mine (mine boolean)")
                            .update())
                    .hasRootCauseMessage("ERROR: permission denied for schema public\n  Position: 14");
            assertThatThrownBy(() -> signIn(role, database.password())
                            .sql("select 1")
                            .query()
                            .singleValue())
                    .hasRootCauseMessage("FATAL: password authentication failed for user \"%s\"".formatted(role));
        }
    }

    private void restart() throws Exception {
        database = new EmbeddedDatabase(directory);
        database.start();
    }

    private boolean isThere() {
        try {
            return promises() == 1;
        } catch (DataAccessException notYet) {
            return false;
        }
    }

    private ProcessHandle postmaster() throws Exception {
        return ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(postmasterPid()).getFirst()))
                .orElseThrow();
    }

    private Path cluster() {
        return directory.resolve("postgres");
    }

    private Path postmasterPid() {
        return cluster().resolve("postmaster.pid");
    }

    private String socketDirectory() throws Exception {
        return Files.readAllLines(postmasterPid()).get(4);
    }

    private long promises() {
        return sql().sql("select count(*) from promise where kept")
                .query(Long.class)
                .single();
    }

    private String setting(String name) {
        return sql().sql("show " + name).query(String.class).single();
    }

    private String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private JdbcClient sql() {
        return signIn(database.username(), database.password());
    }

    private JdbcClient signIn(String username, String password) {
        return JdbcClient.create(new DriverManagerDataSource(database.url(), username, password));
    }
}
