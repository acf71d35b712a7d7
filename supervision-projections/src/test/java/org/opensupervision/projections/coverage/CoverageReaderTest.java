package org.opensupervision.projections.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.domain.people.Role.SUPERVISEE;
import static org.opensupervision.domain.people.Role.SUPERVISOR;
import static org.opensupervision.projections.coverage.CoverageState.COVERED;
import static org.opensupervision.projections.coverage.CoverageState.GAP;
import static org.opensupervision.projections.coverage.CoverageState.NOT_REQUIRED;
import static org.opensupervision.projections.coverage.CoverageState.UNSIGNED;
import static org.opensupervision.projections.testing.AnAgency.LAKESIDE;
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
import org.opensupervision.projections.coverage.CoverageQuery.Coverage;
import org.opensupervision.projections.coverage.CoverageQuery.MonthTotal;
import org.opensupervision.projections.coverage.CoverageQuery.PersonCoverage;
import org.opensupervision.projections.coverage.CoverageQuery.WhoIsCovered;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.Page;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.testing.ReadModels;

/**
 * Four supervisees: Ann, whose 2 minutes a day become 1 on 17 May; Ben, whose agreement ends with May; Cleo, who is no
 * supervisee from June on; Dan, who leaves on 10 May.
 */
class CoverageReaderTest {

    @RegisterExtension
    static final ReadModels readModels = new ReadModels();

    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    @BeforeEach
    void given() {
        readModels.given(
                RIVERBEND.opened("North"),
                RIVERBEND.opened("South"),
                RIVERBEND.joined("D001", "Dora Dean", null, "2020-01-01", SUPERVISOR),
                RIVERBEND.joined("C001", "Ann Alder", "North", "2025-01-01", SUPERVISEE),
                RIVERBEND.assigned("D001", "C001", "2025-01-01", null, 30, 180),
                RIVERBEND.changed(RIVERBEND.agreement("D001", "C001", "2025-01-01"), "2026-05-17", 30, 90),
                RIVERBEND.joined("C002", "Ben Birch", "South", "2025-01-01", SUPERVISEE),
                RIVERBEND.assigned("D001", "C002", "2025-01-01", null, 30, 180),
                RIVERBEND.ended(RIVERBEND.agreement("D001", "C002", "2025-01-01"), "2026-05-31"),
                RIVERBEND.joined("C003", "Cleo Cedar", "South", "2025-01-01", SUPERVISEE, SUPERVISOR),
                RIVERBEND.assigned("D001", "C003", "2025-01-01", null, 30, 180),
                RIVERBEND.revoked("C003", SUPERVISEE, "2026-05-31"),
                RIVERBEND.joined("C004", "Dan Dogwood", null, "2025-01-01", SUPERVISEE),
                RIVERBEND.assigned("D001", "C004", "2025-01-01", null, 30, 180),
                RIVERBEND.left("C004", "2026-05-10"),
                // April: Ann and Ben together; May: Ben, not signed; June: Ann, signed on the 20th
                RIVERBEND.recorded("S001", "D001", "2026-04-15", new Minutes(20, 20, 20), "C001", "C002"),
                RIVERBEND.signed("S001", "D001", "2026-04-15"),
                RIVERBEND.recorded("S002", "D001", "2026-05-20", new Minutes(20, 20, 22), "C002"),
                RIVERBEND.recorded("S003", "D001", "2026-06-15", new Minutes(10, 10, 10), "C001"),
                RIVERBEND.signed("S003", "D001", "2026-06-20"));
    }

    private static Coverage coverage(String asOf, @Nullable String team, PageRequest page) {
        return readModels
                .get(CoverageReader.class)
                .ask(new WhoIsCovered(RIVERBEND.id(), Reach.everybody(), APRIL, JUNE, day(asOf), team, page));
    }

    private static List<MonthCoverage> months(String supervisee, String asOf) {
        return coverage(asOf, null, PageRequest.everything()).items().stream()
                .filter(person -> person.person().ref().equals(supervisee))
                .findFirst()
                .orElseThrow()
                .months();
    }

    private static List<String> people(Coverage coverage) {
        return coverage.items().stream().map(person -> person.person().ref()).toList();
    }

    @Test
    void changed_terms_are_required_from_their_day_on() {
        // May: 16 days of 2 and 15 of 1
        assertThat(months("C001", "2026-06-30"))
                .containsExactly(
                        new MonthCoverage(APRIL, 60, 60, 60, COVERED),
                        new MonthCoverage(MAY, 47, 0, 0, GAP),
                        new MonthCoverage(JUNE, 30, 30, 30, COVERED));
    }

