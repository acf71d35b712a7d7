package org.opensupervision.domain.agency;

import static org.opensupervision.domain.agency.AgencyRule.*;
import static org.opensupervision.domain.riverbend.Riverbend.NEW_YORK;
import static org.opensupervision.domain.riverbend.Riverbend.OUTPATIENT;
import static org.opensupervision.domain.riverbend.Riverbend.RESIDENTIAL;
import static org.opensupervision.domain.riverbend.Riverbend.RIVERBEND;
import static org.opensupervision.domain.riverbend.Stories.refusedBy;

import java.util.Collections;
import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensupervision.domain.agency.AgencyCommand.ChangePolicy;
import org.opensupervision.domain.agency.AgencyCommand.ChooseLocale;
import org.opensupervision.domain.agency.AgencyCommand.CloseTeam;
import org.opensupervision.domain.agency.AgencyCommand.OpenTeam;
import org.opensupervision.domain.agency.AgencyCommand.RegisterAgency;
import org.opensupervision.domain.agency.AgencyCommand.RenameTeam;
import org.opensupervision.domain.agency.AgencyCommand.SetCrisisLines;
import org.opensupervision.domain.agency.AgencyEvent.AgencyRegistered;
import org.opensupervision.domain.agency.AgencyEvent.CrisisLinesSet;
import org.opensupervision.domain.agency.AgencyEvent.LocaleChosen;
import org.opensupervision.domain.agency.AgencyEvent.PolicyChanged;
import org.opensupervision.domain.agency.AgencyEvent.TeamClosed;
import org.opensupervision.domain.agency.AgencyEvent.TeamOpened;
import org.opensupervision.domain.agency.AgencyEvent.TeamRenamed;
import org.opensupervision.domain.riverbend.Stories;
import org.opensupervision.domain.shared.AgreementTerms;

class AgencyTest {

    private static final AgencyRegistered REGISTERED =
            new AgencyRegistered(RIVERBEND, "Riverbend", NEW_YORK, AgreementTerms.USUAL);
    private static final TeamOpened OUTPATIENT_OPENED = new TeamOpened(RIVERBEND, OUTPATIENT, "Outpatient");
    private static final TeamOpened RESIDENTIAL_OPENED = new TeamOpened(RIVERBEND, RESIDENTIAL, "Residential");
    private static final TeamClosed OUTPATIENT_CLOSED = new TeamClosed(RIVERBEND, OUTPATIENT);

    private static final CrisisLine HOTLINE = new CrisisLine("Crisis line", "116 123, day and night");
    private static final CrisisLine ON_CALL = new CrisisLine("On call", "+1 555 0100");

    private final FixtureConfiguration<Agency> agency = Stories.of(Agency.class);

