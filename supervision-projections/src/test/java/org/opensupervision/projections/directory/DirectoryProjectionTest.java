package org.opensupervision.projections.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.opensupervision.domain.people.Role.ADMINISTRATOR;
import static org.opensupervision.domain.people.Role.DIRECTOR;
import static org.opensupervision.domain.people.Role.SUPERVISEE;
import static org.opensupervision.domain.people.Role.SUPERVISOR;
import static org.opensupervision.projections.testing.AnAgency.LAKESIDE;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;
import static org.opensupervision.projections.testing.AnAgency.day;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opensupervision.domain.agency.CrisisLine;
import org.opensupervision.domain.people.Role;
import org.opensupervision.projections.directory.DirectoryQuery.AgencyView;
import org.opensupervision.projections.directory.DirectoryQuery.EmploymentView;
import org.opensupervision.projections.directory.DirectoryQuery.LeaveView;
import org.opensupervision.projections.directory.DirectoryQuery.PersonRow;
import org.opensupervision.projections.directory.DirectoryQuery.PersonView;
import org.opensupervision.projections.directory.DirectoryQuery.Referred;
import org.opensupervision.projections.directory.DirectoryQuery.RoleView;
import org.opensupervision.projections.directory.DirectoryQuery.TeamView;
import org.opensupervision.projections.directory.DirectoryQuery.WhichAgencies;
import org.opensupervision.projections.directory.DirectoryQuery.WhichAgency;
import org.opensupervision.projections.directory.DirectoryQuery.WhichTeams;
import org.opensupervision.projections.directory.DirectoryQuery.WhoHasWhichReference;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIs;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIsThere;
import org.opensupervision.projections.paging.Page;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.testing.ReadModels;

class DirectoryProjectionTest {

    @RegisterExtension
    static final ReadModels readModels = new ReadModels();

    private static DirectoryReader directory() {
        return readModels.get(DirectoryReader.class);
    }

    private static PersonView person(String reference) {
        return directory()
                .ask(new WhoIs(RIVERBEND.id(), RIVERBEND.person(reference)))
                .orElseThrow();
    }

    private static List<String> found(@Nullable Role role, @Nullable String team, @Nullable String text) {
        return directory()
                .ask(new WhoIsThere(RIVERBEND.id(), role, team, text, true, PageRequest.everything()))
                .items()
                .stream()
                .map(PersonRow::ref)
                .toList();
    }

    @Nested
    class An_agency {

        @Test
        void is_known_from_its_registration() {
            readModels.given(RIVERBEND.registered());
            assertThat(directory().ask(new WhichAgency(RIVERBEND.id())))
                    .contains(new AgencyView(
                            RIVERBEND.id(),
                            "Riverbend",
                            ZoneId.of("Europe/Berlin"),
                            30,
                            180,
                            ReadModels.FIRST,
                            "en-GB",
                            List.of()));
        }

        @Test
        void follows_a_change_of_its_policy_and_no_other_agency_does() {
            readModels.given(RIVERBEND.registered(), LAKESIDE.registered(), RIVERBEND.policyChanged(14, 185));
            assertThat(directory().ask(new WhichAgencies()))
                    .extracting(AgencyView::name, AgencyView::cadenceDays, AgencyView::agreedMinutes)
                    .containsExactlyInAnyOrder(tuple("Riverbend", 14, 185), tuple("Lakeside", 30, 180));
        }

        @Test
        void says_days_and_numbers_as_it_chose_last() {
            readModels.given(RIVERBEND.registered(), RIVERBEND.chose("de-AT"), RIVERBEND.chose("fr-CH"));
            assertThat(directory().ask(new WhichAgency(RIVERBEND.id())))
                    .map(AgencyView::locale)
                    .contains("fr-CH");
        }

        @Test
        void says_whom_to_call_as_it_set_last() {
            var hotline = new CrisisLine("Crisis line", "116 123");
            var onCall = new CrisisLine("On call", "+1 555 0100");
            readModels.given(RIVERBEND.registered());
            assertThat(crisisLines()).isEmpty();
            readModels.given(RIVERBEND.callsInACrisis(hotline), RIVERBEND.callsInACrisis(onCall, hotline));
            assertThat(crisisLines()).containsExactly(onCall, hotline);
            readModels.given(RIVERBEND.callsInACrisis());
            assertThat(crisisLines()).isEmpty();
        }

        private List<CrisisLine> crisisLines() {
            return directory()
                    .ask(new WhichAgency(RIVERBEND.id()))
                    .orElseThrow()
                    .crisisLines();
        }

        @Test
        void that_is_not_registered_is_not_known() {
            assertThat(directory().ask(new WhichAgency(RIVERBEND.id()))).isEmpty();
            assertThat(directory().ask(new WhichAgencies())).isEmpty();
        }

