package org.opensupervision.projections.sessionlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.opensupervision.domain.people.Role.SUPERVISEE;
import static org.opensupervision.domain.people.Role.SUPERVISOR;
import static org.opensupervision.projections.testing.AnAgency.LAKESIDE;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;
import static org.opensupervision.projections.testing.AnAgency.day;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opensupervision.domain.sessions.Adequacy;
import org.opensupervision.domain.sessions.Rating;
import org.opensupervision.domain.sessions.SessionContent;
import org.opensupervision.domain.sessions.SessionEvent.SessionRated;
import org.opensupervision.domain.sessions.SessionEvent.SessionRecorded;
import org.opensupervision.domain.sessions.SessionEvent.SessionSigned;
import org.opensupervision.domain.sessions.SessionFormat;
import org.opensupervision.domain.sessions.SessionMode;
import org.opensupervision.domain.sessions.SessionOutcome;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.domain.shared.Origin;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.Page;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.sessionlog.SessionLogQuery.Amendment;
import org.opensupervision.projections.sessionlog.SessionLogQuery.Answer;
import org.opensupervision.projections.sessionlog.SessionLogQuery.Cancellation;
import org.opensupervision.projections.sessionlog.SessionLogQuery.RatingView;
import org.opensupervision.projections.sessionlog.SessionLogQuery.SessionRow;
import org.opensupervision.projections.sessionlog.SessionLogQuery.SessionView;
import org.opensupervision.projections.sessionlog.SessionLogQuery.WhatHappenedIn;
import org.opensupervision.projections.sessionlog.SessionLogQuery.WhichSessions;
import org.opensupervision.projections.testing.ReadModels;

class SessionLogProjectionTest {

    @RegisterExtension
    static final ReadModels readModels = new ReadModels();

    private static final Minutes AN_HOUR = new Minutes(20, 15, 25);
    private static final SessionContent TWO_ATTENDED = RIVERBEND.held("2026-03-01", AN_HOUR, "C002", "C001");

    @BeforeEach
    void given() {
        readModels.given(
                RIVERBEND.opened("North"),
                RIVERBEND.joined("D001", "Dora Dean", null, "2025-01-01", SUPERVISOR),
                RIVERBEND.joined("C001", "Ann Alder", "North", "2025-01-01", SUPERVISEE),
                RIVERBEND.joined("C002", "Ben Birch", null, "2025-01-01", SUPERVISEE));
    }

    private static SessionLogReader sessionLog() {
        return readModels.get(SessionLogReader.class);
    }

    private static SessionView session(String reference) {
        return sessionLog()
                .ask(new WhatHappenedIn(RIVERBEND.id(), RIVERBEND.session(reference)))
                .orElseThrow();
    }

    private static List<String> found(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable PersonId supervisor,
            @Nullable PersonId supervisee,
            @Nullable SessionOutcome outcome,
            @Nullable Boolean signed) {
        return sessionLog()
                .ask(new WhichSessions(
                        RIVERBEND.id(),
                        Reach.everybody(),
                        from,
                        to,
                        supervisor,
                        supervisee,
                        outcome,
                        signed,
                        PageRequest.everything()))
                .items()
                .stream()
                .map(SessionRow::reference)
                .toList();
    }

    @Nested
    class A_record {

        @Test
        void is_kept_as_entered_with_who_and_when() {
            readModels.by(RIVERBEND.person("D001"));
            readModels.given(RIVERBEND.recorded("S001", "D001", TWO_ATTENDED));
            assertThat(session("S001"))
                    .isEqualTo(new SessionView(
                            new SessionRow(
                                    RIVERBEND.session("S001"),
                                    "S001",
                                    new PersonRef(RIVERBEND.person("D001"), "D001", "Dora Dean", null),
                                    List.of(
                                            new PersonRef(RIVERBEND.person("C002"), "C002", "Ben Birch", null),
                                            new PersonRef(RIVERBEND.person("C001"), "C001", "Ann Alder", "North")),
                                    SessionOutcome.HELD,
                                    TWO_ATTENDED,
                                    // four events were given before
                                    ReadModels.FIRST.plusSeconds(4),
                                    false,
                                    null,
                                    0),
                            false,
                            null,
                            List.of(),
                            List.of(),
                            List.of()));
            assertThat(recordedBy("S001")).isEqualTo(RIVERBEND.person("D001").toString());
        }

