package org.opensupervision.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 13);
    private static final Period PERIOD = new Period(FIRST, LAST);
    private static final Period OPEN = new Period(FIRST, null);

    @Test
    void both_its_first_and_its_last_day_are_in_it() {
        assertThat(PERIOD.contains(FIRST)).isTrue();
        assertThat(PERIOD.contains(LAST)).isTrue();
        assertThat(PERIOD.contains(FIRST.minusDays(1))).isFalse();
        assertThat(PERIOD.contains(LAST.plusDays(1))).isFalse();
    }

    @Test
    void without_a_last_day_it_never_ends() {
        assertThat(OPEN.contains(LocalDate.MAX)).isTrue();
        assertThat(OPEN.contains(FIRST.minusDays(1))).isFalse();
        assertThat(OPEN.endsNotBeforeItBegins()).isTrue();
    }

    @Test
    void a_day_is_the_shortest() {
        assertThat(new Period(FIRST, FIRST).endsNotBeforeItBegins()).isTrue();
        assertThat(new Period(FIRST, FIRST.minusDays(1)).endsNotBeforeItBegins())
                .isFalse();
    }

    @Test
    void two_overlap_when_they_share_a_day() {
        overlaps(new Period(LAST, LAST.plusDays(9)), true);
        overlaps(new Period(FIRST.plusDays(1), FIRST.plusDays(1)), true);
        overlaps(new Period(LAST, null), true);
        overlaps(new Period(LAST.plusDays(1), null), false);
        overlaps(new Period(FIRST.minusDays(9), FIRST.minusDays(1)), false);
        assertThat(OPEN.overlaps(new Period(LAST, null))).isTrue();
    }

    private static void overlaps(Period other, boolean expected) {
        assertThat(PERIOD.overlaps(other)).isEqualTo(expected);
        assertThat(other.overlaps(PERIOD)).isEqualTo(expected);
    }
}