        @Test
        void has_teams_that_are_opened_renamed_and_closed() {
            readModels.given(
                    RIVERBEND.opened("North"),
                    RIVERBEND.opened("South"),
                    RIVERBEND.opened("East"),
                    RIVERBEND.renamed("South", "Old Town"),
                    RIVERBEND.closed("North"),
                    LAKESIDE.opened("Harbour"));
            assertThat(directory().ask(new WhichTeams(RIVERBEND.id())))
                    .containsExactly(
                            new TeamView(RIVERBEND.team("East"), "East", true),
                            new TeamView(RIVERBEND.team("North"), "North", false),
                            new TeamView(RIVERBEND.team("South"), "Old Town", true));
        }

        @Test
        void can_open_a_closed_team_again() {
            readModels.given(RIVERBEND.opened("North"), RIVERBEND.closed("North"), RIVERBEND.opened("North"));
            assertThat(directory().ask(new WhichTeams(RIVERBEND.id())))
                    .containsExactly(new TeamView(RIVERBEND.team("North"), "North", true));
        }
    }

    @Nested
    class A_person {

        @Test
        void is_there_as_joined() {
            readModels.given(
                    RIVERBEND.opened("North"),
                    RIVERBEND.joined(
                            "C001", "Ann Alder", "ann@example.org", "North", "2025-06-01", SUPERVISEE, SUPERVISOR));
            assertThat(person("C001"))
                    .isEqualTo(new PersonView(
                            RIVERBEND.person("C001"),
                            "C001",
                            "Ann Alder",
                            "ann@example.org",
                            RIVERBEND.team("North"),
                            "North",
                            List.of(
                                    new RoleView(SUPERVISEE, day("2025-06-01"), null),
                                    new RoleView(SUPERVISOR, day("2025-06-01"), null)),
                            List.of(new EmploymentView(day("2025-06-01"), null)),
                            List.of(),
                            0));
        }

        @Test
        void may_have_neither_team_nor_e_mail() {
            readModels.given(RIVERBEND.joined("C001", "Ann Alder", null, "2025-06-01", SUPERVISEE));
            assertThat(person("C001").teamId()).isNull();
            assertThat(person("C001").team()).isNull();
            assertThat(person("C001").email()).isNull();
        }

        @Test
        void is_named_as_corrected() {
            readModels.given(
                    RIVERBEND.joined("C001", "Ann Alder", "ann@example.org", null, "2025-06-01", SUPERVISEE),
                    RIVERBEND.contactCorrected("C001", "Ann Ash", null));
            assertThat(person("C001").name()).isEqualTo("Ann Ash");
            assertThat(person("C001").email()).isNull();
            assertThat(person("C001").version()).isEqualTo(1);
        }

        @Test
        void moves_to_another_team() {
            readModels.given(
                    RIVERBEND.opened("North"),
                    RIVERBEND.opened("South"),
                    RIVERBEND.joined("C001", "Ann Alder", "North", "2025-06-01", SUPERVISEE),
                    RIVERBEND.moved("C001", "South"));
            assertThat(person("C001").teamId()).isEqualTo(RIVERBEND.team("South"));
            assertThat(person("C001").team()).isEqualTo("South");
        }

        @Test
        void has_roles_from_one_day_to_another() {
            readModels.given(
                    RIVERBEND.joined("C001", "Ann Alder", null, "2025-06-01", SUPERVISEE),
                    RIVERBEND.granted("C001", SUPERVISOR, "2026-01-01"),
                    RIVERBEND.revoked("C001", SUPERVISOR, "2026-03-31"),
                    RIVERBEND.granted("C001", SUPERVISOR, "2026-05-01"));
            assertThat(person("C001").roles())
                    .containsExactly(
                            new RoleView(SUPERVISEE, day("2025-06-01"), null),
                            new RoleView(SUPERVISOR, day("2026-01-01"), day("2026-03-31")),
                            new RoleView(SUPERVISOR, day("2026-05-01"), null));
            assertThat(person("C001").version()).isEqualTo(3);
        }

        @Test
        void loses_a_role_without_losing_the_others() {
            readModels.given(
                    RIVERBEND.joined("C001", "Ann Alder", null, "2025-06-01", SUPERVISEE, SUPERVISOR),
                    RIVERBEND.joined("C002", "Ben Birch", null, "2025-06-01", SUPERVISOR),
                    RIVERBEND.revoked("C001", SUPERVISOR, "2026-03-31"));
            assertThat(found(SUPERVISOR, null, null)).containsExactly("C002");
            assertThat(found(SUPERVISEE, null, null)).containsExactly("C001");
        }

