package org.opensupervision.api.risk;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.TestClock;
import org.opensupervision.projections.burnoutrisk.RiskFlagReader;
import org.opensupervision.projections.directory.DirectoryQuery.AgencyView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** Los Angeles is 7 hours behind Greenwich until 2026-11-01, 8 hours from then on. */
@OverHttp
class NightlyEvaluationTest {

    @Autowired
    Agencies agencies;

    @Autowired
    TestClock clock;

    @Autowired
    RiskFlagReader flags;

    @Autowired
    @Qualifier("riskEvaluations") RecurringTask<Void> nightly;

    Agency agency;

    @BeforeEach
    void an_agency_in_los_angeles_with_somebody_nobody_has_met() {
        agency = agencies.register("America/Los_Angeles");
        var clara = agency.supervisee("C1");
        agency.agreement(agency.supervisor("S1"), clara, "2026-01-01");
        agencies.settle();
    }

    @Test
    void it_is_due_from_two_in_the_morning_where_the_agency_is() {
        assertThat(isDueAt("2026-10-31T08:59:59Z")).isFalse();
        assertThat(isDueAt("2026-10-31T09:00:00Z")).isTrue();
        assertThat(isDueAt("2026-11-01T06:59:00Z")).isTrue();
        assertThat(isDueAt("2026-11-01T07:00:00Z")).as("midnight").isFalse();
        assertThat(isDueAt("2026-11-02T09:59:00Z")).isFalse();
        assertThat(isDueAt("2026-11-02T10:00:00Z")).isTrue();
    }

    @Test
    void it_is_not_due_on_the_day_of_registration() {
        var view = view("2026-10-31T06:30:00Z");

        assertThat(isDueAt("2026-10-30T23:00:00Z", view)).isFalse();
        assertThat(isDueAt("2026-10-31T06:59:00Z", view)).isFalse();
        assertThat(isDueAt("2026-10-31T09:00:00Z", view)).isTrue();
    }

    @Test
    void it_is_done_once_a_day_and_a_missed_night_is_made_up_for() {
        // after the agency's registration, which the event store has dated by the real clock
        clock.set("2036-06-02T22:00:00Z");
        runs();
        assertThat(evaluations()).containsExactly("2036-06-02");
        assertThat(agency.administrator().sees("/api/risk-flags").items("/raisedOn"))
                .containsExactly("2036-06-02");
        runs();
        clock.set("2036-06-03T08:59:00Z");
        runs();
        assertThat(evaluations()).containsExactly("2036-06-02");

        clock.set("2036-06-03T09:00:00Z");
        runs();
        runs();
        assertThat(evaluations()).containsExactly("2036-06-02", "2036-06-03");
    }

    private void runs() {
        agencies.settle();
        nightly.execute(null, null);
        agencies.settle();
    }

    private boolean isDueAt(String instant) {
        return isDueAt(instant, view("2026-01-01T00:00:00Z"));
    }

    private boolean isDueAt(String instant, AgencyView view) {
        clock.set(instant);
        return NightlyEvaluation.isDue(view, clock, flags);
    }

    private AgencyView view(String registeredAt) {
        return new AgencyView(
                agency.id(),
                agency.domain(),
                java.time.ZoneId.of("America/Los_Angeles"),
                30,
                180,
                Instant.parse(registeredAt),
                "en-US",
                java.util.List.of());
    }

    @Autowired
    org.springframework.jdbc.core.simple.JdbcClient jdbc;

    private java.util.List<String> evaluations() {
        return jdbc.sql("select as_of::text from risk_evaluation where agency_id = :agency order by as_of")
                .param("agency", agency.id().value())
                .query(String.class)
                .list();
    }
}
