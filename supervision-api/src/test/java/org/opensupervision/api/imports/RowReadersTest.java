package org.opensupervision.api.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opensupervision.domain.assignments.AgreementCommand.CarryOverAgreement;
import org.opensupervision.domain.assignments.AgreementDetails;
import org.opensupervision.domain.people.PersonCommand.CarryOverLeave;
import org.opensupervision.domain.people.PersonCommand.CarryOverPerson;
import org.opensupervision.domain.people.PersonDetails;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.sessions.Adequacy;
import org.opensupervision.domain.sessions.Rating;
import org.opensupervision.domain.sessions.SessionCommand.CarryOverRating;
import org.opensupervision.domain.sessions.SessionCommand.CarryOverSession;
import org.opensupervision.domain.sessions.SessionContent;
import org.opensupervision.domain.sessions.SessionFormat;
import org.opensupervision.domain.sessions.SessionMode;
import org.opensupervision.domain.sessions.SessionOutcome;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.AgreementId;
import org.opensupervision.domain.shared.AgreementTerms;
import org.opensupervision.domain.shared.LeaveId;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.domain.shared.Period;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.domain.shared.SupervisionFunction;
import org.opensupervision.domain.shared.SupportRequestId;
import org.opensupervision.domain.shared.TeamId;
import org.opensupervision.domain.shared.WorkloadId;
import org.opensupervision.domain.supportrequests.Ask;
import org.opensupervision.domain.supportrequests.SupportRequestCommand.CarryOverRequest;
import org.opensupervision.domain.supportrequests.Urgency;
import org.opensupervision.domain.workload.Caseload;
import org.opensupervision.domain.workload.WorkloadCommand.CarryOverWorkload;
import org.opensupervision.projections.directory.DirectoryQuery.Referred;
import org.opensupervision.projections.directory.DirectoryQuery.TeamView;

class RowReadersTest {

    private final AgencyId agency = AgencyId.random();
    private final PersonId supervisor = PersonId.referredTo(agency, "S001");
    private final PersonId clara = PersonId.referredTo(agency, "C001");
    private final PersonId dana = PersonId.referredTo(agency, "C002");
    private final List<String> opened = new ArrayList<>();
    private final TeamId renamed = TeamId.named(agency, "Day clinic");
    private final Known known = new Known(
            agency,
            new AgreementTerms(14, 360),
            new References(Map.of(
                    "S001", new Referred(supervisor, Set.of(Role.SUPERVISOR)),
                    "C001", new Referred(clara, Set.of(Role.SUPERVISEE)),
                    "C002", new Referred(dana, Set.of(Role.SUPERVISEE)))),
            new Teams(agency, List.of(new TeamView(renamed, "Day programme", true)), (team, name) -> opened.add(name)));

    @Test
    void a_person_joins_with_roles_team_and_last_day() {
        assertThat(command(
                        LogFile.PEOPLE,
                        "P1,Łucja Yılmaz,p1@agency.example,Supervisor;SUPERVISEE,Crisis,2024-01-01,2025-01-31"))
                .isEqualTo(new CarryOverPerson(
                        PersonId.referredTo(agency, "P1"),
                        agency,
                        new PersonDetails(
                                "P1",
                                "Łucja Yılmaz",
                                "p1@agency.example",
                                Set.of(Role.SUPERVISOR, Role.SUPERVISEE),
                                TeamId.named(agency, "Crisis"),
                                LocalDate.of(2024, 1, 1)),
                        LocalDate.of(2025, 1, 31)));
    }

    @Test
    void a_person_needs_neither_e_mail_nor_team_nor_a_last_day() {
        assertThat(command(LogFile.PEOPLE, "P1,Pat,,director,,2024-01-01,"))
                .isEqualTo(new CarryOverPerson(
                        PersonId.referredTo(agency, "P1"),
                        agency,
                        new PersonDetails("P1", "Pat", null, Set.of(Role.DIRECTOR), null, LocalDate.of(2024, 1, 1)),
                        null));
    }

    @Test
    void a_new_team_is_opened_once_and_a_renamed_one_is_still_the_same() {
        for (String team : List.of("Crisis", "Crisis", "Day clinic", "Day programme", "")) {
            LogFile.PEOPLE.rows().wentIn(row(LogFile.PEOPLE, "P1,Pat,,director," + team + ",2024-01-01,"), known);
        }
        assertThat(opened).containsExactly("Crisis");
        assertThat(known.teams().idOf("Day clinic")).isEqualTo(renamed);
        assertThat(known.teams().idOf("Day programme")).isEqualTo(renamed);
    }

