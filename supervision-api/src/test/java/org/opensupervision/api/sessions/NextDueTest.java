package org.opensupervision.api.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
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

class NextDueTest {

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

    @Test
    void a_session_is_due_a_cadence_after_the_last_one() {
        assertThat(NextDue.of(
                        record(List.of(every(30, "2026-01-01", null)), List.of(on("2026-09-01"), on("2026-10-10"))),
                        TODAY))
                .hasValue(new NextDue(day("2026-11-09"), false));
    }

    @Test
    void the_first_is_due_a_cadence_after_the_agreement_began() {
        assertThat(NextDue.of(record(List.of(every(14, "2026-10-01", null)), List.of()), TODAY))
                .hasValue(new NextDue(day("2026-10-15"), true));
    }

    @Test
    void the_shortest_cadence_of_today_decides() {
        List<Agreed> agreements = List.of(
                every(30, "2026-01-01", null), every(14, "2026-01-01", null), every(7, "2026-01-01", "2026-10-30"));
        assertThat(NextDue.of(record(agreements, List.of(on("2026-10-30"))), TODAY))
                .hasValue(new NextDue(day("2026-11-13"), false));
    }

    @Test
    void days_on_leave_do_not_count() {
        Period leave = new Period(day("2026-10-11"), day("2026-10-15"));
        assertThat(NextDue.of(record(List.of(every(30, "2026-01-01", null)), List.of(on("2026-10-10")), leave), TODAY))
                .hasValue(new NextDue(day("2026-11-14"), false));
    }

    @Test
    void nothing_is_due_where_nobody_is_agreed_on() {
        assertThat(NextDue.of(record(List.of(every(30, "2026-01-01", "2026-10-30")), List.of()), TODAY))
                .isEmpty();
    }
}
