package org.opensupervision.drills;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.opensupervision.api.config.PostgresPrograms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/** Two servers, of which one follows the other and can take its place. They change places with every failover. */
final class ReplicatedPair implements AutoCloseable {

    private static final String[] SETTINGS = {
        "wal_level=replica", "hot_standby=on", "max_wal_senders=5", "wal_keep_size=512MB", "shared_buffers=64MB"
    };

    private final boolean synchronous;
    private PostgresServer primary;
    private PostgresServer standby;

    private ReplicatedPair(boolean synchronous, PostgresServer primary, PostgresServer standby) {
        this.synchronous = synchronous;
        this.primary = primary;
        this.standby = standby;
    }

    static ReplicatedPair started(Path directory, PostgresPrograms programs, boolean synchronous) throws Exception {
        var pair = new ReplicatedPair(
                synchronous,
                PostgresServer.in(directory.resolve("one"), programs, SETTINGS),
                PostgresServer.in(directory.resolve("two"), programs, SETTINGS));
        pair.primary.initialised().started();
        pair.follow();
        return pair;
    }

    String url() {
        return "jdbc:postgresql://" + primary.address() + "," + standby.address()
                + "/postgres?targetServerType=primary";
    }

    PostgresServer primary() {
        return primary;
    }

    /** What the primary writes reaches the standby no more; the primary does not know. */
    void holdBackReplication() throws Exception {
        primary.holdBackReplication();
    }

    Failover failOver() throws Exception {
        primary.kill();
        long gone = System.nanoTime();
        standby.promote();
        var old = primary;
        primary = standby;
        standby = old;
        return new Failover(gone, Duration.ofNanos(System.nanoTime() - gone));
    }

    /** A new standby from a copy of the running primary, and the primary waits for it from then on. */
    void follow() throws Exception {
        FileSystemUtils.deleteRecursively(standby.data());
        copy();
        Files.createFile(standby.data().resolve("standby.signal"));
        Files.writeString(
                standby.data().resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=%d user=postgres application_name=standby'%n"
                        .formatted(primary.port()));
        standby.started();
        awaitStreaming();
        if (synchronous) {
            primary.sql()
                    .sql("alter system set synchronous_standby_names = 'standby'")
                    .update();
            primary.sql().sql("select pg_reload_conf()").query(Boolean.class).single();
        }
    }

    @Override
    public void close() throws Exception {
        primary.close();
        standby.close();
    }

    private void copy() throws Exception {
        try (var connection = primary.connect()) {
            var sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            sql.sql("select pg_backup_start('standby', true)::text")
                    .query(String.class)
                    .single();
            // files that go while it is under way are no failure: the log says what became of them
            Commands.exitOf(
                    primary.log(),
                    List.of(
                            "cp",
                            "-a",
                            primary.data().toString(),
                            standby.data().toString()));
            emptyFolder(standby.data().resolve("pg_wal"));
            Files.delete(standby.data().resolve("postmaster.pid"));
            String label = sql.sql("select labelfile from pg_backup_stop()")
                    .query(String.class)
                    .single();
            Files.writeString(standby.data().resolve("backup_label"), label, StandardOpenOption.CREATE_NEW);
        }
    }

    private void awaitStreaming() throws Exception {
        while (primary.sql()
                        .sql("select count(*) from pg_stat_replication where state = 'streaming'")
                        .query(Long.class)
                        .single()
                == 0) {
            Thread.sleep(20);
        }
    }

    private static void emptyFolder(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectory(folder);
    }

    /**
     * @param gone the moment from which the old primary was no more, by {@link System#nanoTime}
     * @param promotion until the new one took writes
     */
    record Failover(long gone, Duration promotion) {}
}
