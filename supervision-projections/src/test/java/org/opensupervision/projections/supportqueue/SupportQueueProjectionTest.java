package org.opensupervision.projections.supportqueue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.domain.people.Role.SUPERVISEE;
import static org.opensupervision.domain.people.Role.SUPERVISOR;
import static org.opensupervision.domain.shared.SupervisionFunction.EDUCATIONAL;
import static org.opensupervision.domain.supportrequests.Urgency.ROUTINE;
import static org.opensupervision.domain.supportrequests.Urgency.SOON;
import static org.opensupervision.domain.supportrequests.Urgency.TODAY;
import static org.opensupervision.projections.testing.AnAgency.LAKESIDE;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;
import static org.opensupervision.projections.testing.AnAgency.day;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opensupervision.domain.shared.Origin;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.RequestAcknowledged;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.RequestResolved;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.Page;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.supportqueue.SupportQueueQuery.RequestState;
import org.opensupervision.projections.supportqueue.SupportQueueQuery.RequestView;
import org.opensupervision.projections.supportqueue.SupportQueueQuery.Unanswered;
import org.opensupervision.projections.supportqueue.SupportQueueQuery.WhatIsToBePassedOn;
import org.opensupervision.projections.supportqueue.SupportQueueQuery.WhatWasAsked;
import org.opensupervision.projections.supportqueue.SupportQueueQuery.WhoAsksForSupport;
import org.opensupervision.projections.supportqueue.SupportQueueQuery.WhomRequestConcerns;
import org.opensupervision.projections.testing.ReadModels;

class SupportQueueProjectionTest {

    @RegisterExtension
    static final ReadModels readModels = new ReadModels();

    private static final PersonId ANN = RIVERBEND.person("C001");
    private static final PersonId DORA = RIVERBEND.person("D001");

    @BeforeEach
    void given() {
        readModels.given(
                RIVERBEND.opened("North"), RIVERBEND.joined("C001", "Ann Alder", "North", "2025-01-01", SUPERVISEE));
    }

    private static SupportQueueReader queue() {
        return readModels.get(SupportQueueReader.class);
    }

    private static RequestView request(String reference) {
        return queue().ask(new WhatWasAsked(RIVERBEND.id(), RIVERBEND.request(reference)))
                .orElseThrow();
    }

    private static List<String> found(@Nullable RequestState state, @Nullable PersonId supervisee) {
        return queue()
                .ask(new WhoAsksForSupport(
                        RIVERBEND.id(), Reach.everybody(), state, supervisee, PageRequest.everything()))
                .items()
                .stream()
                .map(RequestView::reference)
                .toList();
    }

