package org.opensupervision.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static final List<Workload> ALL =
            new Programme(List.of(1, 32), Duration.ofSeconds(1), 1, 1000, Duration.ofSeconds(1), 100, 100).workloads();

    @Test
    void what_a_workload_stands_beside_is_measured_with_it_and_before_it() {
        assertThat(selected("three nodes"))
                .containsExactly(
                        "insert a row, 32 clients",
                        "record over HTTP, 32 clients",
                        "record over HTTP on three nodes, 32 clients");
        assertThat(selected("import"))
                .containsExactly("insert a row, 1 client", "insert a hundred rows, 1 client", "import");
    }

    @Test
    void what_stands_beside_another_of_the_same_contender_brings_along_what_that_stands_beside() {
        assertThat(selected("1,000 nights, with snapshots"))
                .containsExactly(
                        "insert a row, 1 client",
                        "complete an evaluation, after 1,000 nights, no snapshots, 1 client",
                        "complete an evaluation, after 1,000 nights, with snapshots, 1 client");
    }

    @Test
    void what_stands_beside_nothing_is_measured_alone() {
        assertThat(selected("evaluate")).containsExactly("evaluate an agency");
    }

    @Test
    void without_a_text_all_are_measured() {
        assertThat(Selection.of(ALL, "")).isEqualTo(ALL);
    }

    private static List<String> selected(String text) {
        return Selection.of(ALL, text).stream().map(Workload::name).toList();
    }
}
