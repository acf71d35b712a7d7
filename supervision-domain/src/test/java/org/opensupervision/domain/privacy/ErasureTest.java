package org.opensupervision.domain.privacy;

import static org.opensupervision.domain.privacy.Duties.Duty.AGREEMENT;
import static org.opensupervision.domain.privacy.Duties.Duty.EMPLOYMENT;
import static org.opensupervision.domain.privacy.Duties.Duty.OPEN_REQUEST;
import static org.opensupervision.domain.privacy.Duties.Duty.UNSIGNED_RECORD;
import static org.opensupervision.domain.privacy.ErasureRule.*;
import static org.opensupervision.domain.privacy.LegalGround.CONSENT_WITHDRAWN;
import static org.opensupervision.domain.privacy.LegalGround.OTHER_LAW;
import static org.opensupervision.domain.riverbend.Riverbend.ANOTHER_AGENCY;
import static org.opensupervision.domain.riverbend.Riverbend.BEATRIZ;
import static org.opensupervision.domain.riverbend.Riverbend.CLARA;
import static org.opensupervision.domain.riverbend.Riverbend.RIVERBEND;
import static org.opensupervision.domain.riverbend.Riverbend.SAMIR;
import static org.opensupervision.domain.riverbend.Riverbend.TODAY;
import static org.opensupervision.domain.riverbend.Stories.refusedBy;
import static org.opensupervision.domain.shared.SharedRule.IN_ITS_AGENCY;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opensupervision.domain.privacy.Duties.Duty;
import org.opensupervision.domain.privacy.ErasureCommand.ConsentToErasure;
import org.opensupervision.domain.privacy.ErasureCommand.ErasePerson;
import org.opensupervision.domain.privacy.ErasureEvent.ErasureAsked;
import org.opensupervision.domain.privacy.ErasureEvent.ErasureConsented;
import org.opensupervision.domain.privacy.ErasureEvent.PersonErased;
import org.opensupervision.domain.riverbend.Stories;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.ErasureId;
import org.opensupervision.domain.shared.PersonId;

class ErasureTest {

    private static final ErasureId ERASURE = ErasureId.of(CLARA);
    private static final PersonErased ERASED =
            new PersonErased(ERASURE, RIVERBEND, CLARA, BEATRIZ, TODAY, CONSENT_WITHDRAWN, "by letter");

    private static final ErasureAsked ASKED = asked(TODAY);

    private final Set<Duty> duties = EnumSet.noneOf(Duty.class);
    private boolean second;
    private final FixtureConfiguration<Erasure> erasure =
            Stories.of(Erasure.class, (Duties) (agency, person, today) -> Set.copyOf(duties), (SecondPerson)
                    (agency, besides, today) -> besides.equals(BEATRIZ) && second);

    @Test
    void who_has_left_is_erased_with_who_when_and_on_which_ground() {
        erasure.givenNoPriorActivity()
                .when(erase(BEATRIZ, CONSENT_WITHDRAWN, "by letter"))
                .expectEvents(ERASED);
    }

    @Test
    void nobody_is_erased_twice() {
        refuses(erase(BEATRIZ, CONSENT_WITHDRAWN, null), NOT_ERASED_YET, ERASED);
    }

    @Test
    void nobody_erases_themselves() {
        refuses(erase(CLARA, CONSENT_WITHDRAWN, null), ERASED_BY_SOMEBODY_ELSE);
    }

    @Test
    void who_still_works_here_leaves_first() {
        duties.add(EMPLOYMENT);
        refuses(erase(BEATRIZ, CONSENT_WITHDRAWN, null), LEFT_BEFORE_BEING_ERASED);
    }

    @Test
    void agreements_end_first() {
        duties.add(AGREEMENT);
        refuses(erase(BEATRIZ, CONSENT_WITHDRAWN, null), AGREEMENTS_HAVE_ENDED);
    }

    @Test
    void requests_that_were_handed_to_somebody_are_done_first() {
        duties.add(OPEN_REQUEST);
        refuses(erase(BEATRIZ, CONSENT_WITHDRAWN, null), REQUESTS_ARE_DONE);
    }

