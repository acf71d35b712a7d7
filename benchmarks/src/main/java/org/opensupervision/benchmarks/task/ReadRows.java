package org.opensupervision.benchmarks.task;

import java.sql.SQLException;
import java.util.Map;
import org.opensupervision.benchmarks.contender.RowStore.Reading;

/** Reads rows forward through one connection: their columns only, then with events made of them. */
public record ReadRows(int rows) implements Task {

    @Override
    public Map<String, Double> run(Stage stage) throws Exception {
        stage.empty();
        stage.rows().fill(rows);
        stage.requireEvents(rows);
        return Map.of(
                Figure.ROWS_PER_SECOND,
                read(stage, Reading.COLUMNS),
                Figure.EVENTS_PER_SECOND,
                read(stage, Reading.EVENTS));
    }

    private double read(Stage stage, Reading reading) throws SQLException {
        long begin = System.nanoTime();
        long read = stage.rows().read(reading);
        double seconds = (System.nanoTime() - begin) / 1e9;
        Stage.require("rows read", rows, read);
        return read / seconds;
    }
}