        @Test
        void takes_leave_which_is_corrected_and_ended() {
            readModels.given(
                    RIVERBEND.joined("C001", "Ann Alder", null, "2025-06-01", SUPERVISEE),
                    RIVERBEND.leaveTaken("C001", "2026-02-01", null, "parental"));
            assertThat(person("C001").leaves())
                    .containsExactly(new LeaveView(
                            RIVERBEND.person("C001"),
                            RIVERBEND.leave("C001", "2026-02-01"),
                            day("2026-02-01"),
                            null,
                            "parental"));
            readModels.given(RIVERBEND.leaveCorrected("C001", "2026-02-01", "2026-02-03", "2026-05-31", null));
            assertThat(person("C001").leaves())
                    .containsExactly(new LeaveView(
                            RIVERBEND.person("C001"),
                            RIVERBEND.leave("C001", "2026-02-01"),
                            day("2026-02-03"),
                            day("2026-05-31"),
                            null));
            readModels.given(RIVERBEND.leaveEnded("C001", "2026-02-01", "2026-04-30"));
            assertThat(person("C001").leaves())
                    .containsExactly(new LeaveView(
                            RIVERBEND.person("C001"),
                            RIVERBEND.leave("C001", "2026-02-01"),
                            day("2026-02-03"),
                            day("2026-04-30"),
                            null));
        }

        @Test
        void has_several_leaves_of_which_one_is_ended() {
            readModels.given(
                    RIVERBEND.joined("C001", "Ann Alder", null, "2025-06-01", SUPERVISEE),
                    RIVERBEND.leaveTaken("C001", "2026-05-01", null),
                    RIVERBEND.leaveTaken("C001", "2026-01-01", "2026-01-10"),
                    RIVERBEND.leaveEnded("C001", "2026-05-01", "2026-05-20"));
            assertThat(person("C001").leaves())
                    .extracting(LeaveView::from, LeaveView::to)
                    .containsExactly(
                            tuple(day("2026-01-01"), day("2026-01-10")), tuple(day("2026-05-01"), day("2026-05-20")));
        }

        @Test
        void leaves_comes_back_and_leaves_again() {
            readModels.given(
                    RIVERBEND.joined("C001", "Ann Alder", null, "2025-06-01", SUPERVISEE),
                    RIVERBEND.left("C001", "2026-03-31"),
                    RIVERBEND.cameBack("C001", "2026-06-01"));
            assertThat(person("C001").employments())
                    .containsExactly(
                            new EmploymentView(day("2025-06-01"), day("2026-03-31")),
                            new EmploymentView(day("2026-06-01"), null));
            readModels.given(RIVERBEND.left("C001", "2026-07-31"));
            assertThat(person("C001").employments())
                    .containsExactly(
                            new EmploymentView(day("2025-06-01"), day("2026-03-31")),
                            new EmploymentView(day("2026-06-01"), day("2026-07-31")));
        }
    }

    @Nested
    class Who_is_there {

        private static void givenFour() {
            readModels.given(
                    RIVERBEND.opened("North"),
                    RIVERBEND.opened("South"),
                    RIVERBEND.joined("C003", "Cleo Cedar", "South", "2025-06-01", SUPERVISEE),
                    RIVERBEND.joined("C001", "Ann Alder", "ann@example.org", "North", "2025-06-01", SUPERVISEE),
                    RIVERBEND.joined("D001", "Dora Dean", null, "2025-01-01", DIRECTOR, SUPERVISOR),
                    RIVERBEND.joined("C002", "Ben 100% Birch", "North", "2025-06-01", SUPERVISEE, SUPERVISOR),
                    LAKESIDE.opened("North"),
                    LAKESIDE.joined("C001", "Ann Alder", "ann@example.org", "North", "2025-06-01", SUPERVISEE));
        }

        @Test
        void is_everybody_by_reference() {
            givenFour();
            assertThat(found(null, null, null)).containsExactly("C001", "C002", "C003", "D001");
        }

        @Test
        void can_be_asked_by_role() {
            givenFour();
            assertThat(found(SUPERVISOR, null, null)).containsExactly("C002", "D001");
            assertThat(found(ADMINISTRATOR, null, null)).isEmpty();
        }

        @Test
        void can_be_asked_by_team_name_or_id() {
            givenFour();
            assertThat(found(null, "North", null)).containsExactly("C001", "C002");
            assertThat(found(null, RIVERBEND.team("South").toString(), null)).containsExactly("C003");
            assertThat(found(null, "north", null)).isEmpty();
        }

        @Test
        void can_be_asked_by_words_in_reference_name_or_e_mail_whatever_their_case() {
            givenFour();
            assertThat(found(null, null, "c00")).containsExactly("C001", "C002", "C003");
            assertThat(found(null, null, "CEDAR")).containsExactly("C003");
            assertThat(found(null, null, "@example")).containsExactly("C001");
        }

