package org.opensupervision.projections.burnoutrisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.domain.people.Role.SUPERVISEE;
import static org.opensupervision.domain.people.Role.SUPERVISOR;
import static org.opensupervision.domain.riskflags.FactCode.RECENCY;
import static org.opensupervision.domain.riskflags.FactCode.SUPPORTIVE;
import static org.opensupervision.domain.riskflags.FactCode.UNANSWERED_REQUEST;
import static org.opensupervision.domain.riskflags.FactCode.VOLUME;
import static org.opensupervision.projections.burnoutrisk.SupportStatus.EVALUATED;
import static org.opensupervision.projections.burnoutrisk.SupportStatus.INSUFFICIENT_DATA;
import static org.opensupervision.projections.burnoutrisk.SupportStatus.LEFT;
import static org.opensupervision.projections.burnoutrisk.SupportStatus.ON_LEAVE;
import static org.opensupervision.projections.burnoutrisk.SupportStatus.UNASSIGNED;
import static org.opensupervision.projections.testing.AnAgency.LAKESIDE;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;
import static org.opensupervision.projections.testing.AnAgency.day;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.riskflags.FactCode;
import org.opensupervision.domain.riskflags.Tier;
import org.opensupervision.domain.sessions.SessionOutcome;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.projections.burnoutrisk.SupportProfileQuery.HowIsSupportOf;
import org.opensupervision.projections.burnoutrisk.SupportProfileQuery.HowIsSupported;
import org.opensupervision.projections.burnoutrisk.SupportProfileQuery.Profiles;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.Page;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.testing.ReadModels;

/** As of 2026-06-30 the window begins on 2026-04-02; see {@link SupportGapModelTest}. */
class SupportProfileReaderTest {

    @RegisterExtension
    static final ReadModels readModels = new ReadModels();

    @BeforeEach
    void given() {
        readModels.given(
                RIVERBEND.opened("North"), RIVERBEND.joined("D001", "Dora Dean", null, "2020-01-01", SUPERVISOR));
    }

    private static SupportProfileReader profiles() {
        return readModels.get(SupportProfileReader.class);
    }

    private static Optional<SupportProfile> profile(String supervisee, String asOf) {
        return profiles()
                .ask(new HowIsSupportOf(
                        RIVERBEND.id(), RIVERBEND.person(supervisee), RIVERBEND.person("D001"), day(asOf)));
    }

    private static SupportProfile known(String supervisee, String asOf) {
        return profile(supervisee, asOf).orElseThrow();
    }

    private static SupportStatus status(String supervisee, String asOf) {
        return known(supervisee, asOf).status();
    }

