package org.opensupervision.domain.supportrequests;

import static org.opensupervision.domain.riverbend.Riverbend.*;
import static org.opensupervision.domain.riverbend.Stories.refusedBy;
import static org.opensupervision.domain.shared.SharedRule.IN_ITS_AGENCY;
import static org.opensupervision.domain.supportrequests.Plea.*;
import static org.opensupervision.domain.supportrequests.SupportRequestRule.*;

import java.time.LocalDateTime;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.opensupervision.domain.riverbend.Stories;
import org.opensupervision.domain.shared.Origin;
import org.opensupervision.domain.shared.Rule;
import org.opensupervision.domain.supportrequests.SupportRequestCommand.AskForSupport;
import org.opensupervision.domain.supportrequests.SupportRequestCommand.HandOverRequest;
import org.opensupervision.domain.supportrequests.SupportRequestCommand.PassToBackup;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.BackupChosen;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.RequestHandedOver;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.RequestPassedToBackup;

/** Clara asks Beatriz, and wants Samir to be asked if nobody answers. It is noon. */
class BackupTest {

    private static final LocalDateTime NOW = TODAY.atTime(12, 0);
    private static final BackupChosen UNTIL_NOW = chosen(NOW);
    private static final RequestPassedToBackup TO_SAMIR = new RequestPassedToBackup(REQUEST, RIVERBEND, SAMIR, TODAY);
    private static final PassToBackup PASS_ON = new PassToBackup(REQUEST, RIVERBEND);

    private final FixtureConfiguration<SupportRequest> request = Stories.of(SupportRequest.class);

    @Test
    void who_asks_may_choose_a_backup_and_is_promised_a_time() {
        Ask ask = asking(TODAY, null);
        request.givenNoPriorActivity()
                .when(new AskForSupport(REQUEST, RIVERBEND, REFERENCE, ask, SAMIR))
                .expectEvents(asked(ask, Origin.ENTERED), chosen(TODAY.atTime(18, 0)));
    }

    @Test
    void nobody_is_their_own_backup() {
        refuses(new AskForSupport(REQUEST, RIVERBEND, REFERENCE, asking(TODAY, null), CLARA), BACKUP_IS_SOMEBODY_ELSE);
    }

    @Test
    void an_unanswered_request_is_passed_on_at_the_promised_time_and_once() {
        request.given(ASKED, UNTIL_NOW).when(PASS_ON).expectEvents(TO_SAMIR);
        refuses(PASS_ON, NOT_PASSED_ON_YET, ASKED, UNTIL_NOW, TO_SAMIR);
        refuses(PASS_ON, PROMISE_IS_OVER, ASKED, chosen(NOW.plusMinutes(1)));
    }

    @Test
    void a_request_that_somebody_has_seen_or_that_is_over_stays_where_it_is() {
        refuses(PASS_ON, NOT_ACKNOWLEDGED_YET, ASKED, UNTIL_NOW, ACKNOWLEDGED);
        refuses(PASS_ON, REQUEST_IS_OPEN, ASKED, UNTIL_NOW, WITHDRAWN);
    }

    @Test
    void without_a_backup_there_is_nobody_to_pass_it_to() {
        refuses(PASS_ON, BACKUP_WAS_CHOSEN, ASKED);
    }

    @Test
    void what_the_backup_has_already_is_not_passed_to_them() {
        var handed = new RequestHandedOver(REQUEST, RIVERBEND, BEATRIZ, SAMIR, TODAY);
        refuses(PASS_ON, HANDED_TO_SOMEBODY_ELSE, ASKED, UNTIL_NOW, handed);
    }

    @Test
    void the_backup_may_hand_it_on_and_is_not_handed_it_again() {
        request.given(ASKED, UNTIL_NOW, TO_SAMIR)
                .when(new HandOverRequest(REQUEST, RIVERBEND, SAMIR, BEATRIZ))
                .expectEvents(new RequestHandedOver(REQUEST, RIVERBEND, SAMIR, BEATRIZ, TODAY));
        refuses(
                new HandOverRequest(REQUEST, RIVERBEND, BEATRIZ, SAMIR),
                HANDED_TO_SOMEBODY_ELSE,
                ASKED,
                UNTIL_NOW,
                TO_SAMIR);
    }

    @Test
    void another_agency_passes_nothing_on() {
        refuses(new PassToBackup(REQUEST, ANOTHER_AGENCY), IN_ITS_AGENCY, ASKED, UNTIL_NOW);
    }

    private void refuses(SupportRequestCommand command, Rule rule, SupportRequestEvent... past) {
        request.given((Object[]) past).when(command).expectNoEvents().expectException(refusedBy(rule));
    }

    private static BackupChosen chosen(LocalDateTime answeredBy) {
        return new BackupChosen(REQUEST, RIVERBEND, SAMIR, answeredBy);
    }
}