    @Test
    void records_that_nobody_else_can_sign_stay_unsigned_only_if_that_is_wanted() {
        duties.add(UNSIGNED_RECORD);
        refuses(erase(BEATRIZ, CONSENT_WITHDRAWN, "by letter"), RECORDS_ARE_SIGNED);
        erasure.givenNoPriorActivity()
                .when(new ErasePerson(ERASURE, RIVERBEND, CLARA, BEATRIZ, CONSENT_WITHDRAWN, "by letter", true))
                .expectEvents(ERASED);
    }

    @Test
    void another_law_is_named() {
        refuses(erase(BEATRIZ, OTHER_LAW, null), OTHER_LAW_IS_NAMED);
        refuses(erase(BEATRIZ, OTHER_LAW, " "), OTHER_LAW_IS_NAMED);
        erasure.givenNoPriorActivity()
                .when(erase(BEATRIZ, OTHER_LAW, "§ 12"))
                .expectEvents(new PersonErased(ERASURE, RIVERBEND, CLARA, BEATRIZ, TODAY, OTHER_LAW, "§ 12"));
    }

    @Test
    void another_agency_knows_nothing_of_it() {
        erasure.given(ERASED)
                .when(new ErasePerson(ERASURE, ANOTHER_AGENCY, CLARA, BEATRIZ, CONSENT_WITHDRAWN, null, false))
                .expectNoEvents()
                .expectException(refusedBy(IN_ITS_AGENCY));
    }

    @Test
    void where_there_are_two_one_asks_and_another_consents() {
        second = true;
        erasure.givenNoPriorActivity()
                .when(erase(BEATRIZ, CONSENT_WITHDRAWN, "by letter"))
                .expectEvents(ASKED);
        erasure.given(ASKED)
                .when(consent(SAMIR))
                .expectEvents(new ErasureConsented(ERASURE, RIVERBEND, CLARA, SAMIR, TODAY), ERASED);
    }

    @Test
    void nobody_consents_to_what_they_asked_for_or_to_their_own_erasure() {
        refuses(consent(BEATRIZ), CONSENTED_BY_SOMEBODY_ELSE, ASKED);
        refuses(consent(CLARA), CONSENTED_BY_SOMEBODY_ELSE, ASKED);
    }

    @Test
    void nobody_consents_to_what_was_not_asked_for_or_is_done() {
        refuses(consent(SAMIR), ERASURE_IS_ASKED_FOR);
        refuses(consent(SAMIR), ERASURE_IS_ASKED_FOR, asked(TODAY.minusDays(8)));
        refuses(consent(SAMIR), NOT_ERASED_YET, ASKED, ERASED);
    }

    @Test
    void consent_comes_within_seven_days_and_then_it_is_asked_for_again() {
        second = true;
        erasure.given(asked(TODAY.minusDays(7))).when(consent(SAMIR)).expectSuccessfulHandlerExecution();
        refuses(erase(BEATRIZ, CONSENT_WITHDRAWN, "by letter"), ERASURE_WAITS_FOR_CONSENT, asked(TODAY.minusDays(7)));
        erasure.given(asked(TODAY.minusDays(8)))
                .when(erase(BEATRIZ, CONSENT_WITHDRAWN, "by letter"))
                .expectEvents(ASKED);
    }

    @Test
    void what_stands_in_the_way_meanwhile_stands_in_the_way() {
        duties.add(EMPLOYMENT);
        refuses(consent(SAMIR), LEFT_BEFORE_BEING_ERASED, ASKED);
    }

    private static ConsentToErasure consent(PersonId by) {
        return new ConsentToErasure(ERASURE, RIVERBEND, CLARA, by);
    }

    private static ErasureAsked asked(LocalDate on) {
        return new ErasureAsked(
                ERASURE, RIVERBEND, CLARA, BEATRIZ, on, on.plusDays(7), CONSENT_WITHDRAWN, "by letter", false);
    }

    private void refuses(ErasureCommand command, ErasureRule rule, Object... past) {
        erasure.given(past).when(command).expectNoEvents().expectException(refusedBy(rule));
    }

    private static ErasePerson erase(PersonId by, LegalGround ground, @Nullable String words) {
        AgencyId agency = RIVERBEND;
        return new ErasePerson(ERASURE, agency, CLARA, by, ground, words, false);
    }
}
