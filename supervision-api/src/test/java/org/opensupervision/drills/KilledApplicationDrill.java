package org.opensupervision.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensupervision.drills.Asked.Told;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The real application on its own database, killed with -9 again and again while supervisors save sessions. */
@Drill
class KilledApplicationDrill {

    private static final int CLIENTS_WITH_KEYS = 6;
    private static final int CLIENTS_WITHOUT = 16;
    private static final int KILLS_AT_LEAST = 2;
    private static final int KILLS_UNTIL_THE_CONTROL_LOSES = 10;

    @TempDir
    Path data;

    private final Random random = new Random();
    private final History history = new History("keyed");
    private final History control = new History("keyless");
    private volatile List<URI> nodes = List.of();
    private ApplicationProcess application;

    @AfterEach
    void end() throws Exception {
        application.close();
        Cluster.kill(data.resolve("postgres"));
    }

    @Test
    void what_was_acknowledged_is_there_once_however_often_it_is_killed() throws Exception {
        start();
        var agency = TheirAgency.on(() -> nodes);
        int kills = 0;
        try (var work = new AtWork(clients(agency))) {
            long end = System.nanoTime() + DrillReport.length().toNanos();
            while (kills < KILLS_AT_LEAST || System.nanoTime() < end || mayStillLose(kills)) {
                history.awaitMore(20 + random.nextInt(80));
                application.kill();
                kills++;
                start();
            }
            work.finish();
        }
        agency.awaitReadModels();
        List<String> violations = HistoryChecker.violations(history, jdbc());
        int doubledByControl = HistoryChecker.doubled(control, jdbc()).size();
        DrillReport.add(
                "application killed %d times under load".formatted(kills),
                "%,d acknowledged: %d lost, %d doubled"
                        .formatted(
                                history.told(Told.DONE).size(),
                                HistoryChecker.lost(history, jdbc()).size(),
                                HistoryChecker.doubled(history, jdbc()).size()),
                "retries without keys: %d of %,d doubled"
                        .formatted(doubledByControl, control.told(Told.DONE).size()));

        assertThat(violations).isEmpty();
        assertThat(history.told(Told.NOTHING)).isEmpty();
        assertThat(doubledByControl).as("control").isPositive();
        agency.assertThatReadModelsEqualARebuild(jdbc());
    }

    private List<Runnable> clients(TheirAgency agency) throws Exception {
        List<Runnable> clients = new ArrayList<>();
        for (int n = 0; n < CLIENTS_WITH_KEYS; n++) {
            clients.add(agency.supervisor("S" + n, history)::recordAndAmend);
        }
        for (int n = 0; n < CLIENTS_WITHOUT; n++) {
            clients.add(agency.supervisor("T" + n, control)::recordWithoutAKey);
        }
        return clients;
    }

    private boolean mayStillLose(int kills) throws Exception {
        return kills < KILLS_UNTIL_THE_CONTROL_LOSES
                && HistoryChecker.doubled(control, jdbc()).isEmpty();
    }

    private void start() throws Exception {
        application = ApplicationProcess.start(
                data.resolve("application.log"),
                Stream.concat(Stream.of("--opensupervision.data-dir=" + data), TheirAgency.SETTINGS.stream())
                        .toList());
        application.awaitReadiness();
        nodes = List.of(application.url());
    }

    /** As the owner of the folder may: the port and the password are new with each start. */
    private JdbcClient jdbc() throws Exception {
        int port = Integer.parseInt(
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3));
        return JdbcClient.create(new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:%d/opensupervision".formatted(port),
                "postgres",
                Files.readString(data.resolve("postgres.password"))));
    }
}
