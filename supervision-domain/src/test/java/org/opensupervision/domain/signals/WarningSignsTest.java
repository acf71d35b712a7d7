package org.opensupervision.domain.signals;

import static org.opensupervision.domain.riverbend.Riverbend.*;
import static org.opensupervision.domain.riverbend.Stories.refusedBy;
import static org.opensupervision.domain.shared.SharedRule.IN_ITS_AGENCY;
import static org.opensupervision.domain.signals.Presence.A_LITTLE;
import static org.opensupervision.domain.signals.Presence.A_LOT;
import static org.opensupervision.domain.signals.Presence.NOT_AT_ALL;
import static org.opensupervision.domain.signals.SignKind.COGNITIVE;
import static org.opensupervision.domain.signals.SignKind.PHYSICAL;
import static org.opensupervision.domain.signals.SignsRule.*;
import static org.opensupervision.domain.signals.SuggestedSign.DREAD;
import static org.opensupervision.domain.signals.SuggestedSign.FOG;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.opensupervision.domain.riverbend.Stories;
import org.opensupervision.domain.shared.Rule;
import org.opensupervision.domain.shared.SignId;
import org.opensupervision.domain.shared.WarningSignsId;
import org.opensupervision.domain.signals.SignsCommand.*;
import org.opensupervision.domain.signals.SignsEvent.*;

class WarningSignsTest {

    private static final WarningSignsId CLARAS = WarningSignsId.of(CLARA);
    private static final SignId ONE = SignId.random();
    private static final SignId TWO = SignId.random();
    private static final WarningSign JAW = WarningSign.inOwnWords(PHYSICAL, "my jaw");
    private static final SignsWithdrawn WITHDRAWN = new SignsWithdrawn(CLARAS, RIVERBEND, TODAY);

    private final FixtureConfiguration<WarningSigns> signs = Stories.of(WarningSigns.class);

    @Test
    void somebody_chooses_a_suggested_sign_or_says_it_in_their_own_words() {
        signs.givenNoPriorActivity()
                .when(choose(ONE, WarningSign.suggested(DREAD)))
                .expectEvents(chosen(ONE, WarningSign.suggested(DREAD)));
        signs.given(chosen(ONE, WarningSign.suggested(DREAD)))
                .when(choose(TWO, JAW))
                .expectEvents(chosen(TWO, JAW));
    }

    @Test
    void a_sign_says_one_thing() {
        refuses(choose(ONE, new WarningSign(COGNITIVE, FOG, "fog")), SIGN_SAYS_ONE_THING);
        refuses(choose(ONE, new WarningSign(COGNITIVE, null, null)), SIGN_SAYS_ONE_THING);
        refuses(choose(ONE, WarningSign.inOwnWords(COGNITIVE, " ")), SIGN_SAYS_ONE_THING);
    }

    @Test
    void a_suggested_sign_keeps_its_kind() {
        refuses(choose(ONE, new WarningSign(PHYSICAL, FOG, null)), SIGN_IS_OF_ITS_KIND);
    }

    @Test
    void a_sign_is_a_short_line() {
        WarningSign most = WarningSign.inOwnWords(PHYSICAL, "w".repeat(200));
        signs.givenNoPriorActivity().when(choose(ONE, most)).expectEvents(chosen(ONE, most));
        refuses(choose(ONE, WarningSign.inOwnWords(PHYSICAL, "w".repeat(201))), SIGN_WITHIN_LIMIT);
    }

    @Test
    void the_same_sign_is_chosen_once_and_again_when_it_was_put_away() {
        refuses(choose(TWO, JAW), SIGN_IS_CHOSEN_ONCE, chosen(ONE, JAW));
        refuses(choose(ONE, JAW), SIGN_IS_NEW, chosen(ONE, JAW), putAway(ONE));
        signs.given(chosen(ONE, JAW), putAway(ONE)).when(choose(TWO, JAW)).expectEvents(chosen(TWO, JAW));
    }

    @Test
    void ten_signs_are_watched_for_at_most() {
        SignsEvent[] ten = Stream.iterate(0, n -> n + 1)
                .limit(10)
                .map(n -> chosen(SignId.random(), WarningSign.inOwnWords(PHYSICAL, "sign " + n)))
                .toArray(SignsEvent[]::new);
        refuses(choose(ONE, JAW), TEN_SIGNS_AT_MOST, ten);
        signs.given((Object[]) Arrays.copyOf(ten, 9)).when(choose(ONE, JAW)).expectEvents(chosen(ONE, JAW));
    }

    @Test
    void a_sign_is_put_away_once() {
        signs.given(chosen(ONE, JAW))
                .when(new PutSignAway(CLARAS, RIVERBEND, ONE))
                .expectEvents(putAway(ONE));
        refuses(new PutSignAway(CLARAS, RIVERBEND, ONE), SIGN_IS_CHOSEN, chosen(ONE, JAW), putAway(ONE));
        refuses(new PutSignAway(CLARAS, RIVERBEND, ONE), SIGN_IS_CHOSEN);
    }

