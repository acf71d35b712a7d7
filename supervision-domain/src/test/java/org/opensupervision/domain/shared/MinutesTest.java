package org.opensupervision.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opensupervision.domain.shared.SupervisionFunction.*;

import org.junit.jupiter.api.Test;

class MinutesTest {

    private static final Minutes MINUTES = new Minutes(10, 20, 40);

    @Test
    void minutes_are_told_by_function_and_in_total() {
        assertThat(MINUTES.of(ADMINISTRATIVE)).isEqualTo(10);
        assertThat(MINUTES.of(EDUCATIONAL)).isEqualTo(20);
        assertThat(MINUTES.of(SUPPORTIVE)).isEqualTo(40);
        assertThat(MINUTES.total()).isEqualTo(70);
    }

    @Test
    void minutes_are_added_function_by_function() {
        assertThat(MINUTES.plus(new Minutes(1, 2, 4))).isEqualTo(new Minutes(11, 22, 44));
    }

    @Test
    void a_total_never_overflows_unnoticed() {
        assertThatThrownBy(() -> new Minutes(Integer.MAX_VALUE, 1, 0).total()).isInstanceOf(ArithmeticException.class);
    }
}
