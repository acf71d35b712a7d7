package org.opensupervision.projections.burnoutrisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.opensupervision.domain.people.Role.SUPERVISEE;
import static org.opensupervision.domain.people.Role.SUPERVISOR;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;
import static org.opensupervision.projections.testing.AnAgency.day;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.domain.shared.SupervisionFunction;
import org.opensupervision.projections.burnoutrisk.SupplyQuery.HowMuchIsSupplied;
import org.opensupervision.projections.burnoutrisk.SupplyQuery.Supplied;
import org.opensupervision.projections.burnoutrisk.SupplyQuery.SuppliedTo;
import org.opensupervision.projections.burnoutrisk.SupplyQuery.SupplyOfMany;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.testing.ReadModels;

/** What Dora has supplied to many, 180 minutes in 90 days being agreed with each. */
class SupplyReaderTest {

    @RegisterExtension
    static final ReadModels readModels = new ReadModels();

    @BeforeEach
    void given() {
        readModels.given(
                RIVERBEND.opened("North"),
                RIVERBEND.opened("South"),
                RIVERBEND.opened("West"),
                RIVERBEND.joined("D001", "Dora Dean", null, "2020-01-01", SUPERVISOR));
    }

    @Test
    void what_was_delivered_stands_beside_what_was_agreed() {
        people(5, "North");
        readModels.given(
                RIVERBEND.recorded("S1", "D001", "2026-06-01", new Minutes(20, 0, 40), "North1"),
                RIVERBEND.recorded("S2", "D001", "2026-01-05", new Minutes(20, 30, 40), "North1"),
                RIVERBEND.asked("Q1", "North2", "2026-06-22"),
                RIVERBEND.asked("Q2", "North3", "2026-06-23"));

        SupplyOfMany expected =
                new SupplyOfMany(5, 900, new Minutes(20, 0, 40), 1, List.of(SupervisionFunction.EDUCATIONAL));
        assertThat(supplied().altogether().told()).isEqualTo(expected);
        assertThat(supplied().byTeam()).containsExactly(new SuppliedTo("North", expected));
        assertThat(supplied().bySupervisor()).containsExactly(new SuppliedTo("Dora Dean", expected));
    }

    @Test
    void of_fewer_than_five_nothing_is_said() {
        people(4, "North");
        assertThat(supplied().altogether().told()).isNull();
        assertThat(supplied().byTeam()).containsExactly(new SuppliedTo("North", null));
        assertThat(supplied().bySupervisor()).containsExactly(new SuppliedTo("Dora Dean", null));
    }

    @Test
    void a_small_team_cannot_be_told_by_subtracting_the_others() {
        people(2, "North");
        people(5, "South");
        people(6, "West");
        assertThat(supplied().byTeam())
                .extracting(SuppliedTo::where, team -> team.told() == null)
                .containsExactly(tuple("North", true), tuple("South", true), tuple("West", false));
        assertThat(Objects.requireNonNull(supplied().altogether().told()).people())
                .isEqualTo(13);
    }

    private static void people(int number, String team) {
        for (int each = 1; each <= number; each++) {
            readModels.given(
                    RIVERBEND.joined(team + each, "Name " + team + each, team, "2026-01-01", SUPERVISEE),
                    RIVERBEND.assigned("D001", team + each, "2026-01-01", null, 30, 180));
        }
    }

    private static Supplied supplied() {
        return readModels
                .get(SupplyReader.class)
                .ask(new HowMuchIsSupplied(RIVERBEND.id(), Reach.everybody(), day("2026-06-30"), null));
    }
}
