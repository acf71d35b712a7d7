package org.opensupervision.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensupervision.drills.Asked.Told;

/** PostgreSQL killed with -9 again and again while supervisors save sessions; the application has to live on. */
@Drill
class KilledDatabaseDrill {

    private static final int CLIENTS = 8;
    private static final int KILLS_AT_LEAST = 2;
    private static final int KILLS_UNTIL_THE_CONTROL_LOSES = 8;

    @TempDir
    Path folder;

    private final Random random = new Random();
    private Cluster postgres;
    private ApplicationProcess application;
    private TheirAgency agency;

    @BeforeEach
    void start() throws Exception {
        postgres = new Cluster(folder.resolve("postgres"));
        application = ApplicationProcess.start(
                folder.resolve("application.log"),
                Stream.concat(postgres.settings().stream(), TheirAgency.SETTINGS.stream())
                        .toList());
        application.awaitReadiness();
        List<URI> nodes = List.of(application.url());
        agency = TheirAgency.on(() -> nodes);
    }

    @AfterEach
    void end() throws Exception {
        application.close();
        postgres.close();
    }

    @Test
    void what_was_acknowledged_is_there_once_however_often_it_is_killed() throws Exception {
        assertThat(postgres.jdbc().sql("show fsync").query(String.class).single())
                .isEqualTo("on");
        var history = new History("synchronous");
        int kills = 0;
        try (var work = new AtWork(clients("S", history))) {
            long end = System.nanoTime() + DrillReport.length().toNanos();
            while (kills < KILLS_AT_LEAST || System.nanoTime() < end) {
                killAndStart(history);
                kills++;
            }
            work.finish();
        }
        agency.awaitReadModels();
        List<String> violations = HistoryChecker.violations(history, postgres.jdbc());
        int lost = HistoryChecker.lost(history, postgres.jdbc()).size();
        int doubled = HistoryChecker.doubled(history, postgres.jdbc()).size();
        agency.assertThatReadModelsEqualARebuild(postgres.jdbc());

        var control = new History("asynchronous");
        int lostByControl = lostWithAsynchronousCommit(control);
        DrillReport.add(
                "PostgreSQL killed %d times under load".formatted(kills),
                "%,d acknowledged: %d lost, %d doubled"
                        .formatted(history.told(Told.DONE).size(), lost, doubled),
                "asynchronous commit: %d of %,d lost"
                        .formatted(lostByControl, control.told(Told.DONE).size()));

        assertThat(violations).isEmpty();
        assertThat(history.told(Told.NOTHING)).isEmpty();
        assertThat(lostByControl).as("control").isPositive();
    }

    private int lostWithAsynchronousCommit(History control) throws Exception {
        postgres.commitAsynchronously();
        postgres.killAndStart();
        int lost = 0;
        try (var work = new AtWork(clients("T", control))) {
            for (int kills = 0; kills < KILLS_UNTIL_THE_CONTROL_LOSES && lost == 0; kills++) {
                killAndStart(control);
                lost = HistoryChecker.lost(control, postgres.jdbc()).size();
            }
            work.finish();
        }
        return lost;
    }

    private void killAndStart(History history) throws Exception {
        history.awaitMore(20 + random.nextInt(80));
        postgres.killAndStart();
    }

    private List<Runnable> clients(String prefix, History history) throws Exception {
        List<Runnable> clients = new ArrayList<>();
        for (int n = 0; n < CLIENTS; n++) {
            clients.add(agency.supervisor(prefix + n, history)::recordAndAmend);
        }
        return clients;
    }
}
