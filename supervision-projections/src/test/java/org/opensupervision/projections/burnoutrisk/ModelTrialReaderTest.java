package org.opensupervision.projections.burnoutrisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.domain.people.Role.SUPERVISEE;
import static org.opensupervision.domain.people.Role.SUPERVISOR;
import static org.opensupervision.projections.testing.AnAgency.LAKESIDE;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;
import static org.opensupervision.projections.testing.AnAgency.day;
import static org.opensupervision.projections.testing.AnAgency.model;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opensupervision.domain.riskflags.SupportModel;
import org.opensupervision.domain.riskflags.TrialMonth;
import org.opensupervision.domain.riskflags.TrialMonth.TrialCounts;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.projections.burnoutrisk.SupportModelQuery.WhatWouldBeFlagged;
import org.opensupervision.projections.testing.AnAgency;
import org.opensupervision.projections.testing.ReadModels;

/** Dora supervises many since 2026: 180 minutes in 90 days, every 30 days. */
class ModelTrialReaderTest {

    private static final SupportModel NOBODY = model("nobody", 10, 11);

    @RegisterExtension
    static final ReadModels readModels = new ReadModels();

    @BeforeEach
    void given() {
        readModels.given(RIVERBEND.joined("D001", "Dora Dean", null, "2020-01-01", SUPERVISOR));
    }

    private static void people(int from, int to) {
        for (int each = from; each <= to; each++) {
            readModels.given(
                    RIVERBEND.joined("C" + each, "Name " + each, null, "2026-01-01", SUPERVISEE),
                    RIVERBEND.assigned("D001", "C" + each, "2026-01-01", null, 30, 180));
        }
    }

    private static List<TrialMonth> tried(AnAgency agency, SupportModel model, String today) {
        return readModels
                .get(ModelTrialReader.class)
                .ask(new WhatWouldBeFlagged(agency.id(), SupportModel.V1, model, day(today)));
    }

    @Test
    void the_ends_of_the_last_twelve_months_are_looked_at() {
        assertThat(tried(RIVERBEND, NOBODY, "2026-06-29"))
                .extracting(TrialMonth::asOf)
                .hasSize(12)
                .startsWith(day("2026-05-31"), day("2026-04-30"))
                .endsWith(day("2025-06-30"));
        assertThat(tried(RIVERBEND, NOBODY, "2026-06-30").getFirst().asOf()).isEqualTo("2026-06-30");
    }

    /** Eleven never met: 2 + 2 + 2 + 1 + 2. Six met in May for as long as was agreed, by 30 June 41 days ago: 1. */
    @Test
    void both_versions_are_asked_about_the_same_records() {
        people(1, 17);
        for (int each = 12; each <= 17; each++) {
            readModels.given(RIVERBEND.recorded("S" + each, "D001", "2026-05-20", new Minutes(60, 60, 60), "C" + each));
        }
        TrialMonth may = tried(RIVERBEND, model("one", 1, 9), "2026-06-30").get(1);
        TrialMonth june = tried(RIVERBEND, model("one", 1, 9), "2026-06-30").getFirst();

        assertThat(may)
                .isEqualTo(new TrialMonth(
                        day("2026-05-31"), new TrialCounts(17, 0, 11), new TrialCounts(17, 0, 11), 0, 0));
        assertThat(june)
                .isEqualTo(new TrialMonth(
                        day("2026-06-30"), new TrialCounts(17, 0, 11), new TrialCounts(17, 6, 11), 0, 6));
        assertThat(tried(RIVERBEND, NOBODY, "2026-06-30").getFirst())
                .isEqualTo(new TrialMonth(
                        day("2026-06-30"), new TrialCounts(17, 0, 11), new TrialCounts(17, 0, 0), 11, 0));
    }

    @Test
    void a_longer_window_sees_what_a_shorter_one_does_not() {
        people(1, 5);
        for (int each = 1; each <= 5; each++) {
            // that of March is the last one, and known to both
            readModels.given(
                    RIVERBEND.recorded("F" + each, "D001", "2026-02-01", new Minutes(200, 200, 200), "C" + each),
                    RIVERBEND.recorded("M" + each, "D001", "2026-03-01", new Minutes(1, 1, 1), "C" + each));
        }
        var year = new SupportModel("year", 365, 60, 499, 500, 50, 2, 1, 2, 5, 7, 14, 3, 5);

        TrialMonth june = tried(RIVERBEND, year, "2026-06-30").getFirst();
        assertThat(june.inForce().review()).isEqualTo(5);
        assertThat(june.tried()).isEqualTo(new TrialCounts(5, 0, 0));
        assertThat(june.onlyInForce()).isEqualTo(5);
    }

    @Test
    void months_in_which_too_little_was_known_and_other_agencies_have_nobody() {
        people(1, 6);
        assertThat(tried(RIVERBEND, NOBODY, "2026-06-30").get(4)).isEqualTo(nobodyOn("2026-02-28"));
        assertThat(tried(LAKESIDE, NOBODY, "2026-06-30").getFirst()).isEqualTo(nobodyOn("2026-06-30"));
    }

    private static TrialMonth nobodyOn(String day) {
        return new TrialMonth(day(day), new TrialCounts(0, 0, 0), new TrialCounts(0, 0, 0), 0, 0);
    }
}
