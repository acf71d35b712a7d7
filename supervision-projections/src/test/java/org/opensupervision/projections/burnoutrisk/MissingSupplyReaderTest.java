package org.opensupervision.projections.burnoutrisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.domain.people.Role.SUPERVISEE;
import static org.opensupervision.domain.people.Role.SUPERVISOR;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;
import static org.opensupervision.projections.testing.AnAgency.day;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opensupervision.domain.riskflags.FactCode;
import org.opensupervision.domain.riskflags.Tier;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.burnoutrisk.RiskQuery.MissingAt;
import org.opensupervision.projections.burnoutrisk.RiskQuery.MissingSupply;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhatSupplyIsMissing;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.testing.ReadModels;

/** Each flag says that a session is overdue, and that somebody rated supportive supervision low. */
class MissingSupplyReaderTest {

    @RegisterExtension
    static final ReadModels readModels = new ReadModels();

    @BeforeEach
    void given() {
        readModels.given(
                RIVERBEND.opened("North"),
                RIVERBEND.opened("South"),
                RIVERBEND.joined("D001", "Dora Dean", null, "2020-01-01", SUPERVISOR));
    }

    private static void flagged(int people, String team) {
        for (int number = 1; number <= people; number++) {
            String person = team + number;
            readModels.given(
                    RIVERBEND.joined(person, "Name " + person, team, "2026-01-01", SUPERVISEE),
                    RIVERBEND.assigned("D001", person, "2026-01-01", null, 30, 180),
                    RIVERBEND.raised(person, RIVERBEND.finding("2026-06-30", Tier.REVIEW, 5, "S1")));
        }
        // by then others than themselves see it
        readModels.askedAt(ReadModels.FIRST.plus(Duration.ofHours(25)));
    }

    private static MissingSupply missing() {
        return readModels
                .get(MissingSupplyReader.class)
                .ask(new WhatSupplyIsMissing(
                        RIVERBEND.id(), Reach.everybody(), new PersonId(UUID.randomUUID()), day("2026-06-30")));
    }

    @Test
    void it_counts_what_is_missing_by_team_and_by_supervisor_and_nothing_that_somebody_said() {
        flagged(5, "North");

        assertThat(missing().byTeam()).containsExactly(new MissingAt("North", FactCode.RECENCY, 5));
        assertThat(missing().bySupervisor()).containsExactly(new MissingAt("Dora Dean", FactCode.RECENCY, 5));
    }

    @Test
    void of_fewer_than_five_it_does_not_say_how_many() {
        flagged(4, "North");
        flagged(1, "South");

        assertThat(missing().byTeam())
                .containsExactly(
                        new MissingAt("North", FactCode.RECENCY, null), new MissingAt("South", FactCode.RECENCY, null));
        assertThat(missing().bySupervisor()).containsExactly(new MissingAt("Dora Dean", FactCode.RECENCY, 5));
    }
}