    private static SupportFact fact(FactCode code, String supervisee, String asOf) {
        return known(supervisee, asOf).facts().stream()
                .filter(fact -> fact.code() == code)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> everybody(String asOf, @Nullable String team) {
        return profiles()
                .ask(new HowIsSupported(
                        RIVERBEND.id(),
                        Reach.everybody(),
                        RIVERBEND.person("D001"),
                        day(asOf),
                        team,
                        PageRequest.everything()))
                .items()
                .stream()
                .map(profile -> profile.person().ref())
                .toList();
    }

    private static void joined(String reference, Role... roles) {
        readModels.given(RIVERBEND.joined(reference, "Name of " + reference, "North", "2025-01-01", roles));
    }

    private static void joinedAndAgreed(String reference) {
        joined(reference, SUPERVISEE);
        readModels.given(RIVERBEND.assigned("D001", reference, "2025-01-01", null, 30, 180));
    }

    /** Every 30 days and 180 minutes, from 17 May 2026 every 14 days and 90 minutes; one session, on 15 June. */
    private static void givenAnnWhoseTermsChange() {
        joinedAndAgreed("C001");
        readModels.given(
                RIVERBEND.changed(RIVERBEND.agreement("D001", "C001", "2025-01-01"), "2026-05-17", 14, 90),
                RIVERBEND.recorded("S001", "D001", "2026-06-15", new Minutes(10, 20, 30), "C001"));
    }

    @Nested
    class Changed_terms {

        @Test
        void count_from_their_day_on() {
            givenAnnWhoseTermsChange();
            // 45 days of 2 and 45 of 1 expected; 15 days > 14: 1; 60 < 67.5: 1; 10 and 20 < 22.5 ≤ 30: 2 + 1
            SupportProfile profile = known("C001", "2026-06-30");
            assertThat(profile.person())
                    .isEqualTo(new PersonRef(RIVERBEND.person("C001"), "C001", "Name of C001", "North"));
            assertThat(profile.status()).isEqualTo(EVALUATED);
            assertThat(profile.expectedMinutes()).isEqualTo(135);
            assertThat(profile.minutes()).isEqualTo(new Minutes(10, 20, 30));
            assertThat(profile.daysSinceLastSession()).isEqualTo(15);
            assertThat(profile.facts()).extracting(SupportFact::points).containsExactly(1, 1, 2, 1, 0, 0);
            assertThat(profile.points()).isEqualTo(5);
            assertThat(profile.equalWeightPoints()).isEqualTo(4);
            assertThat(profile.tier()).isEqualTo(Tier.REVIEW);
        }

        @Test
        void leave_what_was_before_them_as_it_was() {
            givenAnnWhoseTermsChange();
            // 13 + 31 + 30 + 16 days of 2; no session yet: 2 + 2 + 2 + 1 + 2
            SupportProfile profile = known("C001", "2026-05-16");
            assertThat(profile.expectedMinutes()).isEqualTo(180);
            assertThat(fact(RECENCY, "C001", "2026-05-16").inputs()).containsEntry("cadenceDays", 30);
            assertThat(profile.points()).isEqualTo(9);
            assertThat(profile.equalWeightPoints()).isEqualTo(7);
        }

        @Test
        void count_day_by_day_while_the_window_passes_over_them() {
            givenAnnWhoseTermsChange();
            // from 19 March 13 + 30 + 16 days of 2, then 15 + 16 of 1: 149; one day ago; 60 < 74.5; 60, 120 < 149
            SupportProfile profile = known("C001", "2026-06-16");
            assertThat(profile.expectedMinutes()).isEqualTo(149);
            assertThat(profile.facts()).extracting(SupportFact::points).containsExactly(0, 1, 2, 1, 0, 0);
            assertThat(profile.tier()).isEqualTo(Tier.WATCH);
        }

        @Test
        void of_the_same_day_are_the_last_ones() {
            givenAnnWhoseTermsChange();
            readModels.given(
                    RIVERBEND.changed(RIVERBEND.agreement("D001", "C001", "2025-01-01"), "2026-05-17", 30, 180));
            assertThat(known("C001", "2026-06-30").expectedMinutes()).isEqualTo(180);
        }

        @Test
        void after_the_end_of_the_agreement_never_hold() {
            givenAnnWhoseTermsChange();
            readModels.given(RIVERBEND.ended(RIVERBEND.agreement("D001", "C001", "2025-01-01"), "2026-05-10"));
            assertThat(status("C001", "2026-05-10")).isEqualTo(EVALUATED);
            assertThat(status("C001", "2026-05-11")).isEqualTo(UNASSIGNED);
            assertThat(status("C001", "2026-05-17")).isEqualTo(UNASSIGNED);
        }
    }

    @Nested
    class Agreements {

        @Test
        void that_ended_hold_on_their_last_day_and_not_after() {
            joinedAndAgreed("C001");
            readModels.given(RIVERBEND.ended(RIVERBEND.agreement("D001", "C001", "2025-01-01"), "2026-05-31"));
            assertThat(status("C001", "2026-05-31")).isEqualTo(EVALUATED);
            assertThat(status("C001", "2026-06-01")).isEqualTo(UNASSIGNED);
        }

        @Test
        void with_two_supervisors_add_up() {
            joinedAndAgreed("C001");
            joined("D002", SUPERVISOR);
            readModels.given(RIVERBEND.assigned("D002", "C001", "2026-06-01", null, 7, 90));
            // 180, and 30 days of 1
            assertThat(known("C001", "2026-06-30").expectedMinutes()).isEqualTo(210);
            assertThat(fact(RECENCY, "C001", "2026-06-30").inputs()).containsEntry("cadenceDays", 7);
        }

        @Test
        void of_the_supervisor_are_not_the_supervisors_own() {
            joined("C001", SUPERVISEE);
            joined("C002", SUPERVISEE, SUPERVISOR);
            readModels.given(RIVERBEND.assigned("C002", "C001", "2025-01-01", null, 30, 180));
            assertThat(status("C002", "2026-06-30")).isEqualTo(UNASSIGNED);
        }

        @Test
        void are_the_first_even_where_they_are_over() {
            joinedAndAgreed("C001");
            readModels.given(
                    RIVERBEND.ended(RIVERBEND.agreement("D001", "C001", "2025-01-01"), "2026-05-31"),
                    RIVERBEND.assigned("D001", "C001", "2026-06-15", null, 30, 180));
            assertThat(status("C001", "2026-06-14")).isEqualTo(UNASSIGNED);
            assertThat(status("C001", "2026-06-15")).isEqualTo(EVALUATED);
        }
    }

    @Nested
    class Who_is_told_of {

        @Test
        void is_everybody_who_is_a_supervisee_by_reference() {
            joined("C002", SUPERVISEE);
            joined("C001", SUPERVISEE, SUPERVISOR);
            assertThat(everybody("2026-06-30", null)).containsExactly("C001", "C002");
        }

        @Test
        void is_a_supervisee_up_to_the_last_day_of_the_role() {
            joined("C001", SUPERVISEE, SUPERVISOR);
            readModels.given(RIVERBEND.revoked("C001", SUPERVISEE, "2026-05-31"));
            assertThat(everybody("2026-05-31", null)).containsExactly("C001");
            assertThat(everybody("2026-06-01", null)).isEmpty();
            assertThat(profile("C001", "2026-06-01")).isEmpty();
        }

        @Test
        void is_a_supervisee_from_the_first_day_of_the_role() {
            joined("C001", SUPERVISOR);
            readModels.given(RIVERBEND.granted("C001", SUPERVISEE, "2026-06-01"));
            assertThat(everybody("2026-05-31", null)).isEmpty();
            assertThat(everybody("2026-06-01", null)).containsExactly("C001");
        }

        @Test
        void is_there_once_though_the_role_was_granted_twice() {
            joined("C001", SUPERVISEE, SUPERVISOR);
            readModels.given(
                    RIVERBEND.revoked("C001", SUPERVISEE, "2026-05-31"),
                    RIVERBEND.granted("C001", SUPERVISEE, "2026-06-10"));
            assertThat(everybody("2026-05-31", null)).containsExactly("C001");
            assertThat(everybody("2026-06-09", null)).isEmpty();
            assertThat(everybody("2026-06-10", null)).containsExactly("C001");
        }

        @Test
        void is_still_there_after_leaving() {
            joinedAndAgreed("C001");
            readModels.given(RIVERBEND.left("C001", "2026-05-31"));
            assertThat(status("C001", "2026-05-31")).isEqualTo(EVALUATED);
            assertThat(status("C001", "2026-06-01")).isEqualTo(LEFT);
            assertThat(everybody("2026-06-30", null)).containsExactly("C001");
        }

        @Test
        void is_not_employed_before_joining() {
            joinedAndAgreed("C001");
            assertThat(status("C001", "2024-12-31")).isEqualTo(LEFT);
            assertThat(status("C001", "2025-01-01")).isEqualTo(INSUFFICIENT_DATA);
        }

        @Test
        void has_come_back() {
            joinedAndAgreed("C001");
            readModels.given(RIVERBEND.left("C001", "2026-03-31"), RIVERBEND.cameBack("C001", "2026-05-01"));
            assertThat(status("C001", "2026-04-30")).isEqualTo(LEFT);
            assertThat(status("C001", "2026-06-29")).isEqualTo(INSUFFICIENT_DATA);
            assertThat(status("C001", "2026-06-30")).isEqualTo(EVALUATED);
            // 2 a day in May and June
            assertThat(known("C001", "2026-06-30").expectedMinutes()).isEqualTo(122);
        }

        @Test
        void is_on_leave() {
            joinedAndAgreed("C001");
            readModels.given(
                    RIVERBEND.leaveTaken("C001", "2026-06-01", null),
                    RIVERBEND.leaveEnded("C001", "2026-06-01", "2026-06-10"));
            assertThat(status("C001", "2026-05-31")).isEqualTo(EVALUATED);
            assertThat(status("C001", "2026-06-01")).isEqualTo(ON_LEAVE);
            assertThat(status("C001", "2026-06-10")).isEqualTo(ON_LEAVE);
            assertThat(status("C001", "2026-06-11")).isEqualTo(EVALUATED);
            assertThat(known("C001", "2026-06-30").expectedMinutes()).isEqualTo(160);
        }

        @Test
        void can_be_asked_by_team() {
            joined("C001", SUPERVISEE);
            readModels.given(
                    RIVERBEND.opened("South"),
                    RIVERBEND.joined("C002", "Ben Birch", "South", "2025-01-01", SUPERVISEE),
                    RIVERBEND.joined("C003", "Cleo Cedar", null, "2025-01-01", SUPERVISEE));
            assertThat(everybody("2026-06-30", "North")).containsExactly("C001");
            assertThat(everybody("2026-06-30", RIVERBEND.team("South").toString()))
                    .containsExactly("C002");
            assertThat(everybody("2026-06-30", "East")).isEmpty();
        }

        @Test
        void comes_in_pages() {
            joined("C003", SUPERVISEE);
            joined("C001", SUPERVISEE);
            joined("C002", SUPERVISEE);
            Profiles second = profiles()
                    .ask(new HowIsSupported(
                            RIVERBEND.id(),
                            Reach.everybody(),
                            RIVERBEND.person("D001"),
                            day("2026-06-30"),
                            null,
                            new PageRequest(1, 2)));
            assertThat(second.asOf()).isEqualTo("2026-06-30");
            assertThat(second.model()).isEqualTo("support-gap-v1");
            assertThat(second.page()).isEqualTo(new Page(1, 2, 3, 2));
            assertThat(second.items())
                    .extracting(SupportProfile::person)
                    .extracting(PersonRef::ref)
                    .containsExactly("C003");
        }

        @Test
        void comes_in_batches_of_a_thousand() {
            readModels.jdbc().sql("""
                    with people as (
                        insert into person (person_id, agency_id, reference, name, version)
                        select gen_random_uuid(), :agency, 'C' || lpad(n::text, 4, '0'), 'x', 0
                        from generate_series(1, 2000) n
                        returning person_id
                    )
                    insert into person_role (person_id, agency_id, role, from_day)
                    select person_id, :agency, 'SUPERVISEE', date '2025-01-01' from people
                    """).param("agency", RIVERBEND.id().value()).update();
            List<Integer> sizes = new ArrayList<>();
            List<String> references = new ArrayList<>();
            profiles().forEachBatch(RIVERBEND.id(), day("2026-06-30"), SupportGapModel.V1, batch -> {
                sizes.add(batch.size());
                batch.forEach(profile -> references.add(profile.person().ref()));
            });
            assertThat(sizes).containsExactly(1000, 1000);
            assertThat(references).hasSize(2000).isSorted().doesNotHaveDuplicates();
        }
    }

    @Nested
    class Facts {

        @BeforeEach
        void given() {
            joinedAndAgreed("C001");
            joinedAndAgreed("C002");
        }

        @Test
        void look_back_beyond_the_window_for_the_last_session() {
            readModels.given(
                    RIVERBEND.recorded("S001", "D001", "2025-12-27", new Minutes(20, 20, 20), "C001"),
                    RIVERBEND.recorded("S002", "D001", "2025-11-27", new Minutes(20, 20, 20), "C001"));
            // 4 + 31 + 28 + 31 + 30 + 31 + 30
            assertThat(known("C001", "2026-06-30").daysSinceLastSession()).isEqualTo(185);
            assertThat(fact(RECENCY, "C001", "2026-06-30").evidence())
                    .extracting(evidence -> evidence.ref())
                    .containsExactly("S001");
            assertThat(fact(VOLUME, "C001", "2026-06-30").points()).isEqualTo(2);
        }

        @Test
        void count_the_windows_first_day() {
            readModels.given(RIVERBEND.recorded("S001", "D001", "2026-04-02", new Minutes(30, 30, 30), "C001"));
            assertThat(known("C001", "2026-06-30").minutes()).isEqualTo(new Minutes(30, 30, 30));
            assertThat(known("C001", "2026-07-01").minutes()).isEqualTo(Minutes.NONE);
        }

        @Test
        void give_each_who_attended_all_minutes() {
            readModels.given(RIVERBEND.recorded("S001", "D001", "2026-06-01", new Minutes(30, 30, 30), "C001", "C002"));
            assertThat(known("C001", "2026-06-30").minutes()).isEqualTo(new Minutes(30, 30, 30));
            assertThat(known("C002", "2026-06-30").minutes()).isEqualTo(new Minutes(30, 30, 30));
        }

        @Test
        void do_not_know_what_comes_after_the_day() {
            readModels.given(
                    RIVERBEND.recorded("S001", "D001", "2026-06-15", new Minutes(30, 30, 30), "C001"),
                    RIVERBEND.rated("S001", "C001", "2026-06-20", 0, 0, 0),
                    RIVERBEND.asked("Q001", "C001", "2026-06-01"),
                    RIVERBEND.acknowledged("Q001", "D001", "2026-06-20"));
            assertThat(known("C001", "2026-06-14").minutes()).isEqualTo(Minutes.NONE);
            assertThat(known("C001", "2026-06-15").minutes()).isEqualTo(new Minutes(30, 30, 30));
            assertThat(fact(SUPPORTIVE, "C001", "2026-06-19").points()).isZero();
            assertThat(fact(SUPPORTIVE, "C001", "2026-06-20").points()).isEqualTo(2);
            assertThat(fact(UNANSWERED_REQUEST, "C001", "2026-05-31").inputs()).isEmpty();
            assertThat(fact(UNANSWERED_REQUEST, "C001", "2026-06-19").points()).isEqualTo(2);
            assertThat(fact(UNANSWERED_REQUEST, "C001", "2026-06-20").points()).isZero();
        }

        @Test
        void do_not_count_what_was_not_held_or_was_cancelled() {
            readModels.given(
                    RIVERBEND.recorded(
                            "S001",
                            "D001",
                            RIVERBEND.content(SessionOutcome.NO_SHOW, "2026-06-01", new Minutes(30, 30, 30), "C001")),
                    RIVERBEND.recorded("S002", "D001", "2026-06-02", new Minutes(30, 30, 30), "C001"),
                    RIVERBEND.cancelled("S002", "D001", "2026-06-03", "entered twice"));
            assertThat(known("C001", "2026-06-30").minutes()).isEqualTo(Minutes.NONE);
        }

        @Test
        void follow_the_amended_record() {
            readModels.given(
                    RIVERBEND.recorded("S001", "D001", "2026-06-01", new Minutes(30, 30, 30), "C001", "C002"),
                    RIVERBEND.amended(
                            "S001",
                            "D001",
                            "2026-06-20",
                            RIVERBEND.held("2026-06-10", new Minutes(10, 10, 10), "C001"),
                            "Ben was not there"));
            assertThat(known("C001", "2026-06-30").daysSinceLastSession()).isEqualTo(20);
            assertThat(known("C001", "2026-06-30").minutes()).isEqualTo(new Minutes(10, 10, 10));
            assertThat(known("C002", "2026-06-30").minutes()).isEqualTo(Minutes.NONE);
        }

        @Test
        void follow_ones_own_rating_and_request_alone() {
            readModels.given(
                    RIVERBEND.recorded("S001", "D001", "2026-06-01", new Minutes(30, 30, 30), "C001", "C002"),
                    RIVERBEND.rated("S001", "C002", "2026-06-02", 0, 0, 0),
                    RIVERBEND.asked("Q001", "C002", "2026-06-01"));
            assertThat(known("C001", "2026-06-30").points()).isZero();
            // request 2, functions 2 + 1 + 2
            assertThat(known("C002", "2026-06-30").points()).isEqualTo(7);
        }

        @Test
        void take_the_later_session_reference_of_two_ratings_on_one_day() {
            readModels.given(
                    RIVERBEND.recorded("S002", "D001", "2026-06-01", new Minutes(30, 30, 30), "C001"),
                    RIVERBEND.recorded("S001", "D001", "2026-06-02", new Minutes(30, 30, 30), "C001"),
                    RIVERBEND.rated("S002", "C001", "2026-06-03", 9, 9, 4),
                    RIVERBEND.rated("S001", "C001", "2026-06-03", 9, 9, 9));
            assertThat(fact(SUPPORTIVE, "C001", "2026-06-30").points()).isEqualTo(2);
        }

        @Test
        void know_that_a_request_was_withdrawn_or_resolved() {
            readModels.given(
                    RIVERBEND.asked("Q001", "C001", "2026-05-01"),
                    RIVERBEND.withdrawn("Q001", "2026-06-10"),
                    RIVERBEND.asked("Q002", "C001", "2026-05-20"),
                    RIVERBEND.resolved("Q002", "C001", "2026-06-20", null));
            assertThat(fact(UNANSWERED_REQUEST, "C001", "2026-06-09").inputs()).containsEntry("waitedDays", 39);
            assertThat(fact(UNANSWERED_REQUEST, "C001", "2026-06-10").inputs()).containsEntry("waitedDays", 21);
            assertThat(fact(UNANSWERED_REQUEST, "C001", "2026-06-20").inputs()).isEmpty();
        }
    }

    @Nested
    class Another_agency {

        @Test
        void is_not_told_of() {
            readModels.given(
                    LAKESIDE.joined("C001", "Other", null, "2025-01-01", SUPERVISEE),
                    LAKESIDE.assigned("D001", "C001", "2025-01-01", null, 30, 180));
            assertThat(everybody("2026-06-30", null)).isEmpty();
            assertThat(profiles()
                            .ask(new HowIsSupportOf(
                                    RIVERBEND.id(),
                                    LAKESIDE.person("C001"),
                                    RIVERBEND.person("D001"),
                                    day("2026-06-30"))))
                    .isEmpty();
            List<SupportProfile> told = new ArrayList<>();
            profiles().forEachBatch(RIVERBEND.id(), day("2026-06-30"), SupportGapModel.V1, told::addAll);
            assertThat(told).isEmpty();
        }
    }
}
