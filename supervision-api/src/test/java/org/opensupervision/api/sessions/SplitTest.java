package org.opensupervision.api.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opensupervision.domain.shared.Minutes;

class SplitTest {

    @ParameterizedTest
    @CsvSource({
        "20, 20, 20, 45, 15, 15, 15",
        "10, 20, 30, 60, 10, 20, 30",
        "10, 20, 30, 30, 5, 10, 15",
        "10, 20, 30, 45, 10, 15, 20",
        "0, 0, 50, 45, 0, 0, 45",
        "7, 11, 13, 30, 5, 10, 15",
        "0, 0, 0, 45, 15, 15, 15",
    })
    void a_length_is_shared_out_as_last_time_in_steps_of_five(
            int a, int e, int s, int length, int administrative, int educational, int supportive) {
        assertThat(new Split(new Minutes(a, e, s)).of(length))
                .isEqualTo(new Minutes(administrative, educational, supportive));
    }

    @Test
    void nothing_is_lost_or_added() {
        for (int a = 0; a <= 60; a += 7) {
            for (int e = 0; e <= 60; e += 11) {
                for (int length : Split.LENGTHS) {
                    assertThat(new Split(new Minutes(a, e, 13)).of(length).total())
                            .isEqualTo(length);
                }
            }
        }
    }

    @Test
    void the_script_of_the_page_is_told_every_length() {
        assertThat(new Split(new Minutes(10, 20, 30)).words()).isEqualTo("30=5,10,15 45=10,15,20 60=10,20,30");
    }
}
