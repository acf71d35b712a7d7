package org.opensupervision.projections.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.opensupervision.domain.people.Role.SUPERVISEE;
import static org.opensupervision.domain.people.Role.SUPERVISOR;
import static org.opensupervision.projections.testing.AnAgency.LAKESIDE;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;
import static org.opensupervision.projections.testing.AnAgency.day;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opensupervision.domain.recovery.PlanEnding;
import org.opensupervision.domain.recovery.RecoveryPhase;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.projections.privacy.RetentionQuery.ForHowLong;
import org.opensupervision.projections.privacy.RetentionQuery.PeriodView;
import org.opensupervision.projections.privacy.RetentionQuery.WhatIsDue;
import org.opensupervision.projections.testing.ReadModels;

class RetentionReaderTest {

    @RegisterExtension
    static final ReadModels readModels = new ReadModels();

    private static final Minutes HOUR = new Minutes(20, 20, 20);

    private static RetentionReader retention() {
        return readModels.get(RetentionReader.class);
    }

    private static List<Tuple> due(AgencyId agency, String until) {
        return retention().ask(new WhatIsDue(agency, day(until))).stream()
                .map(due -> tuple(due.kind(), due.ref(), due.dueOn().toString()))
                .toList();
    }

    private static void keep(KindOfData kind, int months) {
        readModels
                .jdbc()
                .sql("insert into retention_period values (:agency, :kind, :months)")
                .param("agency", RIVERBEND.id().value())
                .param("kind", kind.name())
                .param("months", months)
                .update();
    }

    @BeforeEach
    void somebody_stays_and_somebody_has_left() {
        readModels
                .jdbc()
                .sql("truncate retention_period, import_rejection, import")
                .update();
        readModels.given(
                RIVERBEND.registered(),
                RIVERBEND.joined("S001", "Sam", null, "2010-01-01", SUPERVISOR),
                RIVERBEND.joined("C001", "Clara", null, "2010-01-01", SUPERVISEE),
                RIVERBEND.left("C001", "2015-03-31"));
    }

    @Test
    void periods_are_the_usual_ones_until_an_agency_decides_otherwise() {
        keep(KindOfData.ACCOUNTS, 3);
        assertThat(retention().ask(new ForHowLong(RIVERBEND.id())))
                .contains(new PeriodView(KindOfData.ACCOUNTS, 3), new PeriodView(KindOfData.SESSION_RECORDS, 84));
        assertThat(retention().ask(new ForHowLong(LAKESIDE.id())))
                .contains(new PeriodView(KindOfData.ACCOUNTS, 12))
                .hasSameSizeAs(KindOfData.values());
    }

    @Test
    void who_has_left_is_due_when_their_account_has_been_kept_for_long_enough() {
        assertThat(due(RIVERBEND.id(), "2016-03-30")).isEmpty();
        assertThat(due(RIVERBEND.id(), "2016-03-31")).containsExactly(tuple(KindOfData.ACCOUNTS, "C001", "2016-03-31"));
        assertThat(due(LAKESIDE.id(), "2016-03-31")).isEmpty();
        keep(KindOfData.ACCOUNTS, 3);
        assertThat(due(RIVERBEND.id(), "2015-06-30")).containsExactly(tuple(KindOfData.ACCOUNTS, "C001", "2015-06-30"));
    }

    @Test
    void what_is_kept_longest_decides() {
        readModels.given(
                RIVERBEND.recorded("X1", "S001", "2014-05-01", HOUR, "C001"),
                RIVERBEND.rated("X1", "C001", "2014-05-02", 5, 5, 5),
                RIVERBEND.asked("Q1", "C001", "2014-06-01"));
        assertThat(due(RIVERBEND.id(), "2026-01-01"))
                .containsExactly(tuple(KindOfData.SESSION_RECORDS, "C001", "2021-05-01"));
        keep(KindOfData.SESSION_RECORDS, 12);
        assertThat(due(RIVERBEND.id(), "2026-01-01"))
                .containsExactly(tuple(KindOfData.SUPPORT_REQUESTS, "C001", "2016-06-01"));
        readModels.given(RIVERBEND.atCapacity("C001", "2014-06-02", "2014-06-20", null));
        assertThat(due(RIVERBEND.id(), "2026-01-01"))
                .containsExactly(tuple(KindOfData.SUPPORT_REQUESTS, "C001", "2016-06-20"));
        readModels.given(RIVERBEND.startedAssessing("A1", "C001", "check-in", "2014-06-25"));
        assertThat(due(RIVERBEND.id(), "2026-01-01"))
                .containsExactly(tuple(KindOfData.SUPPORT_REQUESTS, "C001", "2016-06-25"));
        readModels.given(RIVERBEND.completedAssessing("A1", "C001", "2014-06-26"));
        assertThat(due(RIVERBEND.id(), "2026-01-01"))
                .containsExactly(tuple(KindOfData.SUPPORT_REQUESTS, "C001", "2016-06-26"));
        readModels.given(
                RIVERBEND.begunRecovering("C001", RecoveryPhase.REINTEGRATE, "2014-06-20"),
                RIVERBEND.endedPlan("C001", PlanEnding.DONE, "2014-06-28"));
        assertThat(due(RIVERBEND.id(), "2026-01-01"))
                .containsExactly(tuple(KindOfData.SUPPORT_REQUESTS, "C001", "2016-06-28"));
        keep(KindOfData.SUPPORT_REQUESTS, 12);
        assertThat(due(RIVERBEND.id(), "2026-01-01")).containsExactly(tuple(KindOfData.RATINGS, "C001", "2016-05-02"));
    }

    @Test
    void nobody_is_due_who_has_come_back_or_was_erased() {
        readModels.given(RIVERBEND.erased("C001", "S001", "2026-01-01"));
        assertThat(due(RIVERBEND.id(), "2026-01-01")).isEmpty();
        readModels.given(
                RIVERBEND.joined("C002", "Carl", null, "2010-01-01", SUPERVISEE),
                RIVERBEND.left("C002", "2015-03-31"),
                RIVERBEND.cameBack("C002", "2015-05-01"));
        assertThat(due(RIVERBEND.id(), "2026-01-01")).isEmpty();
    }

    @Test
    void rejected_lines_are_due_and_imports_without_any_are_not() {
        readModels.jdbc().sql("""
                insert into import (import_id, agency_id, started_by, state, started_at)
                select gen_random_uuid(), cast(:agency as uuid), gen_random_uuid(), 'DONE', timestamptz '2020-01-15 12:00Z'
                from generate_series(1, 2)
                """).param("agency", RIVERBEND.id().toString()).update();
        assertThat(due(RIVERBEND.id(), "2026-01-01"))
                .extracting(due -> due.toArray()[0])
                .containsExactly(KindOfData.ACCOUNTS);
        readModels.jdbc().sql("""
                insert into import_rejection
                select import_id, agency_id, 'people', 1, '', '', '', '', '' from import limit 1
                """).update();
        assertThat(due(RIVERBEND.id(), "2026-01-01"))
                .contains(tuple(KindOfData.IMPORTS, null, "2020-07-15"))
                .hasSize(2);
    }
}