    @Test
    void a_check_in_notes_how_much_of_each_sign_is_there_today() {
        signs.given(chosen(ONE, JAW), chosen(TWO, WarningSign.suggested(FOG)))
                .when(checkIn(noticed(ONE, A_LOT), noticed(TWO, NOT_AT_ALL)))
                .expectEvents(checkedIn(TODAY, noticed(ONE, A_LOT), noticed(TWO, NOT_AT_ALL)));
    }

    @Test
    void what_is_noted_later_on_the_same_day_replaces_it_and_only_what_has_changed_is_written_down() {
        SignsEvent[] before = {
            chosen(ONE, JAW),
            chosen(TWO, WarningSign.suggested(FOG)),
            checkedIn(TODAY, noticed(ONE, A_LOT), noticed(TWO, NOT_AT_ALL))
        };
        signs.given((Object[]) before)
                .when(checkIn(noticed(ONE, A_LITTLE), noticed(TWO, NOT_AT_ALL)))
                .expectEvents(checkedIn(TODAY, noticed(ONE, A_LITTLE)));
        signs.given((Object[]) before).when(checkIn(noticed(ONE, A_LOT))).expectNoEvents();
    }

    @Test
    void another_day_is_noted_anew_though_nothing_has_changed() {
        signs.given(chosen(ONE, JAW), checkedIn(YESTERDAY, noticed(ONE, A_LOT)))
                .when(checkIn(noticed(ONE, A_LOT)))
                .expectEvents(checkedIn(TODAY, noticed(ONE, A_LOT)));
    }

    @Test
    void only_signs_that_are_watched_for_are_noted_and_each_once() {
        refuses(checkIn(), SOMETHING_IS_NOTED, chosen(ONE, JAW));
        refuses(checkIn(noticed(TWO, A_LOT)), NOTED_ARE_CHOSEN_SIGNS, chosen(ONE, JAW));
        refuses(checkIn(noticed(ONE, A_LOT)), NOTED_ARE_CHOSEN_SIGNS, chosen(ONE, JAW), putAway(ONE));
        refuses(checkIn(noticed(ONE, A_LOT), noticed(ONE, A_LITTLE)), EACH_SIGN_IS_NOTED_ONCE, chosen(ONE, JAW));
    }

    @Test
    void everything_is_withdrawn_at_once_and_begun_anew() {
        signs.given(chosen(ONE, JAW), checkedIn(TODAY, noticed(ONE, A_LOT)))
                .when(withdraw())
                .expectEvents(WITHDRAWN);
        refuses(withdraw(), SIGNS_ARE_THERE);
        refuses(withdraw(), SIGNS_ARE_THERE, chosen(ONE, JAW), WITHDRAWN);
        refuses(checkIn(noticed(ONE, A_LOT)), NOTED_ARE_CHOSEN_SIGNS, chosen(ONE, JAW), WITHDRAWN);
        signs.given(chosen(ONE, JAW), WITHDRAWN).when(choose(TWO, JAW)).expectEvents(chosen(TWO, JAW));
    }

    @Test
    void signs_of_one_agency_are_unknown_to_another() {
        refuses(new WithdrawSigns(CLARAS, ANOTHER_AGENCY), IN_ITS_AGENCY, chosen(ONE, JAW));
    }

    private void refuses(SignsCommand command, Rule rule, SignsEvent... past) {
        signs.given((Object[]) past).when(command).expectNoEvents().expectException(refusedBy(rule));
    }

    private static ChooseSign choose(SignId sign, WarningSign what) {
        return new ChooseSign(CLARAS, RIVERBEND, CLARA, sign, what);
    }

    private static SignChosen chosen(SignId sign, WarningSign what) {
        return new SignChosen(CLARAS, RIVERBEND, CLARA, sign, what, TODAY);
    }

    private static SignPutAway putAway(SignId sign) {
        return new SignPutAway(CLARAS, RIVERBEND, sign, TODAY);
    }

    private static NoticedSign noticed(SignId sign, Presence presence) {
        return new NoticedSign(sign, presence);
    }

    private static CheckIn checkIn(NoticedSign... noticed) {
        return new CheckIn(CLARAS, RIVERBEND, List.of(noticed));
    }

    private static CheckedIn checkedIn(LocalDate on, NoticedSign... noticed) {
        return new CheckedIn(CLARAS, RIVERBEND, CLARA, on, List.of(noticed));
    }

    private static WithdrawSigns withdraw() {
        return new WithdrawSigns(CLARAS, RIVERBEND);
    }
}
