package org.opensupervision.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opensupervision.benchmarks.Results.Spread;
import org.opensupervision.benchmarks.Results.Summary;
import org.opensupervision.benchmarks.Workload.Measure;
import org.opensupervision.benchmarks.contender.Application;
import org.opensupervision.benchmarks.task.Figure;

class ResultsTest {

    private static final Measure ROWS = new Measure("insert", Entrant.RAW, "rows/s");
    private static final Measure COMMANDS = new Measure("create", Entrant.PEKKO, "commands/s");

    private final Results results = new Results();

    @Test
    void a_ratio_is_the_median_of_the_ratios_within_the_rounds_not_the_ratio_of_the_medians() {
        round(100, 50);
        round(1000, 100);
        round(10, 9);

        assertThat(summary(COMMANDS).value().median()).isEqualTo(50);
        assertThat(summary(COMMANDS).ratio()).hasValueSatisfying(ratio -> {
            assertThat(ratio.to()).isEqualTo(ROWS);
            assertThat(ratio.value().median()).isEqualTo(0.5);
            assertThat(ratio.value().minimum()).isEqualTo(0.1);
            assertThat(ratio.value().maximum()).isEqualTo(0.9);
        });
    }

    @Test
    void nothing_stands_beside_itself_or_beside_what_was_not_measured() {
        results.add(ROWS, 100, Optional.of(ROWS));
        results.add(COMMANDS, 50, Optional.of(new Measure("insert", Entrant.RAW, "another figure")));

        assertThat(summary(ROWS).ratio()).isEmpty();
        assertThat(summary(COMMANDS).ratio()).isEmpty();
    }

    @Test
    void what_was_done_meanwhile_stands_beside_nothing() {
        var rebuild = new Alone("rebuild", Application.class, _ -> Map.of(), Optional.of(ROWS));

        results.add(ROWS, 100, Optional.empty());
        results.add(rebuild, Entrant.PEKKO, Map.of(Figure.EVENTS_PER_SECOND, 50.0, Figure.WRITTEN_MEANWHILE, 500.0));

        assertThat(summary(new Measure("rebuild", Entrant.PEKKO, Figure.EVENTS_PER_SECOND))
                        .ratio())
                .isPresent();
        assertThat(summary(new Measure("rebuild", Entrant.PEKKO, Figure.WRITTEN_MEANWHILE))
                        .ratio())
                .isEmpty();
    }

    @Test
    void the_median_of_an_even_number_of_rounds_lies_between_the_middle_ones() {
        assertThat(Spread.of(java.util.List.of(9.0, 1.0, 4.0, 2.0)).median()).isEqualTo(3);
    }

    private void round(double rows, double commands) {
        results.add(ROWS, rows, Optional.empty());
        results.add(COMMANDS, commands, Optional.of(ROWS));
    }

    private Summary summary(Measure measure) {
        return results.summaries().stream()
                .filter(summary -> summary.measure().equals(measure))
                .findFirst()
                .orElseThrow();
    }
}
