package org.opensupervision.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opensupervision.benchmarks.contender.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One PostgreSQL for all, as durable as it comes; the embedded one would trade that for speed unless told. */
final class Server implements AutoCloseable {

    private static final List<String> MUST_BE_ON = List.of("fsync", "synchronous_commit", "full_page_writes");
    private static final List<String> WORTH_TELLING = List.of(
            "server_version", "wal_sync_method", "shared_buffers", "max_wal_size", "max_connections", "data_checksums");

    private final EmbeddedPostgres postgres;

    private Server(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static Server start(Path under) throws IOException {
        EmbeddedPostgres.Builder postgres = EmbeddedPostgres.builder()
                .setDataDirectory(Files.createTempDirectory(Files.createDirectories(under), "postgres-"))
                .setServerConfig("max_connections", "800");
        MUST_BE_ON.forEach(setting -> postgres.setServerConfig(setting, "on"));
        Server server = new Server(postgres.start());
        server.requireDurability();
        return server;
    }

    private void requireDurability() {
        for (String setting : MUST_BE_ON) {
            if (!show(setting).equals("on")) {
                throw new IllegalStateException("PostgreSQL runs with %s = %s".formatted(setting, show(setting)));
            }
        }
    }

    int port() {
        return postgres.getPort();
    }

    void createDatabase(Entrant entrant) {
        jdbc().sql("create database " + entrant.database(port()).name()).update();
    }

    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        WORTH_TELLING.forEach(setting -> settings.put(setting, show(setting)));
        MUST_BE_ON.forEach(setting -> settings.put(setting, show(setting)));
        return settings;
    }

    private String show(String setting) {
        return jdbc().sql("show " + setting).query(String.class).single();
    }

    private JdbcClient jdbc() {
        return new Database(port(), "postgres").jdbc();
    }

    /** What is written to disk before needs no time at the stop, which is given five seconds only. */
    @Override
    public void close() throws IOException {
        jdbc().sql("checkpoint").update();
        postgres.close();
    }
}
