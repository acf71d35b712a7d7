package org.opensupervision.benchmarks.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opensupervision.benchmarks.contender.RowStore.Writer;

/** The rows of events, inserted without any framework. */
public record InsertRows(int clients, int rowsPerCommit, Duration duration) implements Task {

    @Override
    public Map<String, Double> run(Stage stage) throws Exception {
        stage.empty();
        List<Writer> writers = new ArrayList<>();
        try {
            for (int client = 0; client < clients; client++) {
                writers.add(stage.rows().writer(rowsPerCommit));
            }
            var work = Clients.run(
                    writers.stream()
                            .<Clients.Client>map(writer -> writer::write)
                            .toList(),
                    duration);
            stage.requireEvents(work.total());
            return Map.of(Figure.ROWS_PER_SECOND, work.perSecond());
        } finally {
            for (Writer writer : writers) {
                writer.close();
            }
        }
    }
}
