package org.opensupervision.projections.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opensupervision.domain.shared.AgreementTerms;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.domain.shared.Period;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.supportrecord.SupportRecord;
import org.opensupervision.projections.supportrecord.SupportRecord.Agreed;
import org.opensupervision.projections.supportrecord.SupportRecord.Attended;

class NextSessionTest {

    private static final LocalDate TODAY = day("2026-10-31");
    private static final PersonRef ANN = new PersonRef(new PersonId(new UUID(0, 1)), "C001", "Ann Alder", null);

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Agreed every(int days, String from, String to) {
        return new Agreed(new Period(day(from), to == null ? null : day(to)), new AgreementTerms(days, 180));
    }

    private static Attended on(String day) {
        return new Attended(new SessionId(new UUID(0, 2)), "S001", day(day), new Minutes(20, 20, 20), null);
    }

    private static SupportRecord record(List<Agreed> agreements, List<Attended> sessions, Period... leaves) {
        return new SupportRecord(
                ANN,
                List.of(new Period(day("2025-01-01"), null)),
                List.of(leaves),
                agreements,
                sessions,
                List.of(),
                List.of());
    }

    private static Optional<LocalDate> due(SupportRecord record) {
        return new NextSession(record, TODAY).dueOn();
    }

    @Test
    void a_session_is_due_a_cadence_after_the_last_one() {
        assertThat(due(record(List.of(every(30, "2026-01-01", null)), List.of(on("2026-09-01"), on("2026-10-10")))))
                .hasValue(day("2026-11-09"));
    }

    @Test
    void the_first_is_due_a_cadence_after_the_agreement_began() {
        assertThat(due(record(List.of(every(14, "2026-10-01", null)), List.of())))
                .hasValue(day("2026-10-15"));
    }

    @Test
    void the_shortest_cadence_of_today_decides() {
        List<Agreed> agreements = List.of(
                every(30, "2026-01-01", null), every(14, "2026-01-01", null), every(7, "2026-01-01", "2026-10-30"));
        assertThat(due(record(agreements, List.of(on("2026-10-30"))))).hasValue(day("2026-11-13"));
    }

    @Test
    void days_on_leave_do_not_count() {
        Period leave = new Period(day("2026-10-11"), day("2026-10-15"));
        assertThat(due(record(List.of(every(30, "2026-01-01", null)), List.of(on("2026-10-10")), leave)))
                .hasValue(day("2026-11-14"));
    }

    @Test
    void nothing_is_due_where_nobody_is_agreed_on() {
        assertThat(due(record(List.of(every(30, "2026-01-01", "2026-10-30")), List.of())))
                .isEmpty();
    }

    @Test
    void nothing_is_due_during_a_leave_without_an_end() {
        NextSession next = new NextSession(
                record(List.of(every(30, "2026-01-01", null)), List.of(), new Period(day("2026-01-10"), null)), TODAY);
        assertThat(next.dueOn()).isEmpty();
        assertThat(next.isAgreedOn()).isTrue();
    }
}
