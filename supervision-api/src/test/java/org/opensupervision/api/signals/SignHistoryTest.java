package org.opensupervision.api.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.signals.SignHistory.Cell;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SignId;
import org.opensupervision.domain.signals.NoticedSign;
import org.opensupervision.domain.signals.Presence;
import org.opensupervision.domain.signals.SignKind;
import org.opensupervision.projections.signals.SignalsQuery.OwnCheckIn;
import org.opensupervision.projections.signals.SignalsQuery.OwnSign;

class SignHistoryTest {

    /** A Saturday. */
    private static final LocalDate TODAY = LocalDate.parse("2026-10-31");

    private static final PersonId CLARA = PersonId.of("c0000000-0000-4000-8000-000000000002");
    private static final OwnSign ONE = sign("one", null);
    private static final OwnSign TWO = sign("two", null);
    private static final OwnSign AWAY = sign("three", TODAY);

    private static OwnSign sign(String words, @Nullable LocalDate putAwayOn) {
        return new OwnSign(
                SignId.chosenBy(CLARA, words), CLARA, SignKind.PHYSICAL, null, words, TODAY.minusYears(1), putAwayOn);
    }

    private static OwnCheckIn on(LocalDate day, NoticedSign... noticed) {
        return new OwnCheckIn(CLARA, day, List.of(noticed));
    }

    private static NoticedSign of(OwnSign sign, Presence presence) {
        return new NoticedSign(sign.id(), presence);
    }

    @Test
    void a_week_tells_on_how_many_check_ins_a_sign_was_there_each_for_itself() {
        var history = SignHistory.of(
                List.of(ONE, TWO),
                List.of(
                        on(TODAY, of(ONE, Presence.A_LITTLE)),
                        on(TODAY.minusDays(5), of(ONE, Presence.NOT_AT_ALL), of(TWO, Presence.A_LOT)),
                        on(TODAY.minusDays(6), of(ONE, Presence.A_LOT))),
                TODAY);
        assertThat(history.weeks())
                .extracting(SignHistory.Week::monday)
                .containsExactly(LocalDate.parse("2026-10-19"), LocalDate.parse("2026-10-26"));
        assertThat(history.weeks().getLast().cells()).containsExactly(new Cell(2, 1), new Cell(1, 1));
        assertThat(history.weeks().getFirst().cells()).containsExactly(new Cell(1, 1), new Cell(0, 0));
        assertThat(history.weeks().getLast().cells().getFirst().share()).isEqualTo(50);
        assertThat(history.weeks().getFirst().cells().getLast().share()).isNull();
    }

    @Test
    void this_week_stands_beside_the_weeks_before() {
        var history = SignHistory.of(
                List.of(ONE),
                List.of(
                        on(TODAY, of(ONE, Presence.A_LITTLE)),
                        on(TODAY.minusWeeks(1), of(ONE, Presence.NOT_AT_ALL)),
                        on(TODAY.minusWeeks(3), of(ONE, Presence.A_LOT))),
                TODAY);
        assertThat(history.now()).containsExactly(new SignHistory.Now(ONE, new Cell(1, 1), new Cell(2, 1)));
        assertThat(history.weeks()).hasSize(4);
    }

    @Test
    void a_sign_that_was_put_away_stays_where_it_was_noted_and_is_neither_drawn_nor_compared() {
        var noted = List.of(on(TODAY, of(AWAY, Presence.A_LOT), of(ONE, Presence.A_LOT)));
        var history = SignHistory.of(List.of(AWAY, ONE, TWO), noted, TODAY);
        assertThat(history.signs()).containsExactly(AWAY, ONE, TWO);
        assertThat(history.charted()).isEqualTo("2 3");
        assertThat(history.now()).extracting(SignHistory.Now::sign).containsExactly(ONE, TWO);
        assertThat(SignHistory.of(List.of(AWAY, ONE), List.of(), TODAY).signs()).containsExactly(ONE);
    }

    @Test
    void without_check_ins_there_are_no_weeks() {
        var history = SignHistory.of(List.of(ONE), List.of(), TODAY);
        assertThat(history.weeks()).isEmpty();
        assertThat(history.now()).isEmpty();
    }
}