    @Test
    void the_same_month_was_unsigned_and_a_gap_before() {
        assertThat(months("C001", "2026-06-19").getLast()).isEqualTo(new MonthCoverage(JUNE, 19, 30, 0, UNSIGNED));
        assertThat(months("C001", "2026-06-20").getLast()).isEqualTo(new MonthCoverage(JUNE, 20, 30, 30, COVERED));
        assertThat(months("C001", "2026-06-14").getLast()).isEqualTo(new MonthCoverage(JUNE, 14, 0, 0, GAP));
        assertThat(months("C001", "2026-05-31").getLast()).isEqualTo(new MonthCoverage(JUNE, 0, 0, 0, NOT_REQUIRED));
    }

    @Test
    void nothing_is_required_after_the_end_of_an_agreement() {
        assertThat(months("C002", "2026-06-30"))
                .containsExactly(
                        new MonthCoverage(APRIL, 60, 60, 60, COVERED),
                        new MonthCoverage(MAY, 62, 62, 0, UNSIGNED),
                        new MonthCoverage(JUNE, 0, 0, 0, NOT_REQUIRED));
    }

    @Test
    void an_amended_record_is_unsigned_again() {
        readModels.given(RIVERBEND.amended(
                "S001",
                "D001",
                "2026-06-01",
                RIVERBEND.held("2026-04-16", new Minutes(20, 20, 20), "C001", "C002"),
                "the day after"));
        assertThat(months("C001", "2026-06-30").getFirst()).isEqualTo(new MonthCoverage(APRIL, 60, 60, 0, UNSIGNED));
    }

    @Test
    void who_has_left_is_required_up_to_the_last_day() {
        assertThat(months("C004", "2026-06-30"))
                .containsExactly(
                        new MonthCoverage(APRIL, 60, 0, 0, GAP),
                        new MonthCoverage(MAY, 20, 0, 0, GAP),
                        new MonthCoverage(JUNE, 0, 0, 0, NOT_REQUIRED));
    }

    @Test
    void who_is_no_supervisee_any_more_is_not_told_of() {
        assertThat(people(coverage("2026-05-31", null, PageRequest.everything())))
                .containsExactly("C001", "C002", "C003", "C004");
        assertThat(people(coverage("2026-06-01", null, PageRequest.everything())))
                .containsExactly("C001", "C002", "C004");
    }

    @Test
    void totals_count_everybody_month_by_month() {
        assertThat(coverage("2026-06-30", null, PageRequest.everything()).totals())
                .containsExactly(
                        new MonthTotal(APRIL, 2, 0, 1, 0),
                        new MonthTotal(MAY, 0, 1, 2, 0),
                        new MonthTotal(JUNE, 1, 0, 0, 2));
    }

    @Test
    void totals_do_not_change_with_the_page() {
        Coverage second = coverage("2026-06-30", null, new PageRequest(1, 2));
        assertThat(second.asOf()).isEqualTo("2026-06-30");
        assertThat(second.page()).isEqualTo(new Page(1, 2, 3, 2));
        assertThat(people(second)).containsExactly("C004");
        assertThat(second.totals())
                .isEqualTo(
                        coverage("2026-06-30", null, PageRequest.everything()).totals());
    }

    @Test
    void a_team_has_its_own_totals() {
        Coverage north = coverage("2026-06-30", "North", PageRequest.everything());
        assertThat(north.items())
                .extracting(PersonCoverage::person)
                .containsExactly(new PersonRef(RIVERBEND.person("C001"), "C001", "Ann Alder", "North"));
        assertThat(north.totals())
                .containsExactly(
                        new MonthTotal(APRIL, 1, 0, 0, 0),
                        new MonthTotal(MAY, 0, 0, 1, 0),
                        new MonthTotal(JUNE, 1, 0, 0, 0));
        assertThat(people(coverage("2026-06-30", RIVERBEND.team("South").toString(), PageRequest.everything())))
                .containsExactly("C002");
    }

    @Test
    void months_without_anybody_are_told_too() {
        assertThat(coverage("2026-06-30", "East", PageRequest.everything()).totals())
                .containsExactly(
                        new MonthTotal(APRIL, 0, 0, 0, 0),
                        new MonthTotal(MAY, 0, 0, 0, 0),
                        new MonthTotal(JUNE, 0, 0, 0, 0));
    }

    @Test
    void nobody_of_another_agency_is_told_of() {
        readModels.given(
                LAKESIDE.joined("C001", "Other", null, "2025-01-01", SUPERVISEE),
                LAKESIDE.assigned("D001", "C001", "2025-01-01", null, 30, 180));
        assertThat(coverage("2026-06-30", null, PageRequest.everything()).page().totalElements())
                .isEqualTo(3);
    }
}