    @Test
    void a_request_waits_from_the_day_it_was_asked() {
        readModels.given(RIVERBEND.asked("Q001", "C001", EDUCATIONAL, TODAY, "2026-03-01"));
        assertThat(request("Q001"))
                .isEqualTo(new RequestView(
                        RIVERBEND.request("Q001"),
                        "Q001",
                        new PersonRef(ANN, "C001", "Ann Alder", "North"),
                        EDUCATIONAL,
                        TODAY,
                        "in words",
                        RequestState.WAITING,
                        day("2026-03-01"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        0));
    }

    @Test
    void an_acknowledged_request_says_by_whom_and_when() {
        readModels.given(
                RIVERBEND.asked("Q001", "C001", "2026-03-01"), RIVERBEND.acknowledged("Q001", "D001", "2026-03-02"));
        assertThat(request("Q001").state()).isEqualTo(RequestState.ACKNOWLEDGED);
        assertThat(request("Q001").acknowledgedOn()).isEqualTo("2026-03-02");
        assertThat(request("Q001").acknowledgedBy()).isEqualTo(DORA);
        assertThat(request("Q001").version()).isEqualTo(1);
    }

    @Test
    void a_request_carried_over_does_not_say_who_acknowledged_and_resolved_it() {
        readModels.given(
                RIVERBEND.asked("Q001", "C001", "2026-03-01"),
                new RequestAcknowledged(
                        RIVERBEND.request("Q001"), RIVERBEND.id(), null, day("2026-03-02"), Origin.CARRIED_OVER),
                new RequestResolved(
                        RIVERBEND.request("Q001"),
                        RIVERBEND.id(),
                        null,
                        day("2026-03-03"),
                        null,
                        null,
                        Origin.CARRIED_OVER));
        assertThat(request("Q001").state()).isEqualTo(RequestState.RESOLVED);
        assertThat(request("Q001").acknowledgedBy()).isNull();
        assertThat(request("Q001").acknowledgedOn()).isEqualTo("2026-03-02");
        assertThat(request("Q001").resolvedOn()).isEqualTo("2026-03-03");
        assertThat(request("Q001").session()).isNull();
        assertThat(request("Q001").helped()).isNull();
    }

    @Test
    void an_answered_request_says_which_time_was_offered() {
        readModels.given(
                RIVERBEND.asked("Q001", "C001", "2026-03-01"),
                RIVERBEND.acknowledged("Q001", "D001", "2026-03-02"),
                RIVERBEND.answered("Q001", "D001", "2026-03-05T10:00", "on Thursday?"));
        assertThat(request("Q001").state()).isEqualTo(RequestState.ACKNOWLEDGED);
        assertThat(request("Q001").offeredTime()).isEqualTo(LocalDateTime.parse("2026-03-05T10:00"));
        assertThat(request("Q001").answer()).isEqualTo("on Thursday?");
    }

    @Test
    void a_second_answer_replaces_the_first() {
        readModels.given(
                RIVERBEND.asked("Q001", "C001", "2026-03-01"),
                RIVERBEND.answered("Q001", "D001", "2026-03-05T10:00", "on Thursday?"),
                RIVERBEND.answered("Q001", "D001", "2026-03-06T11:30", null));
        assertThat(request("Q001").offeredTime()).isEqualTo(LocalDateTime.parse("2026-03-06T11:30"));
        assertThat(request("Q001").answer()).isNull();
    }

    @Test
    void a_request_handed_over_still_waits() {
        readModels.given(
                RIVERBEND.asked("Q001", "C001", "2026-03-01"),
                RIVERBEND.handedOver("Q001", "D001", "D002", "2026-03-02"));
        assertThat(request("Q001").state()).isEqualTo(RequestState.WAITING);
        assertThat(request("Q001").handedTo()).isEqualTo(RIVERBEND.person("D002"));
    }

    @Test
    void a_request_says_who_is_asked_instead_and_by_when_somebody_answers() {
        readModels.given(
                RIVERBEND.asked("Q001", "C001", "2026-03-01"),
                RIVERBEND.backupChosen("Q001", "D002", "2026-03-01T18:00"));
        assertThat(request("Q001").backup()).isEqualTo(RIVERBEND.person("D002"));
        assertThat(request("Q001").answeredBy()).isEqualTo(LocalDateTime.parse("2026-03-01T18:00"));
        assertThat(request("Q001").handedTo()).isNull();
        assertThat(request("Q001").passedOn()).isNull();
    }

    @Test
    void a_request_that_was_passed_on_waits_at_its_backup() {
        readModels.given(
                RIVERBEND.asked("Q001", "C001", "2026-03-01"),
                RIVERBEND.backupChosen("Q001", "D002", "2026-03-01T18:00"),
                RIVERBEND.handedOver("Q001", "D001", "D003", "2026-03-01"),
                RIVERBEND.passedToBackup("Q001", "D002", "2026-03-02"));
        assertThat(request("Q001").state()).isEqualTo(RequestState.WAITING);
        assertThat(request("Q001").handedTo()).isEqualTo(RIVERBEND.person("D002"));
        assertThat(request("Q001").passedOn()).isEqualTo("2026-03-02");
        assertThat(queue().ask(new WhomRequestConcerns(RIVERBEND.id(), RIVERBEND.request("Q001")))
                        .orElseThrow()
                        .supervisor())
                .isEqualTo(RIVERBEND.person("D002"));
    }

    @Test
    void only_what_nobody_has_answered_by_the_promised_time_is_to_be_passed_on() {
        readModels.given(
                RIVERBEND.registered(), RIVERBEND.joined("D002", "Dan Dale", "North", "2025-01-01", SUPERVISOR));
        for (String each : List.of("Q1", "Q2", "Q3", "Q4", "Q5", "Q6", "Q7")) {
            readModels.given(
                    RIVERBEND.asked(each, "C001", "2026-03-01"),
                    RIVERBEND.backupChosen(each, each.equals("Q7") ? "D009" : "D002", "2026-03-01T18:00"));
        }
        readModels.given(
                RIVERBEND.asked("Q8", "C001", "2026-03-01"),
                RIVERBEND.acknowledged("Q2", "D001", "2026-03-01"),
                RIVERBEND.withdrawn("Q3", "2026-03-01"),
                RIVERBEND.resolved("Q4", "C001", "2026-03-01", null),
                RIVERBEND.handedOver("Q5", "D001", "D002", "2026-03-01"),
                RIVERBEND.passedToBackup("Q6", "D002", "2026-03-01"));
        Instant six = LocalDateTime.parse("2026-03-01T18:00")
                .atZone(ZoneId.of("Europe/Berlin"))
                .toInstant();

        assertThat(queue().ask(new WhatIsToBePassedOn(six.minusSeconds(1)))).isEmpty();
        assertThat(queue().ask(new WhatIsToBePassedOn(six)))
                .containsExactly(new Unanswered(RIVERBEND.request("Q1"), RIVERBEND.id()));
    }

    @Test
    void a_resolved_request_says_in_which_session_and_whether_it_helped() {
        readModels.given(
                RIVERBEND.asked("Q001", "C001", "2026-03-01"),
                RIVERBEND.resolved("Q001", "C001", "2026-03-08", "S001"));
        assertThat(request("Q001").state()).isEqualTo(RequestState.RESOLVED);
        assertThat(request("Q001").resolvedOn()).isEqualTo("2026-03-08");
        assertThat(request("Q001").session()).isEqualTo(RIVERBEND.session("S001"));
        assertThat(request("Q001").helped()).isTrue();
    }

    @Test
    void a_withdrawn_request_is_withdrawn_even_after_an_acknowledgement() {
        readModels.given(
                RIVERBEND.asked("Q001", "C001", "2026-03-01"),
                RIVERBEND.acknowledged("Q001", "D001", "2026-03-02"),
                RIVERBEND.withdrawn("Q001", "2026-03-03"));
        assertThat(request("Q001").state()).isEqualTo(RequestState.WITHDRAWN);
        assertThat(request("Q001").withdrawnOn()).isEqualTo("2026-03-03");
    }

    private static void givenAQueue() {
        readModels.given(
                RIVERBEND.asked("Q1", "C002", EDUCATIONAL, ROUTINE, "2026-01-01"),
                RIVERBEND.asked("Q2", "C001", EDUCATIONAL, SOON, "2026-03-02"),
                RIVERBEND.asked("Q3", "C001", EDUCATIONAL, SOON, "2026-03-01"),
                RIVERBEND.asked("Q4", "C002", EDUCATIONAL, TODAY, "2026-03-03"),
                RIVERBEND.asked("Q5", "C001", EDUCATIONAL, TODAY, "2026-01-01"),
                RIVERBEND.resolved("Q5", "C001", "2026-01-02", null),
                RIVERBEND.asked("Q6", "C001", EDUCATIONAL, TODAY, "2026-01-02"),
                RIVERBEND.withdrawn("Q6", "2026-01-03"),
                RIVERBEND.acknowledged("Q4", "D001", "2026-03-03"),
                LAKESIDE.asked("Q7", "C001", EDUCATIONAL, TODAY, "2026-01-01"));
    }

    @Test
    void the_most_urgent_that_has_waited_longest_comes_first_and_what_is_over_last() {
        givenAQueue();
        assertThat(found(null, null)).containsExactly("Q4", "Q3", "Q2", "Q1", "Q5", "Q6");
    }

    @Test
    void requests_can_be_asked_by_state() {
        givenAQueue();
        assertThat(found(RequestState.WAITING, null)).containsExactly("Q3", "Q2", "Q1");
        assertThat(found(RequestState.ACKNOWLEDGED, null)).containsExactly("Q4");
        assertThat(found(RequestState.RESOLVED, null)).containsExactly("Q5");
        assertThat(found(RequestState.WITHDRAWN, null)).containsExactly("Q6");
    }

    @Test
    void requests_can_be_asked_by_supervisee() {
        givenAQueue();
        assertThat(found(null, ANN)).containsExactly("Q3", "Q2", "Q5", "Q6");
        assertThat(found(RequestState.WAITING, ANN)).containsExactly("Q3", "Q2");
    }

    @Test
    void requests_come_in_pages() {
        givenAQueue();
        Paged<RequestView> second = queue().ask(
                        new WhoAsksForSupport(RIVERBEND.id(), Reach.everybody(), null, null, new PageRequest(1, 4)));
        assertThat(second.page()).isEqualTo(new Page(1, 4, 6, 2));
        assertThat(second.items()).extracting(RequestView::reference).containsExactly("Q5", "Q6");
    }

    @Test
    void no_request_of_another_agency_comes_back() {
        givenAQueue();
        assertThat(found(null, LAKESIDE.person("C001"))).isEmpty();
        assertThat(queue().ask(new WhatWasAsked(RIVERBEND.id(), LAKESIDE.request("Q7"))))
                .isEmpty();
    }
}
