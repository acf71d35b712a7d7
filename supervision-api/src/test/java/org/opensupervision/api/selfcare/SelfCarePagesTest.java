package org.opensupervision.api.selfcare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Screen;
import org.opensupervision.api.harness.Screens;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.api.harness.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Clara agrees with herself and asks Ben to accompany her; it is the last of October 2026. */
@OverHttp
@ExtendWith(Screens.class)
class SelfCarePagesTest {

    @Autowired
    Agencies agencies;

    @Autowired
    TestClock clock;

    @Autowired
    Environment environment;

    Agency agency;
    Someone clara;
    Someone ben;

    @BeforeEach
    void clara_and_ben_work_here() {
        agency = agencies.register();
        clara = agency.supervisee("C1");
        ben = agency.supervisee("C2");
        agencies.settle();
    }

    private static void setGoal(Screen screen) {
        screen.fill("What I will do", "walk at lunch")
                .fill("How I will know", "three times a week")
                .fill("What makes it doable", "the park is near")
                .fill("Why it matters to me", "I need air")
                .press("Add this goal");
    }

    @Test
    void clara_agrees_with_herself_sets_a_goal_and_reaches_it(Screen screen) {
        screen.signIn(clara.email(), Agencies.PASSWORD).follow("Check-in").isAt("Check-in");
        screen.follow("Self-care agreement").isAt("Self-care agreement").shows("What you write here: nobody but you.");
        screen.shows("not for appraisal, discipline or allocation of work").looksRight("self-care-begin");
        screen.fill("Who and what supports me", "my sister").press("Agree with myself");
        screen.shows("Saved. Nobody else sees it.").shows("No goals yet.");
        screen.press("Add this goal").shows("Say how you will know.").looksRight("self-care-goal-refused");
        setGoal(screen);
        screen.shows("three times a week");
        screen.follow("Change this goal")
                .shows("Leave it as it was")
                .fill("How I will know", "twice a week")
                .press("Save the change");
        screen.shows("twice a week").misses("three times a week").looksRight("self-care");
        screen.press("Reached").shows("Reached: that is worth a moment.").shows("Reached on 31 Oct 2026");
        screen.fill("What helped", "the park").press("Save the review").shows("Reviewed on 31 Oct 2026");
        screen.open("Withdraw the agreement").press("Withdraw for good").shows("Nothing of it can be read any more.");
        assertThat(screen.page().content()).doesNotContain("twice a week", "my sister");
    }

    @Test
    void ben_is_asked_agrees_and_reads_the_goals_while_she_shares_them(Screen hers, Screen his) {
        clara.post("/api/self-care-agreements", Json.of("support", "my sister")).is(204);
        agencies.settle();
        hers.signIn(clara.email(), Agencies.PASSWORD).isAt("Today").goTo("/check-ins/self-care");
        setGoal(hers);
        hers.shows("three times a week");
        hers.fill("Find somebody by name", "C2").press("Find").press("Ask Name of C2");
        hers.shows("They have not answered yet, and see nothing.");
        agencies.settle();

        his.signIn(ben.email(), Agencies.PASSWORD).isAt("Today");
        his.shows("A colleague asks you to be their accountability partner").looksRight("home-partner-asked");
        his.follow("A colleague asks you to be their accountability partner").isAt("Partner for others");
        his.looksRight("partner-asked").press("Yes, gladly").shows("They see that you have agreed.");
        his.shows("Name of C1 shares nothing at present.");
        agencies.settle();

        hers.goTo("/check-ins/self-care").press("Share my goals").shows("Your partner reads your goals now");
        hers.looksRight("self-care-shared");
        agencies.settle();
        his.goTo("/check-ins/partners").shows("walk at lunch").looksRight("partner-goals");
        assertThat(his.page().content()).doesNotContain("my sister");

        hers.press("Stop sharing").shows("Your goals are yours alone again.");
        agencies.settle();
        his.goTo("/check-ins/partners").shows("shares nothing at present.");
        assertThat(his.page().content()).doesNotContain("walk at lunch");
        his.press("Step back as partner").shows("Nobody has asked you at present.");
    }

    @Test
    void a_review_that_is_due_is_on_the_home_page_and_without_scripts_it_is_done_like_any_other_form() {
        clara.post("/api/self-care-agreements", Json.of("support", "my sister")).is(204);
        agencies.settle();
        clock.setDay("2027-01-31");
        int port = environment.getRequiredProperty("local.server.port", Integer.class);
        try (Screen plain = Screen.withoutScripts(port)) {
            plain.signIn(clara.email(), Agencies.PASSWORD).follow("Look at your self-care agreement again");
            plain.isAt("Self-care agreement").shows("Due");
            plain.fill("What helped", "the walks").press("Save the review").shows("Reviewed on 31 Jan 2027");
            plain.goTo("/").isAt("Today");
            assertThat(plain.page().content()).doesNotContain("Look at your self-care agreement again");
        }
    }
}
