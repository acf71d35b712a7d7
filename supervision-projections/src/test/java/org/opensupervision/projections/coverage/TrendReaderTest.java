package org.opensupervision.projections.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.domain.people.Role.SUPERVISEE;
import static org.opensupervision.domain.people.Role.SUPERVISOR;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;
import static org.opensupervision.projections.testing.AnAgency.day;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.coverage.CoverageQuery.HowItGoes;
import org.opensupervision.projections.coverage.CoverageQuery.MonthTrend;
import org.opensupervision.projections.testing.ReadModels;

/**
 * Five people to whom 2 minutes a day are due, four of them of North. In June each of them is seen for an hour, which is
 * signed for three; each asks on the 1st and is answered after as many days as their number says.
 */
class TrendReaderTest {

    @RegisterExtension
    static final ReadModels readModels = new ReadModels();

    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    @BeforeEach
    void given() {
        readModels.given(
                RIVERBEND.opened("North"), RIVERBEND.joined("D001", "Dora Dean", null, "2020-01-01", SUPERVISOR));
        for (int number = 1; number <= 5; number++) {
            String person = "C00" + number;
            String session = "S" + number;
            String request = "R" + number;
            readModels.given(
                    RIVERBEND.joined(person, "Name " + number, number == 5 ? null : "North", "2026-01-01", SUPERVISEE),
                    RIVERBEND.assigned("D001", person, "2026-01-01", null, 30, 180),
                    RIVERBEND.recorded(session, "D001", "2026-06-10", new Minutes(10, 20, 30), person),
                    RIVERBEND.asked(request, person, "2026-06-01"),
                    RIVERBEND.acknowledged(request, "D001", "2026-06-0" + (1 + number)));
            if (number <= 3) {
                readModels.given(RIVERBEND.signed(session, "D001", "2026-06-11"));
            }
        }
    }

    private static List<MonthTrend> trends(@Nullable String team, String asOf) {
        return readModels
                .get(TrendReader.class)
                .ask(new HowItGoes(RIVERBEND.id(), Reach.everybody(), MAY, JUNE, day(asOf), team))
                .months();
    }

    @Test
    void what_was_held_is_set_against_what_was_agreed() {
        assertThat(trends(null, "2026-06-30").getLast())
                .isEqualTo(new MonthTrend(JUNE, 5, 300, new Minutes(50, 100, 150), 60, 3.0));
    }

    @Test
    void a_month_without_sessions_is_zero_and_one_without_requests_has_no_waiting() {
        assertThat(trends(null, "2026-06-30").getFirst()).isEqualTo(new MonthTrend(MAY, 5, 310, Minutes.NONE, 0, null));
    }

    @Test
    void of_fewer_than_five_people_nothing_is_said_together() {
        assertThat(trends("North", "2026-06-30").getLast()).isEqualTo(new MonthTrend(JUNE, 4, null, null, null, null));
    }

    @Test
    void what_came_later_does_not_count_as_of_an_earlier_day() {
        assertThat(trends(null, "2026-06-05").getLast())
                .as("four of five were answered: too few to be told")
                .isEqualTo(new MonthTrend(JUNE, 5, 50, Minutes.NONE, 0, null));
    }
}
