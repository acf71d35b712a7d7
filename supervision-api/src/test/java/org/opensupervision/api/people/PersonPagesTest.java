package org.opensupervision.api.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Screen;
import org.opensupervision.api.harness.Screens;
import org.opensupervision.api.harness.Someone;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody joins, changes, is away, leaves and comes back, as an administrator writes it down. */
@OverHttp
@ExtendWith(Screens.class)
class PersonPagesTest {

    @Autowired
    Agencies agencies;

    Agency agency;
    Someone ada;

    @BeforeEach
    void ada_administers_an_agency_with_a_team() {
        agency = agencies.register();
        ada = agency.administrator();
        agency.team("Outpatient");
        agencies.settle();
    }

    @Test
    void clara_joins_and_sets_her_password_by_a_link(Screen screen, Screen clara) {
        screen.signIn(ada.email(), Agencies.PASSWORD)
                .isAt("Today")
                .shows("The system")
                .looksRight("home-administrator");
        screen.follow("Somebody joins").isAt("Somebody joins").looksRight("person-new");
        screen.fill("Name", "Clara Ash")
                .press("Let them join")
                .shows("Something is missing here")
                .shows("Choose at least one");
        assertThat(screen.page().locator("#name").inputValue()).isEqualTo("Clara Ash");
        screen.looksRight("person-new-refused");

        screen.fill("Reference, such as a staff number", "C1")
                .fill("E-mail", "clara@" + agency.domain())
                .check("Supervisee");
        screen.page().getByLabel("Team").selectOption("Outpatient");
        screen.press("Let them join").isAt("Clara Ash").shows("They have joined.");
        screen.shows("Outpatient").looksRight("person-edit");

        screen.press("Make a link").isAt("A link for them").looksRight("person-invited");
        String link = screen.text("#link");
        clara.goTo(link.substring(link.indexOf("/invitations/"))).isAt("Set your password");
    }

    @Test
    void what_is_kept_of_clara_is_changed_in_forms_of_their_own(Screen screen) {
        Someone clara = agency.join(agency.newcomer("C1").with("name", "Clara Ash"));
        agencies.settle();
        String edit = "/people/" + clara.id() + "/edit";
        screen.signIn(ada.email(), Agencies.PASSWORD).isAt("Today");
        screen.goTo(edit).isAt("Clara Ash").follow("Change name or e-mail").isAt("Name and e-mail");
        screen.looksRight("person-contact");
        screen.fill("Name", "").press("Save").shows("Something is missing here");
        screen.fill("Name", "Clara Beech")
                .fill("E-mail", "clara.beech@" + agency.domain())
                .press("Save");
        screen.isAt("Clara Beech").shows("clara.beech@");

        screen.follow("Change roles").isAt("Roles").looksRight("person-roles");
        screen.check("Director").press("Give this role").isAt("Clara Beech").shows("Director");
        screen.follow("Change roles").press("End today: Supervisee").isAt("Clara Beech");

        screen.follow("Move to another team").isAt("Move to another team").looksRight("person-team");
        screen.page().getByLabel("Team").selectOption("Outpatient");
        screen.press("Move").isAt("Clara Beech").shows("Outpatient");

        screen.follow("Change leave").isAt("Leave").looksRight("person-leave");
        screen.fill("From", "2026-11-02")
                .fill("Why (only they and administrators see it)", "parental")
                .press("Write down this leave");
        screen.isAt("Clara Beech").shows("parental").follow("Change leave").follow("End this leave");
        screen.fill("Last day of the leave", "2026-11-01")
                .press("End it")
                .shows("A leave ends on or after its first day.");
        screen.fill("Last day of the leave", "2026-12-01")
                .press("End it")
                .isAt("Clara Beech")
                .shows("1 Dec 2026");

        screen.follow("Leaves the agency").isAt("Leaves the agency").looksRight("person-departure");
        screen.fill("Last day", "2026-12-31")
                .press("Write down the last day")
                .isAt("Clara Beech")
                .shows("31 Dec 2026");
        screen.follow("Comes back")
                .fill("First day", "2027-02-01")
                .press("Write down the return")
                .shows("1 Feb 2027");
    }

    @Test
    void nobody_but_an_administrator_keeps_people_and_none_of_another_agency() {
        Someone clara = agency.supervisee("C1");
        Someone elsewhere = agencies.register().supervisee("C1");
        agencies.settle();

        clara.get("/people/" + clara.id() + "/edit").is(403);
        ada.get("/people/" + elsewhere.id() + "/edit").is(404);
        ada.with("Content-Type", "application/x-www-form-urlencoded")
                .post("/people/" + elsewhere.id() + "/contact", "name=Mine")
                .is(404);
        assertThat(elsewhere.sees("/api/me").text("/name")).isEqualTo("Name of C1");
    }
}