    @Test
    void an_agency_is_registered() {
        agency.givenNoPriorActivity()
                .when(register("Riverbend", AgreementTerms.USUAL))
                .expectEvents(REGISTERED)
                .expectResultMessagePayload(RIVERBEND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-AT", "fr-CH", "en-US"})
    void an_agency_chooses_how_days_and_numbers_are_said(String locale) {
        agency.given(REGISTERED)
                .when(new ChooseLocale(RIVERBEND, locale))
                .expectEvents(new LocaleChosen(RIVERBEND, locale));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "de", "de_AT", "xx-YY", "en-GB-u-ca-buddhist"})
    void it_chooses_among_those_that_there_are(String locale) {
        agency.given(REGISTERED)
                .when(new ChooseLocale(RIVERBEND, locale))
                .expectNoEvents()
                .expectException(refusedBy(LOCALE_IS_KNOWN));
    }

    @Test
    void choosing_what_is_chosen_is_refused() {
        agency.given(REGISTERED).when(new ChooseLocale(RIVERBEND, "en-GB")).expectException(refusedBy(LOCALE_DIFFERS));
        agency.given(REGISTERED, new LocaleChosen(RIVERBEND, "de-AT"))
                .when(new ChooseLocale(RIVERBEND, "de-AT"))
                .expectException(refusedBy(LOCALE_DIFFERS));
    }

    @Test
    void an_agency_says_whom_to_call_and_may_say_it_anew_or_no_longer() {
        CrisisLinesSet two = new CrisisLinesSet(RIVERBEND, List.of(HOTLINE, ON_CALL));
        agency.given(REGISTERED)
                .when(new SetCrisisLines(RIVERBEND, List.of(HOTLINE, ON_CALL)))
                .expectEvents(two);
        agency.given(REGISTERED, two)
                .when(new SetCrisisLines(RIVERBEND, List.of(ON_CALL, HOTLINE)))
                .expectEvents(new CrisisLinesSet(RIVERBEND, List.of(ON_CALL, HOTLINE)));
        agency.given(REGISTERED, two)
                .when(new SetCrisisLines(RIVERBEND, List.of()))
                .expectEvents(new CrisisLinesSet(RIVERBEND, List.of()));
    }

    @Test
    void saying_the_same_again_is_refused() {
        agency.given(REGISTERED)
                .when(new SetCrisisLines(RIVERBEND, List.of()))
                .expectException(refusedBy(CRISIS_LINES_DIFFER));
        agency.given(REGISTERED, new CrisisLinesSet(RIVERBEND, List.of(HOTLINE)))
                .when(new SetCrisisLines(RIVERBEND, List.of(HOTLINE)))
                .expectException(refusedBy(CRISIS_LINES_DIFFER));
    }

    @ParameterizedTest
    @CsvSource({"'',116 123", "Hotline,''", "Hotline,' '"})
    void a_crisis_line_has_a_name_and_says_how_it_is_reached(String name, String words) {
        agency.given(REGISTERED)
                .when(new SetCrisisLines(RIVERBEND, List.of(ON_CALL, new CrisisLine(name, words))))
                .expectNoEvents()
                .expectException(refusedBy(CRISIS_LINES_ARE_COMPLETE));
    }

    @Test
    void somebody_in_danger_is_not_given_a_directory() {
        agency.given(REGISTERED)
                .when(new SetCrisisLines(RIVERBEND, Collections.nCopies(6, HOTLINE)))
                .expectNoEvents()
                .expectException(refusedBy(CRISIS_LINES_ARE_FEW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void an_agency_has_a_name(String blank) {
        agency.givenNoPriorActivity()
                .when(register(blank, AgreementTerms.USUAL))
                .expectNoEvents()
                .expectException(refusedBy(AGENCY_HAS_A_NAME));
    }

    @ParameterizedTest
    @CsvSource({"1,0", "366,64800"})
    void an_agency_sets_its_usual_terms_within_limits(int cadenceDays, int agreedMinutes) {
        AgreementTerms terms = new AgreementTerms(cadenceDays, agreedMinutes);
        agency.givenNoPriorActivity()
                .when(register("Riverbend", terms))
                .expectEvents(new AgencyRegistered(RIVERBEND, "Riverbend", NEW_YORK, terms));
        agency.given(REGISTERED).when(new ChangePolicy(RIVERBEND, terms)).expectEvents(policyChanged(terms));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 367})
    void the_usual_cadence_is_a_day_to_a_year(int cadenceDays) {
        AgreementTerms terms = new AgreementTerms(cadenceDays, 180);
        agency.givenNoPriorActivity()
                .when(register("Riverbend", terms))
                .expectNoEvents()
                .expectException(refusedBy(USUAL_CADENCE_IN_RANGE));
        agency.given(REGISTERED)
                .when(new ChangePolicy(RIVERBEND, terms))
                .expectNoEvents()
                .expectException(refusedBy(USUAL_CADENCE_IN_RANGE));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 64_801})
    void the_usual_minutes_are_nothing_to_twelve_hours_a_day(int agreedMinutes) {
        AgreementTerms terms = new AgreementTerms(30, agreedMinutes);
        agency.givenNoPriorActivity()
                .when(register("Riverbend", terms))
                .expectNoEvents()
                .expectException(refusedBy(USUAL_MINUTES_IN_RANGE));
        agency.given(REGISTERED)
                .when(new ChangePolicy(RIVERBEND, terms))
                .expectNoEvents()
                .expectException(refusedBy(USUAL_MINUTES_IN_RANGE));
    }

    @Test
    void a_policy_changes_only_to_another_one() {
        AgreementTerms weekly = new AgreementTerms(7, 720);
        agency.given(REGISTERED)
                .when(new ChangePolicy(RIVERBEND, AgreementTerms.USUAL))
                .expectNoEvents()
                .expectException(refusedBy(POLICY_DIFFERS));
        agency.given(REGISTERED, policyChanged(weekly))
                .when(new ChangePolicy(RIVERBEND, weekly))
                .expectNoEvents()
                .expectException(refusedBy(POLICY_DIFFERS));
        agency.given(REGISTERED, policyChanged(weekly))
                .when(new ChangePolicy(RIVERBEND, AgreementTerms.USUAL))
                .expectEvents(policyChanged(AgreementTerms.USUAL));
    }

    @Test
    void a_team_is_opened() {
        agency.given(REGISTERED)
                .when(new OpenTeam(RIVERBEND, OUTPATIENT, "Outpatient"))
                .expectEvents(OUTPATIENT_OPENED)
                .expectResultMessagePayload(OUTPATIENT);
    }

    @Test
    void a_team_has_a_name() {
        agency.given(REGISTERED)
                .when(new OpenTeam(RIVERBEND, OUTPATIENT, " "))
                .expectNoEvents()
                .expectException(refusedBy(TEAM_HAS_A_NAME));
        agency.given(REGISTERED, OUTPATIENT_OPENED)
                .when(new RenameTeam(RIVERBEND, OUTPATIENT, ""))
                .expectNoEvents()
                .expectException(refusedBy(TEAM_HAS_A_NAME));
    }

    @Test
    void two_open_teams_never_share_a_name() {
        agency.given(REGISTERED, OUTPATIENT_OPENED)
                .when(new OpenTeam(RIVERBEND, RESIDENTIAL, "Outpatient"))
                .expectNoEvents()
                .expectException(refusedBy(TEAM_NAME_IS_FREE));
        agency.given(REGISTERED, OUTPATIENT_OPENED, RESIDENTIAL_OPENED)
                .when(new RenameTeam(RIVERBEND, RESIDENTIAL, "Outpatient"))
                .expectNoEvents()
                .expectException(refusedBy(TEAM_NAME_IS_FREE));
    }

    @Test
    void a_team_that_is_open_is_not_opened_again() {
        agency.given(REGISTERED, OUTPATIENT_OPENED, renamed("Day clinic"))
                .when(new OpenTeam(RIVERBEND, OUTPATIENT, "Outpatient"))
                .expectNoEvents()
                .expectException(refusedBy(TEAM_NAME_IS_FREE));
    }

    @Test
    void a_closed_team_leaves_its_name_to_others_and_may_open_again() {
        agency.given(REGISTERED, OUTPATIENT_OPENED, OUTPATIENT_CLOSED)
                .when(new OpenTeam(RIVERBEND, RESIDENTIAL, "Outpatient"))
                .expectEvents(new TeamOpened(RIVERBEND, RESIDENTIAL, "Outpatient"));
        agency.given(REGISTERED, OUTPATIENT_OPENED, OUTPATIENT_CLOSED)
                .when(new OpenTeam(RIVERBEND, OUTPATIENT, "Outpatient"))
                .expectEvents(OUTPATIENT_OPENED);
    }

    @Test
    void a_team_is_renamed() {
        agency.given(REGISTERED, OUTPATIENT_OPENED)
                .when(new RenameTeam(RIVERBEND, OUTPATIENT, "Day clinic"))
                .expectEvents(renamed("Day clinic"));
    }

    @Test
    void a_renamed_team_leaves_its_former_name_to_others() {
        agency.given(REGISTERED, OUTPATIENT_OPENED, renamed("Day clinic"), RESIDENTIAL_OPENED)
                .when(new RenameTeam(RIVERBEND, RESIDENTIAL, "Outpatient"))
                .expectEvents(new TeamRenamed(RIVERBEND, RESIDENTIAL, "Outpatient"));
    }

    @Test
    void a_team_is_closed() {
        agency.given(REGISTERED, OUTPATIENT_OPENED)
                .when(new CloseTeam(RIVERBEND, OUTPATIENT))
                .expectEvents(OUTPATIENT_CLOSED);
    }

    @Test
    void only_an_open_team_is_renamed_or_closed() {
        agency.given(REGISTERED)
                .when(new RenameTeam(RIVERBEND, OUTPATIENT, "Day clinic"))
                .expectNoEvents()
                .expectException(refusedBy(TEAM_IS_OPEN));
        agency.given(REGISTERED, OUTPATIENT_OPENED, OUTPATIENT_CLOSED)
                .when(new CloseTeam(RIVERBEND, OUTPATIENT))
                .expectNoEvents()
                .expectException(refusedBy(TEAM_IS_OPEN));
    }

    @Test
    void nothing_changes_at_an_agency_that_is_not_there() {
        agency.givenNoPriorActivity()
                .when(new OpenTeam(RIVERBEND, OUTPATIENT, "Outpatient"))
                .expectNoEvents()
                .expectException(AggregateNotFoundException.class);
    }

    private static RegisterAgency register(String name, AgreementTerms usualTerms) {
        return new RegisterAgency(RIVERBEND, name, NEW_YORK, usualTerms);
    }

    private static PolicyChanged policyChanged(AgreementTerms terms) {
        return new PolicyChanged(RIVERBEND, terms);
    }

    private static TeamRenamed renamed(String name) {
        return new TeamRenamed(RIVERBEND, OUTPATIENT, name);
    }
}
