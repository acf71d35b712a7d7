package org.opensupervision.projections.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.opensupervision.domain.people.Role.SUPERVISEE;
import static org.opensupervision.domain.people.Role.SUPERVISOR;
import static org.opensupervision.projections.testing.AnAgency.LAKESIDE;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;
import static org.opensupervision.projections.testing.AnAgency.day;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opensupervision.domain.shared.CapacityId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.capacity.CapacityQuery.SignalView;
import org.opensupervision.projections.capacity.CapacityQuery.WhoIsAtCapacity;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.Page;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.testing.ReadModels;

class CapacityProjectionTest {

    @RegisterExtension
    static final ReadModels readModels = new ReadModels();

    private static final PersonId ANN = RIVERBEND.person("C001");

    @BeforeEach
    void given() {
        readModels.given(
                RIVERBEND.opened("North"),
                RIVERBEND.joined("D001", "Dora Dean", "North", "2025-01-01", SUPERVISOR),
                RIVERBEND.joined("C001", "Ann Alder", "North", "2025-01-01", SUPERVISEE));
    }

    private static List<SignalView> found(Reach reach, @Nullable LocalDate on, @Nullable PersonId supervisee) {
        return readModels
                .get(CapacityReader.class)
                .ask(new WhoIsAtCapacity(RIVERBEND.id(), reach, on, supervisee, PageRequest.everything()))
                .items();
    }

    private static List<SignalView> on(String day) {
        return found(Reach.everybody(), day(day), null);
    }

    private static Reach aroundDora(String today) {
        return new Reach.Around(RIVERBEND.person("D001"), true, false, true, false, day(today));
    }

    @Test
    void a_signal_holds_from_its_day_to_the_last_and_says_what_would_help() {
        readModels.given(RIVERBEND.atCapacity("C001", "2026-03-02", "2026-03-06", "one intake less"));
        assertThat(on("2026-03-01")).isEmpty();
        assertThat(on("2026-03-02"))
                .containsExactly(new SignalView(
                        CapacityId.of(ANN),
                        new PersonRef(ANN, "C001", "Ann Alder", "North"),
                        day("2026-03-02"),
                        day("2026-03-06"),
                        "one intake less",
                        null));
        assertThat(on("2026-03-06")).hasSize(1);
        assertThat(on("2026-03-07")).isEmpty();
    }

    @Test
    void a_withdrawn_signal_holds_no_more() {
        readModels.given(
                RIVERBEND.atCapacity("C001", "2026-03-02", "2026-03-06", null),
                RIVERBEND.noLongerAtCapacity("C001", "2026-03-04"));
        assertThat(on("2026-03-04")).isEmpty();
        assertThat(found(Reach.everybody(), null, ANN)).singleElement().satisfies(signal -> assertThat(signal.endedOn())
                .isEqualTo("2026-03-04"));
    }

    @Test
    void a_later_signal_replaces_the_one_before_and_both_are_kept() {
        readModels.given(
                RIVERBEND.atCapacity("C001", "2026-03-02", "2026-03-06", "a"),
                RIVERBEND.atCapacity("C001", "2026-03-04", "2026-03-20", "b"));
        assertThat(on("2026-03-05")).extracting(SignalView::words).containsExactly("b");
        assertThat(found(Reach.everybody(), null, ANN))
                .extracting(SignalView::words, SignalView::endedOn)
                .containsExactly(tuple("b", null), tuple("a", day("2026-03-04")));
    }

    @Test
    void whoever_supervises_somebody_today_finds_their_signal() {
        readModels.given(
                RIVERBEND.assigned("D001", "C001", "2026-01-01", "2026-03-05", 30, 180),
                RIVERBEND.atCapacity("C001", "2026-03-02", "2026-03-20", null));
        assertThat(found(aroundDora("2026-03-05"), null, null)).hasSize(1);
        assertThat(found(aroundDora("2026-03-06"), null, null)).isEmpty();
    }

    @Test
    void words_are_sealed_in_their_row() {
        readModels.given(RIVERBEND.atCapacity("C001", "2026-03-02", "2026-03-06", "one intake less"));
        assertThat(readModels
                        .jdbc()
                        .sql("select words from capacity_signal")
                        .query(String.class)
                        .single())
                .isNotBlank()
                .doesNotContain("intake");
    }

    @Test
    void signals_come_in_pages() {
        readModels.given(
                RIVERBEND.atCapacity("C001", "2026-03-02", "2026-03-06", "a"),
                RIVERBEND.atCapacity("C001", "2026-03-04", "2026-03-20", "b"));
        var second = readModels
                .get(CapacityReader.class)
                .ask(new WhoIsAtCapacity(RIVERBEND.id(), Reach.everybody(), null, null, new PageRequest(1, 1)));
        assertThat(second.page()).isEqualTo(new Page(1, 1, 2, 2));
        assertThat(second.items()).extracting(SignalView::words).containsExactly("a");
    }

    @Test
    void no_signal_of_another_agency_comes_back() {
        readModels.given(LAKESIDE.atCapacity("C001", "2026-03-02", "2026-03-06", null));
        assertThat(on("2026-03-03")).isEmpty();
    }
}