    @Test
    void an_agreement_has_the_usual_terms_where_it_does_not_say() {
        LocalDate from = LocalDate.of(2025, 1, 1);
        assertThat(command(LogFile.ASSIGNMENTS, "C001,S001,2025-01-01,2025-12-31,30,"))
                .isEqualTo(new CarryOverAgreement(
                        AgreementId.between(supervisor, clara, from),
                        agency,
                        new AgreementDetails(
                                supervisor,
                                clara,
                                new Period(from, LocalDate.of(2025, 12, 31)),
                                new AgreementTerms(30, 360))));
    }

    @Test
    void a_leave_may_be_open_and_of_no_kind() {
        LocalDate from = LocalDate.of(2025, 1, 1);
        assertThat(command(LogFile.LEAVE, "C001,2025-01-01,,"))
                .isEqualTo(new CarryOverLeave(
                        clara, agency, LeaveId.startingOn(clara, from), new Period(from, null), null));
    }

    @Test
    void a_session_names_everybody_who_attended() {
        assertThat(command(
                        LogFile.SESSIONS,
                        "X1,2025-01-02,S001,C001; C002,Triadic,IN_PERSON,1,2,3,no_show,,\"risk; care, self\""))
                .isEqualTo(new CarryOverSession(
                        SessionId.referredTo(agency, "X1"),
                        agency,
                        "X1",
                        supervisor,
                        new SessionContent(
                                SessionOutcome.NO_SHOW,
                                LocalDate.of(2025, 1, 2),
                                null,
                                SessionFormat.TRIADIC,
                                SessionMode.IN_PERSON,
                                List.of(clara, dana),
                                new Minutes(1, 2, 3),
                                List.of("risk", "care, self"),
                                List.of(),
                                null),
                        null));
    }

    @Test
    void a_rating_belongs_to_a_session() {
        assertThat(command(LogFile.RATINGS, "C001,X1,2025-01-03,10,0,5"))
                .isEqualTo(new CarryOverRating(
                        SessionId.referredTo(agency, "X1"),
                        agency,
                        clara,
                        new Rating(new Adequacy(10, 0, 5), null, LocalDate.of(2025, 1, 3), null)));
    }

    @Test
    void a_caseload_is_of_a_month() {
        YearMonth month = YearMonth.of(2025, 2);
        assertThat(command(LogFile.WORKLOAD, "C001,2025-02,22,9"))
                .isEqualTo(
                        new CarryOverWorkload(WorkloadId.of(clara, month), agency, clara, month, new Caseload(22, 9)));
    }

