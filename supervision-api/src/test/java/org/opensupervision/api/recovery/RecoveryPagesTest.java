package org.opensupervision.api.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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

/** Clara keeps her plan, and agrees with Sam on fewer cases. */
@OverHttp
@ExtendWith(Screens.class)
class RecoveryPagesTest {

    @Autowired
    Agencies agencies;

    Agency agency;
    Someone sam;
    Someone clara;

    @BeforeEach
    void sam_supervises_clara() {
        agency = agencies.register();
        sam = agency.supervisor("S1");
        clara = agency.supervisee("C1");
        agency.agreement(sam, clara, "2026-01-01");
        agencies.settle();
    }

    @Test
    void clara_begins_works_on_it_with_sam_and_both_agree_on_fewer_cases(Screen her, Screen his) {
        her.signIn(clara.email(), Agencies.PASSWORD).isAt("Today").misses("Look at my plan");
        her.follow("Check-in").isAt("Check-in").follow("Recovery plan").isAt("Recovery plan");
        her.shows("nobody but you, unless you share the words of that phase")
                .shows("It is not therapy, and no medical plan.")
                .shows("This is not an emergency service")
                .looksRight("recovery-begin");
        her.press("Begin my plan").shows("Your plan has begun. Nobody else sees it.");
        her.fill("What resting means for me", "sleep, and no phone")
                .press("Save: rest")
                .shows("Saved.");
        her.goTo("/recovery")
                .fill("What coming back means for me", "one intake a week")
                .press("Save: come back")
                .shows("Saved.");
        her.press("I am coming back now").shows("Noted.");
        her.looksRight("recovery-private");

        her.check(sam.name()).press("Work on it together").shows("It is shared as you said.");
        her.press("Share these words: come back").shows(sam.name() + " reads this too");
        agencies.settle();

        his.signIn(sam.email(), Agencies.PASSWORD).isAt("Today").goTo("/people/" + clara.id());
        his.shows("Their recovery plan").follow("Look at it together").isAt(clara.name() + ": recovery plan");
        his.shows(clara.name() + " sees in their access log that you have looked.");
        his.shows("one intake a week").misses("sleep, and no phone");
        his.open("Propose something")
                .fill("Cases at most, in all", "12")
                .fill("High-intensity cases at most (crisis, trauma)", "0")
                .fill("Until (if there is a day)", "");
        his.press("Propose it").shows("Give a last day, or a day to look at it again, within half a year.");
        assertThat(his.page().getByLabel("Cases at most, in all").inputValue()).isEqualTo("12");
        his.looksRight("recovery-refused");
        his.fill("Look at it again on", "2026-11-30")
                .fill("In words (optional)", "no nights")
                .press("Propose it")
                .shows("Proposed.")
                .shows("Waits for " + clara.name());
        agencies.settle();

        her.goTo("/recovery").shows("Waits for your answer").shows("No high-intensity cases");
        her.looksRight("recovery-waiting");
        her.press("Agree").shows("Agreed. Both of you see it here.").shows("Holds now");
        agencies.settle();
        his.goTo("/people/" + clara.id()).shows("12 cases at most").looksRight("recovery-on-person");
        his.follow("Look at it together")
                .shows("Holds now")
                .misses("Earlier ones")
                .looksRight("recovery-shared");
        her.goTo("/").shows("Look at my plan").goTo("/recovery");

        her.press("Keep it to myself again").shows("It is shared no more.");
        her.open("Earlier ones").shows("Ended on");
        agencies.settle();
        his.goTo("/people/" + clara.id()).misses("Their recovery plan");
        her.open("End this plan").press("I am through with it").shows("Your plan has ended.");
        her.open("done").shows("sleep, and no phone").looksRight("recovery-ended");
    }

    @Test
    void where_nobody_supervises_them_there_is_nobody_to_share_with(Screen screen) {
        Someone carl = agency.supervisee("C2");
        agencies.settle();
        screen.signIn(carl.email(), Agencies.PASSWORD).isAt("Today").goTo("/recovery");
        screen.press("Begin my plan").shows("Nobody supervises you today");
        Locator textarea = screen.page().getByLabel("What resting means for me", new Page.GetByLabelOptions());
        assertThat(textarea.inputValue()).isEmpty();
    }
}