        @Test
        void may_come_from_nobody_known() {
            readModels.given(RIVERBEND.recorded("S001", "D001", TWO_ATTENDED));
            assertThat(recordedBy("S001")).isNull();
        }

        @Test
        void keeps_what_is_optional_empty() {
            SessionContent bare = new SessionContent(
                    SessionOutcome.NO_SHOW,
                    day("2026-03-01"),
                    null,
                    SessionFormat.INDIVIDUAL,
                    SessionMode.PHONE,
                    RIVERBEND.people("C001"),
                    Minutes.NONE,
                    List.of(),
                    List.of(),
                    null);
            readModels.given(RIVERBEND.recorded("S001", "D001", bare));
            assertThat(session("S001").session().content()).isEqualTo(bare);
            assertThat(session("S001").session().status()).isEqualTo(SessionOutcome.NO_SHOW);
        }

        @Test
        void names_the_supervisees_of_a_group_even_those_that_the_directory_does_not_know_yet() {
            readModels.given(RIVERBEND.recorded("S001", "D001", "2026-03-01", AN_HOUR, "C001", "C404", "C002"));
            assertThat(session("S001").session().supervisees())
                    .extracting(PersonRef::ref)
                    .containsExactly("C001", "?", "C002");
        }

        @Test
        void says_that_it_was_carried_over_with_its_signature() {
            readModels.given(
                    new SessionRecorded(
                            RIVERBEND.session("S001"),
                            RIVERBEND.id(),
                            "S001",
                            RIVERBEND.person("D001"),
                            TWO_ATTENDED,
                            Origin.CARRIED_OVER),
                    new SessionSigned(
                            RIVERBEND.session("S001"),
                            RIVERBEND.id(),
                            RIVERBEND.person("D001"),
                            day("2026-03-02"),
                            Origin.CARRIED_OVER));
            assertThat(session("S001").session().carriedOver()).isTrue();
            assertThat(session("S001").session().signedOn()).isEqualTo("2026-03-02");
            assertThat(session("S001").signatureCarriedOver()).isTrue();
        }

        private static @Nullable String recordedBy(String reference) {
            return readModels
                    .jdbc()
                    .sql("select recorded_by::text from session where reference = :reference")
                    .param("reference", reference)
                    .query(String.class)
                    .optional()
                    .orElse(null);
        }
    }

    @Nested
    class Afterwards_a_record {

        @BeforeEach
        void given() {
            readModels.given(RIVERBEND.recorded("S001", "D001", TWO_ATTENDED));
        }

        @Test
        void is_signed() {
            readModels.given(RIVERBEND.signed("S001", "D001", "2026-03-02"));
            assertThat(session("S001").session().signedOn()).isEqualTo("2026-03-02");
            assertThat(session("S001").signatureCarriedOver()).isFalse();
            assertThat(session("S001").session().version()).isEqualTo(1);
        }

        @Test
        void is_confirmed_by_one_and_disputed_by_another() {
            readModels.given(
                    RIVERBEND.confirmed("S001", "C001", "2026-03-03"),
                    RIVERBEND.disputed("S001", "C002", "2026-03-04", "it was shorter"));
            assertThat(session("S001").answers())
                    .containsExactlyInAnyOrder(
                            new Answer(RIVERBEND.person("C001"), day("2026-03-03"), null, null),
                            new Answer(RIVERBEND.person("C002"), null, day("2026-03-04"), "it was shorter"));
        }

        @Test
        void is_confirmed_after_a_dispute_or_disputed_after_a_confirmation() {
            readModels.given(
                    RIVERBEND.disputed("S001", "C001", "2026-03-03", "it was shorter"),
                    RIVERBEND.confirmed("S001", "C001", "2026-03-04"),
                    RIVERBEND.confirmed("S001", "C002", "2026-03-03"),
                    RIVERBEND.disputed("S001", "C002", "2026-03-05", "not my topics"));
            assertThat(session("S001").answers())
                    .containsExactlyInAnyOrder(
                            new Answer(RIVERBEND.person("C001"), day("2026-03-04"), null, null),
                            new Answer(RIVERBEND.person("C002"), null, day("2026-03-05"), "not my topics"));
        }