    @Test
    void a_request_may_be_open() {
        assertThat(command(LogFile.REQUESTS, "R1,C001,2025-01-02,Supportive,soon,2025-01-03,"))
                .isEqualTo(new CarryOverRequest(
                        SupportRequestId.referredTo(agency, "R1"),
                        agency,
                        "R1",
                        new Ask(clara, SupervisionFunction.SUPPORTIVE, Urgency.SOON, LocalDate.of(2025, 1, 2), null),
                        LocalDate.of(2025, 1, 3),
                        null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "PEOPLE | ,Pat,,director,,2024-01-01, | person_ref | `` | empty: a reference is needed",
                "PEOPLE | P1,Pat,,boss,,2024-01-01, | role | boss | not one of: supervisor, supervisee, director, administrator",
                "PEOPLE | P1,Pat,,director,,, | joined_on | `` | not a day: yyyy-MM-dd",
                "PEOPLE | P1,Pat,,director,,2024-01-01,gone | left_on | gone | not a day: yyyy-MM-dd",
                "ASSIGNMENTS | C009,S001,2025-01-01,,30,180 | supervisee_ref | C009 | no person has this reference",
                "ASSIGNMENTS | c001,S001,2025-01-01,,30,180 | supervisee_ref | c001 | no person has this reference",
                "ASSIGNMENTS | C001,C002,2025-01-01,,30,180 | supervisor_ref | C002 | this person has never had the role supervisor",
                "ASSIGNMENTS | S001,S001,2025-01-01,,30,180 | supervisee_ref | S001 | this person has never had the role supervisee",
                "ASSIGNMENTS | C001,S001,2025-01-01,,monthly,180 | cadence_days | monthly | not a whole number",
                "ASSIGNMENTS | C001,S001,2025-01-01,,30,1.5 | agreed_minutes_per_90_days | 1.5 | not a whole number",
                "LEAVE | C009,2025-01-01,, | person_ref | C009 | no person has this reference",
                "LEAVE | C001,1.1.2025,, | from | 1.1.2025 | not a day: yyyy-MM-dd",
                "SESSIONS | X1,2025-01-02,,C001,individual,video,1,2,3,held,, | supervisor_ref | `` | empty: a reference is needed",
                "SESSIONS | X1,2025-01-02,S001,C001;C009,triadic,video,1,2,3,held,, | supervisee_refs | C009 | no person has this reference",
                "SESSIONS | X1,2025-01-02,S001,C001,,video,1,2,3,held,, | format | `` | not one of: individual, triadic, group",
                "SESSIONS | X1,2025-01-02,S001,C001,individual,fax,1,2,3,held,, | mode | fax | not one of: in_person, video, phone",
                "SESSIONS | X1,2025-01-02,S001,C001,individual,video,1,2,,held,, | supportive_minutes | `` | not a whole number",
                "SESSIONS | X1,2025-01-02,S001,C001,individual,video,1,2,3,,, | status | `` | not one of: held, cancelled, no_show",
                "RATINGS | C001,,2025-01-03,1,2,3 | session_ref | `` | empty: a reference is needed",
                "RATINGS | C001,X1,2025-01-03,1,2,good | supportive | good | not a whole number",
                "REQUESTS | R1,C001,2025-01-02,moral,soon,, | function | moral | not one of: administrative, educational, supportive",
                "REQUESTS | R1,C001,2025-01-02,supportive,now,, | urgency | now | not one of: today, soon, routine",
                "WORKLOAD | C001,2025-13,1,1 | month | 2025-13 | not a month: yyyy-MM",
                "WORKLOAD | C001,2025-01-02,1,1 | month | 2025-01-02 | not a month: yyyy-MM",
                "WORKLOAD | C001,2025-01,many,1 | caseload | many | not a whole number",
                "WORKLOAD | S001,2025-01,1,1 | person_ref | S001 | this person has never had the role supervisee",
                "REQUESTS | R1,S001,2025-01-02,supportive,soon,, | supervisee_ref | S001 | this person has never had the role supervisee",
            })
    void a_row_that_says_nothing_sensible_is_told_where(
            LogFile file, String text, String column, String value, String reason) {
        assertThatExceptionOfType(RowRefused.class)
                .isThrownBy(() -> command(file, text))
                .satisfies(refused -> {
                    assertThat(refused.column()).isEqualTo(column);
                    assertThat(refused.value()).isEqualTo(value);
                    assertThat(refused.reason()).isEqualTo(reason);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "10;-5;3, educational_minutes",
        "10;20;900, supportive_minutes",
        "300;300;300, administrative_minutes",
        "0;0;0, administrative_minutes"
    })
    void minutes_that_a_rule_refuses_are_found_in_their_column(String minutes, String column) {
        Row row = row(
                LogFile.SESSIONS, "X1,2025-01-02,S001,C001,individual,video," + minutes.replace(';', ',') + ",held,,");
        assertThat(LogFile.SESSIONS.rows().columnOf("minutes", row)).isEqualTo(column);
    }

    @Test
    void every_field_of_a_rule_has_a_column_of_the_file() {
        for (LogFile file : LogFile.values()) {
            Row row = row(file, "0,".repeat(file.rows().columns().size() - 1) + "0");
            for (String field : List.of(
                    "id",
                    "reference",
                    "name",
                    "roles",
                    "lastDay",
                    "from",
                    "to",
                    "supervisor",
                    "supervisees",
                    "heldOn",
                    "minutes",
                    "note",
                    "session",
                    "signedOn",
                    "adequacy",
                    "ratedOn",
                    "requestedOn",
                    "resolvedOn",
                    "x")) {
                assertThat(file.rows().columns()).contains(file.rows().columnOf(field, row));
            }
        }
    }

    private Object command(LogFile file, String text) {
        return file.rows().command(row(file, text), known);
    }

    private static Row row(LogFile file, String text) {
        String header = String.join(",", file.rows().columns());
        return new Row(Header.of(CsvRecords.of(header)), CsvRecords.of(text));
    }
}
