package org.opensupervision.projections.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check values that Wikipedia, "Percentile", gives for the nearest rank. */
class NearestRankTest {

    private static final List<Integer> FIVE = List.of(35, 20, 50, 15, 40);
    private static final List<Integer> TEN = List.of(3, 6, 7, 8, 8, 10, 13, 15, 16, 20);
    private static final List<Integer> ELEVEN = List.of(3, 6, 7, 8, 8, 9, 10, 13, 15, 16, 20);

    @ParameterizedTest
    @CsvSource({"5, 15", "30, 20", "40, 20", "50, 35", "100, 50"})
    void of_five(int percent, double value) {
        assertThat(NearestRank.of(FIVE, percent)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"25, 7", "50, 8", "75, 15", "100, 20"})
    void of_ten(int percent, double value) {
        assertThat(NearestRank.of(TEN, percent)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"25, 7", "50, 9", "75, 15", "100, 20"})
    void of_eleven(int percent, double value) {
        assertThat(NearestRank.of(ELEVEN, percent)).isEqualTo(value);
    }
}
