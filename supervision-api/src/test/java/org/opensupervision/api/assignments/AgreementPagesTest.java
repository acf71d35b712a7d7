package org.opensupervision.api.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

@OverHttp
@ExtendWith(Screens.class)
class AgreementPagesTest {

    @Autowired
    Agencies agencies;

    Agency agency;
    Someone ada;
    Someone clara;

    @BeforeEach
    void clara_and_sam_have_joined() {
        agency = agencies.register();
        ada = agency.administrator();
        clara = agency.join(agency.newcomer("C1").with("name", "Clara Ash"));
        agency.join(agency.newcomer("S1").with("name", "Sam Sorrel").with("roles", List.of("SUPERVISOR")));
        agencies.settle();
    }

    @Test
    void ada_makes_an_agreement_changes_it_and_ends_it(Screen screen) {
        screen.signIn(ada.email(), Agencies.PASSWORD)
                .isAt("Today")
                .follow("Agreements")
                .isAt("Agreements");
        screen.shows("No agreement is like this.").looksRight("agreements-none");

        screen.follow("New agreement").isAt("New agreement");
        screen.fill("Who is supervised? Name or reference", "clara")
                .press("Look")
                .looksRight("agreement-found");
        screen.page().getByText("Clara Ash").click();
        screen.shows("For Clara Ash");
        screen.fill("From", "2026-11-01").press("Make this agreement").shows("Something is missing here");
        assertThat(screen.page()
                        .getByLabel("From", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                        .inputValue())
                .isEqualTo("2026-11-01");
        screen.looksRight("agreement-new");
        screen.page().getByLabel("Supervisor").selectOption("Sam Sorrel");
        screen.press("Make this agreement").isAt("Agreements").shows("The agreement is made.");
        agencies.settle();
        screen.goTo("/agreements").shows("with Sam Sorrel").looksRight("agreements");

        screen.page().getByText("with Sam Sorrel").click();
        screen.isAt("Agreement")
                .shows("A session every 30 days, 3 h in 90 days")
                .looksRight("agreement");
        screen.fill("From", "2026-12-01")
                .fill("Days from session to session", "14")
                .fill("Minutes in 90 days", "240")
                .press("Change")
                .shows("The agreement is changed.")
                .shows("A session every 14 days, 4 h in 90 days");
        screen.fill("Last day", "2026-10-01").press("End").shows("The last day lies within the agreement");
        screen.fill("Last day", "2027-01-31")
                .press("End")
                .shows("The agreement has an end.")
                .shows("31 Jan 2027");
    }

    @Test
    void clara_sees_her_own_agreements_and_changes_none() {
        Someone sam = agency.supervisor("S2");
        String agreement = agency.agreement(sam, clara, "2026-01-01");
        agencies.settle();

        assertThat(clara.get("/agreements").is(200).text())
                .contains("Name of S2")
                .doesNotContain("New agreement");
        assertThat(clara.get("/agreements/" + agreement).is(200).text()).doesNotContain("End it");
        clara.get("/agreements/new").is(403);
    }

    @Test
    void whom_a_form_names_is_of_the_agency() {
        Someone elsewhere = agencies.register().supervisor("S1");
        agencies.settle();
        assertThat(ada.with("Content-Type", "application/x-www-form-urlencoded")
                        .post(
                                "/agreements/new",
                                "superviseeId=%s&supervisorId=%s&from=2026-11-01".formatted(clara.id(), elsewhere.id()))
                        .is(422)
                        .text())
                .contains("Not what is expected here: a person of this agency");
        ada.get("/agreements/new?superviseeId=" + elsewhere.id()).is(404);
    }
}