        @Test
        void is_rated_by_each_who_attended() {
            readModels.given(
                    RIVERBEND.rated("S001", "C001", "2026-03-02", 0, 5, 10),
                    new SessionRated(
                            RIVERBEND.session("S001"),
                            RIVERBEND.id(),
                            RIVERBEND.person("C002"),
                            new Rating(new Adequacy(7, 8, 9), 10, day("2026-03-03"), "good"),
                            Origin.CARRIED_OVER));
            assertThat(session("S001").ratings())
                    .containsExactlyInAnyOrder(
                            new RatingView(
                                    RIVERBEND.person("C001"), new Adequacy(0, 5, 10), null, day("2026-03-02"), null),
                            new RatingView(
                                    RIVERBEND.person("C002"), new Adequacy(7, 8, 9), 10, day("2026-03-03"), "good"));
        }

        @Test
        void is_cancelled_with_its_content_kept_and_its_answers_gone() {
            readModels.given(
                    RIVERBEND.confirmed("S001", "C001", "2026-03-02"),
                    RIVERBEND.cancelled("S001", "D001", "2026-03-03", "entered twice"));
            SessionView session = session("S001");
            assertThat(session.session().status()).isEqualTo(SessionOutcome.CANCELLED);
            assertThat(session.session().content()).isEqualTo(TWO_ATTENDED);
            assertThat(session.cancellation()).isEqualTo(new Cancellation(day("2026-03-03"), "entered twice"));
            assertThat(session.answers()).isEmpty();
        }
    }

    @Nested
    class An_amendment {

        private static final SessionContent SHORTER = RIVERBEND.held("2026-02-28", new Minutes(10, 10, 10), "C001");
        private static final SessionContent SHORTEST = RIVERBEND.held("2026-02-28", new Minutes(5, 5, 5), "C001");

        @BeforeEach
        void given() {
            readModels.given(
                    RIVERBEND.recorded("S001", "D001", TWO_ATTENDED),
                    RIVERBEND.signed("S001", "D001", "2026-03-02"),
                    RIVERBEND.confirmed("S001", "C001", "2026-03-02"),
                    RIVERBEND.disputed("S001", "C002", "2026-03-03", "I was not there"),
                    RIVERBEND.rated("S001", "C001", "2026-03-03", 7, 7, 7),
                    RIVERBEND.amended("S001", "D001", "2026-03-04", SHORTER, "Ben was not there"));
        }

        @Test
        void changes_what_the_record_says() {
            SessionRow session = session("S001").session();
            assertThat(session.content()).isEqualTo(SHORTER);
            assertThat(session.supervisees()).extracting(PersonRef::ref).containsExactly("C001");
            assertThat(found(day("2026-02-28"), day("2026-02-28"), null, null, null, null))
                    .containsExactly("S001");
            assertThat(found(null, null, null, RIVERBEND.person("C002"), null, null))
                    .isEmpty();
        }

        @Test
        void takes_signature_confirmations_and_disputes_away_but_not_the_ratings() {
            SessionView session = session("S001");
            assertThat(session.session().signedOn()).isNull();
            assertThat(session.signatureCarriedOver()).isFalse();
            assertThat(session.answers()).isEmpty();
            assertThat(session.ratings()).hasSize(1);
        }

        @Test
        void keeps_the_original_beside_it() {
            assertThat(session("S001").amendments())
                    .containsExactly(new Amendment(
                            RIVERBEND.person("D001"),
                            day("2026-03-04"),
                            // nine events were given before
                            ReadModels.FIRST.plusSeconds(9),
                            "Ben was not there",
                            TWO_ATTENDED,
                            SHORTER));
        }

        @Test
        void can_be_amended_again_and_signed() {
            readModels.given(
                    RIVERBEND.amended("S001", "D001", "2026-03-05", SHORTEST, "shorter still"),
                    RIVERBEND.signed("S001", "D001", "2026-03-06"));
            assertThat(session("S001").amendments())
                    .extracting(Amendment::before, Amendment::after)
                    .containsExactly(tuple(TWO_ATTENDED, SHORTER), tuple(SHORTER, SHORTEST));
            assertThat(session("S001").session().signedOn()).isEqualTo("2026-03-06");
            assertThat(session("S001").session().version()).isEqualTo(7);
        }

