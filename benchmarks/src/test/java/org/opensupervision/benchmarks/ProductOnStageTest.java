package org.opensupervision.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opensupervision.benchmarks.contender.Database;
import org.opensupervision.benchmarks.task.CompleteEvaluations;
import org.opensupervision.benchmarks.task.Install;
import org.opensupervision.benchmarks.task.Rebuild;
import org.opensupervision.benchmarks.task.RebuildWhileWriting;
import org.opensupervision.benchmarks.task.Stage;
import org.opensupervision.benchmarks.task.Task;

/** Workloads that need much of the product run on it as it is now; what they check, they check here too. */
class ProductOnStageTest {

    private static final int EVENTS = 300;

    private static final List<Task> TASKS =
            List.of(new Install(), new Rebuild(EVENTS), new RebuildWhileWriting(EVENTS, 50));

    private static final Duration BRIEFLY = Duration.ofMillis(200);
    private static final List<Task> LONG_LIVED = List.of(
            new Install(),
            new CompleteEvaluations(1, 100, false, BRIEFLY),
            new CompleteEvaluations(1, 100, true, BRIEFLY));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"OURS", "SEALED", "UNFENCED"})
    void the_product_does_what_is_measured(Entrant entrant) throws Exception {
        perform(TASKS, entrant);
    }

    @Test
    void the_product_takes_the_snapshots_that_are_measured() throws Exception {
        perform(LONG_LIVED, Entrant.LONG_LIVED);
    }

    private void perform(List<Task> tasks, Entrant entrant) throws Exception {
        try (Server server = Server.start(folder)) {
            server.createDatabase(entrant);
            Database database = entrant.database(server.port());
            try (Stage stage = new Stage(entrant.open(database), database)) {
                for (Task task : tasks) {
                    assertThat(task.run(stage)).as(task.toString()).allSatisfy((figure, value) -> assertThat(value)
                            .isPositive());
                }
            }
        }
    }
}