        @Test
        void takes_words_as_they_are_and_not_as_a_pattern() {
            givenFour();
            assertThat(found(null, null, "100%")).containsExactly("C002");
            assertThat(found(null, null, "%")).containsExactly("C002");
            assertThat(found(null, null, "_")).isEmpty();
        }

        @Test
        void can_be_asked_by_all_at_once() {
            givenFour();
            assertThat(found(SUPERVISEE, "North", "b")).containsExactly("C002");
        }

        @Test
        void comes_in_pages() {
            givenFour();
            Paged<PersonRow> second =
                    directory().ask(new WhoIsThere(RIVERBEND.id(), null, null, null, true, new PageRequest(1, 3)));
            assertThat(second.page()).isEqualTo(new Page(1, 3, 4, 2));
            assertThat(second.items()).extracting(PersonRow::ref).containsExactly("D001");
            Paged<PersonRow> beyond =
                    directory().ask(new WhoIsThere(RIVERBEND.id(), null, null, null, true, new PageRequest(2, 3)));
            assertThat(beyond.page()).isEqualTo(new Page(2, 3, 4, 2));
            assertThat(beyond.items()).isEmpty();
        }

        @Test
        void is_told_in_rows_with_the_latest_employment() {
            readModels.given(
                    RIVERBEND.opened("North"),
                    RIVERBEND.joined("C001", "Ann Alder", "ann@example.org", "North", "2025-06-01", SUPERVISEE),
                    RIVERBEND.granted("C001", SUPERVISOR, "2026-01-01"),
                    RIVERBEND.left("C001", "2026-03-31"),
                    RIVERBEND.cameBack("C001", "2026-06-01"),
                    RIVERBEND.left("C001", "2026-07-31"));
            assertThat(directory()
                            .ask(new WhoIsThere(RIVERBEND.id(), null, null, null, true, PageRequest.everything()))
                            .items())
                    .containsExactly(new PersonRow(
                            RIVERBEND.person("C001"),
                            "C001",
                            "Ann Alder",
                            "ann@example.org",
                            "North",
                            Set.of(SUPERVISEE, SUPERVISOR),
                            day("2026-06-01"),
                            day("2026-07-31")));
        }

        @Test
        void sorts_references_by_their_characters_in_every_language_setting() {
            readModels.given(
                    RIVERBEND.joined("b2", "Small", null, "2025-06-01", SUPERVISEE),
                    RIVERBEND.joined("B10", "Large", null, "2025-06-01", SUPERVISEE),
                    RIVERBEND.joined("B-3", "Dash", null, "2025-06-01", SUPERVISEE));
            assertThat(found(null, null, null)).containsExactly("B-3", "B10", "b2");
        }
    }

    @Test
    void references_come_with_the_roles_ever_held() {
        readModels.given(
                RIVERBEND.joined("C001", "Ann Alder", null, "2025-06-01", SUPERVISEE, SUPERVISOR),
                RIVERBEND.revoked("C001", SUPERVISOR, "2026-03-31"),
                RIVERBEND.joined("C002", "Ben Birch", null, "2025-06-01", SUPERVISEE),
                LAKESIDE.joined("C003", "Cleo Cedar", null, "2025-06-01", SUPERVISEE));
        assertThat(directory().ask(new WhoHasWhichReference(RIVERBEND.id())))
                .containsOnly(
                        entry("C001", new Referred(RIVERBEND.person("C001"), Set.of(SUPERVISEE, SUPERVISOR))),
                        entry("C002", new Referred(RIVERBEND.person("C002"), Set.of(SUPERVISEE))));
    }

    @Test
    void nobody_and_nothing_of_another_agency_comes_back() {
        readModels.given(
                LAKESIDE.registered(),
                LAKESIDE.opened("North"),
                LAKESIDE.joined("C001", "Ann Alder", "North", "2025-06-01", SUPERVISEE));
        assertThat(directory().ask(new WhichAgency(RIVERBEND.id()))).isEmpty();
        assertThat(directory().ask(new WhichTeams(RIVERBEND.id()))).isEmpty();
        assertThat(directory().ask(new WhoIs(RIVERBEND.id(), LAKESIDE.person("C001"))))
                .isEmpty();
        assertThat(directory().ask(new WhoHasWhichReference(RIVERBEND.id()))).isEmpty();
        assertThat(directory()
                        .ask(new WhoIsThere(RIVERBEND.id(), null, null, null, true, PageRequest.everything()))
                        .page()
                        .totalElements())
                .isZero();
        assertThat(found(null, LAKESIDE.team("North").toString(), null)).isEmpty();
    }
}