        @Test
        void can_say_that_a_session_was_not_held_after_all() {
            SessionContent noShow = RIVERBEND.content(SessionOutcome.NO_SHOW, "2026-03-01", Minutes.NONE, "C001");
            readModels.given(RIVERBEND.amended("S001", "D001", "2026-03-05", noShow, "nobody came"));
            assertThat(session("S001").session().status()).isEqualTo(SessionOutcome.NO_SHOW);
            assertThat(found(null, null, null, null, SessionOutcome.HELD, null)).isEmpty();
        }

        @Test
        void of_a_cancelled_record_brings_it_back() {
            readModels.given(
                    RIVERBEND.recorded("S002", "D001", TWO_ATTENDED),
                    RIVERBEND.cancelled("S002", "D001", "2026-03-05", "entered twice"),
                    RIVERBEND.amended("S002", "D001", "2026-03-06", TWO_ATTENDED, "it was held"));
            assertThat(session("S002").session().status()).isEqualTo(SessionOutcome.HELD);
            assertThat(session("S002").cancellation()).isNull();
            assertThat(session("S002").amendments()).hasSize(1);
        }
    }

    @Nested
    class Which_sessions {

        @BeforeEach
        void given() {
            readModels.given(
                    RIVERBEND.joined("D002", "Ed Elm", null, "2025-01-01", SUPERVISOR),
                    RIVERBEND.recorded("S001", "D001", "2026-01-31", AN_HOUR, "C001"),
                    RIVERBEND.signed("S001", "D001", "2026-02-01"),
                    RIVERBEND.recorded("S002", "D001", "2026-02-01", AN_HOUR, "C001", "C002"),
                    RIVERBEND.recorded("S003", "D002", "2026-02-28", AN_HOUR, "C002"),
                    RIVERBEND.recorded(
                            "S004",
                            "D002",
                            RIVERBEND.content(SessionOutcome.CANCELLED, "2026-03-01", Minutes.NONE, "C002")),
                    LAKESIDE.recorded("S005", "D001", "2026-02-01", AN_HOUR, "C001"));
        }

        @Test
        void come_latest_first() {
            assertThat(found(null, null, null, null, null, null)).containsExactly("S004", "S003", "S002", "S001");
        }

        @Test
        void can_be_asked_by_days_both_included() {
            assertThat(found(day("2026-02-01"), day("2026-02-28"), null, null, null, null))
                    .containsExactly("S003", "S002");
            assertThat(found(day("2026-02-02"), null, null, null, null, null)).containsExactly("S004", "S003");
            assertThat(found(null, day("2026-01-31"), null, null, null, null)).containsExactly("S001");
        }

        @Test
        void can_be_asked_by_supervisor_and_supervisee() {
            assertThat(found(null, null, RIVERBEND.person("D001"), null, null, null))
                    .containsExactly("S002", "S001");
            assertThat(found(null, null, null, RIVERBEND.person("C002"), null, null))
                    .containsExactly("S004", "S003", "S002");
            assertThat(found(null, null, RIVERBEND.person("D001"), RIVERBEND.person("C002"), null, null))
                    .containsExactly("S002");
        }

        @Test
        void can_be_asked_by_outcome_and_signature() {
            assertThat(found(null, null, null, null, SessionOutcome.CANCELLED, null))
                    .containsExactly("S004");
            assertThat(found(null, null, null, null, null, true)).containsExactly("S001");
            assertThat(found(null, null, null, null, SessionOutcome.HELD, false))
                    .containsExactly("S003", "S002");
        }

        @Test
        void come_in_pages() {
            Paged<SessionRow> second = sessionLog()
                    .ask(new WhichSessions(
                            RIVERBEND.id(),
                            Reach.everybody(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            new PageRequest(1, 3)));
            assertThat(second.page()).isEqualTo(new Page(1, 3, 4, 2));
            assertThat(second.items()).extracting(SessionRow::reference).containsExactly("S001");
        }

        @Test
        void of_another_agency_do_not_come_back() {
            assertThat(found(null, null, LAKESIDE.person("D001"), null, null, null))
                    .isEmpty();
            assertThat(found(null, null, null, LAKESIDE.person("C001"), null, null))
                    .isEmpty();
            assertThat(sessionLog().ask(new WhatHappenedIn(RIVERBEND.id(), LAKESIDE.session("S005"))))
                    .isEmpty();
        }
    }
}
