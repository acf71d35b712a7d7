package org.opensupervision.projections.sessionlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.opensupervision.domain.people.Role.SUPERVISOR;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;
import static org.opensupervision.projections.testing.AnAgency.day;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opensupervision.domain.sessions.SessionOutcome;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.projections.sessionlog.SessionLogQuery.AwaitedWord;
import org.opensupervision.projections.sessionlog.SessionLogQuery.WhatAwaitsTheirWord;
import org.opensupervision.projections.testing.ReadModels;

class AwaitedWordTest {

    @RegisterExtension
    static final ReadModels readModels = new ReadModels();

    private static final Minutes HOUR = new Minutes(20, 20, 20);

    @BeforeEach
    void given() {
        readModels.given(
                RIVERBEND.opened("North"),
                RIVERBEND.joined("D001", "Dora Dean", "North", "2025-01-01", SUPERVISOR),
                RIVERBEND.recorded("S001", "D001", "2026-03-01", HOUR, "C001", "C002"));
    }

    private static List<AwaitedWord> ofAnn() {
        return readModels
                .get(SessionLogReader.class)
                .ask(new WhatAwaitsTheirWord(RIVERBEND.id(), RIVERBEND.person("C001"), day("2026-01-01"), 2));
    }

    @Test
    void a_held_session_waits_until_it_is_answered_and_rated_by_the_same_person() {
        assertThat(ofAnn())
                .extracting(each -> each.supervisor().name(), AwaitedWord::answered, AwaitedWord::rated)
                .containsExactly(tuple("Dora Dean", false, false));

        readModels.given(
                RIVERBEND.confirmed("S001", "C002", "2026-03-02"),
                RIVERBEND.rated("S001", "C002", "2026-03-02", 5, 5, 5));
        assertThat(ofAnn()).extracting(AwaitedWord::answered).containsExactly(false);

        readModels.given(RIVERBEND.disputed("S001", "C001", "2026-03-02", "it was shorter"));
        assertThat(ofAnn())
                .extracting(AwaitedWord::answered, AwaitedWord::rated)
                .containsExactly(tuple(true, false));

        readModels.given(RIVERBEND.rated("S001", "C001", "2026-03-02", 5, 5, 5));
        assertThat(ofAnn()).isEmpty();
    }

    @Test
    void what_was_not_held_was_cancelled_or_is_long_ago_waits_for_nothing_and_the_latest_come_first() {
        readModels.given(
                RIVERBEND.recorded("S002", "D001", "2025-12-31", HOUR, "C001"),
                RIVERBEND.recorded(
                        "S003", "D001", RIVERBEND.content(SessionOutcome.NO_SHOW, "2026-03-10", Minutes.NONE, "C001")),
                RIVERBEND.recorded("S004", "D001", "2026-03-08", HOUR, "C001"),
                RIVERBEND.cancelled("S004", "D001", "2026-03-09", "entered twice"),
                RIVERBEND.recorded("S005", "D001", "2026-03-07", HOUR, "C001"),
                RIVERBEND.recorded("S006", "D001", "2026-03-08", HOUR, "C001"));
        assertThat(ofAnn())
                .extracting(AwaitedWord::session)
                .containsExactly(RIVERBEND.session("S006"), RIVERBEND.session("S005"));
    }
}
