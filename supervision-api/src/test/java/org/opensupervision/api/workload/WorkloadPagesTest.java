package org.opensupervision.api.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Answer;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Screen;
import org.opensupervision.api.harness.Screens;
import org.opensupervision.api.harness.Someone;
import org.springframework.beans.factory.annotation.Autowired;

/** Sam supervises Clara and Carl, and Maria supervised Clara in June; it is the last of October 2026. */
@OverHttp
@ExtendWith(Screens.class)
class WorkloadPagesTest {

    @Autowired
    Agencies agencies;

    Agency agency;
    Someone clara;
    Someone carl;
    Someone sam;
    Someone maria;
    Someone dana;

    @BeforeEach
    void sam_supervises_clara_and_carl() {
        agency = agencies.register();
        sam = agency.supervisor("S1");
        maria = agency.supervisor("S2");
        clara = agency.supervisee("C1");
        carl = agency.supervisee("C2");
        dana = agency.person("D1", "DIRECTOR", Agency.JOINED);
        agency.agreement(sam, clara, "2026-07-01");
        agency.agreement(sam, carl, "2026-07-01");
        String june = agency.agreement(maria, clara, "2026-01-01");
        agency.administrator()
                .post("/api/agreements/" + june + "/end", Json.of("lastDay", "2026-06-30"))
                .is(204);
        agencies.settle();
    }

    private static Json of(Someone whom, String month, int caseload, int traumaCases) {
        return Json.of("superviseeId", whom.id(), "month", month, "caseload", caseload, "traumaCases", traumaCases);
    }

    @Test
    void sam_reports_everybodys_caseload_in_one_form(Screen his, Screen hers) {
        his.signIn(sam.email(), Agencies.PASSWORD).isAt("Today");
        his.goTo("/people").follow("Caseloads").isAt("Caseloads").looksRight("caseloads");
        his.page().getByLabel("Clients").nth(0).fill("22");
        his.page().getByLabel("Of these, trauma work").nth(0).fill("9");
        his.page().getByLabel("Clients").nth(1).fill("10");
        his.page().getByLabel("Of these, trauma work").nth(1).fill("11");
        his.press("Save")
                .shows("Trauma work is part of the caseload: a whole number from 0 to the caseload.")
                .looksRight("caseloads-refused");
        assertThat(his.page().getByLabel("Clients").nth(1).inputValue()).isEqualTo("10");
        his.page().getByLabel("Of these, trauma work").nth(1).fill("4");
        his.press("Save").shows("Saved.");
        assertThat(dana.sees("/api/workloads?month=2026-10").items("/caseload")).containsExactly("22", "10");

        hers.signIn(clara.email(), Agencies.PASSWORD).isAt("Today");
        hers.goTo("/me/hours").follow("Caseloads").shows("22 clients, 9 of them trauma work");
        hers.fill("Clients", "24").press("Save").shows("say why they are corrected");
        hers.page().getByLabel("If you correct it: why?").selectOption("MISCOUNTED");
        hers.press("Save")
                .shows("Saved.")
                .shows("24 clients, 9 of them trauma work")
                .shows("Before it was corrected: 22 clients, 9 of them trauma work")
                .looksRight("caseload-own");
    }

    @Test
    void workload_stands_beside_a_flag_and_is_no_part_of_it(Screen screen) {
        clara.post("/api/workloads", of(clara, "2026-10", 22, 9)).is(204);
        String before = flagOf(clara);
        Answer flag = sam.sees("/api/risk-flags/" + before);
        assertThat(flag.text("/context/workload/caseload")).isEqualTo("22");
        assertThat(flag.text("/context/workload/month")).isEqualTo("2026-10");
        assertThat(flag.text("/context/workload/traumaPercent")).isEqualTo("41");
        assertThat(flag.text("/context/workload/caseloadAmongOthers")).isEqualTo("TOO_FEW");
        assertThat(flag.at("/flag").toString()).doesNotContain("caseload");

        screen.signIn(sam.email(), Agencies.PASSWORD).isAt("Today");
        screen.goTo("/flags/" + before)
                .shows("Beside it: workload")
                .shows("Context, never added to the points, and no part of the flag.")
                .shows("October 2026: 22 clients, 9 of them trauma work.")
                .shows("Too few have reported to compare the caseload.")
                .looksRight("flag-with-workload");
    }

    private String flagOf(Someone whom) {
        agency.administrator()
                .post("/api/risk-evaluations", Json.of("asOf", "2026-10-31"))
                .is(200);
        String flag = whom.sees("/api/risk-flags").items("/id").getFirst();
        agencies.settle();
        return flag;
    }

    @Test
    void the_points_of_a_flag_are_the_same_whatever_is_carried() {
        String flag = flagOf(clara);
        String without = clara.sees("/api/risk-flags/" + flag).at("/flag").toString();
        clara.post("/api/workloads", of(clara, "2026-10", 400, 400)).is(204);
        agency.administrator()
                .post("/api/risk-evaluations", Json.of("asOf", "2026-10-31"))
                .is(200);
        assertThat(clara.sees("/api/risk-flags/" + flag).at("/flag").toString()).isEqualTo(without);
    }

    @Test
    void directors_see_medians_by_team_and_of_few_nothing(Screen screen) {
        String team = agency.team("North");
        for (int number = 1; number <= 10; number++) {
            Someone one = agency.join(agency.newcomer("N" + number)
                    .with("roles", List.of("SUPERVISEE"))
                    .with("teamId", team));
            agencies.settle();
            one.post("/api/workloads", of(one, "2026-09", number, number / 2)).is(204);
        }
        clara.post("/api/workloads", of(clara, "2026-09", 22, 9)).is(204);
        Answer spread = dana.sees("/api/workloads/spread");
        assertThat(spread.text("/month")).isEqualTo("2026-09");
        assertThat(spread.text()).as("eleven less ten would be Clara").doesNotContain("\"people\":10");

        screen.signIn(dana.email(), Agencies.PASSWORD).isAt("Today");
        screen.goTo("/supply").shows("Caseloads in September 2026").looksRight("supply-with-caseloads");
        sam.get("/api/workloads/spread").is(403);
    }

    @Test
    void the_supervisor_of_a_month_reports_it_and_others_do_not() {
        maria.post("/api/workloads", of(clara, "2026-06", 20, 8)).is(204);
        maria.post("/api/workloads", of(clara, "2026-07", 20, 8)).is(400);
        carl.post("/api/workloads", of(clara, "2026-06", 20, 8)).is(400);
        dana.post("/api/workloads", of(clara, "2026-06", 20, 8)).is(400);
        assertThat(maria.sees("/api/workloads").items("/month")).containsExactly("2026-06");
        assertThat(carl.sees("/api/workloads").items("/month")).isEmpty();
    }

    @Test
    void the_same_again_changes_nothing_and_other_numbers_need_a_reason() {
        clara.post("/api/workloads", of(clara, "2026-10", 22, 9)).is(204);
        clara.post("/api/workloads", of(clara, "2026-10", 22, 9)).is(204);
        assertThat(clara.post("/api/workloads", of(clara, "2026-10", 24, 9))
                        .is(422)
                        .text("/rule"))
                .isEqualTo("CORRECTION_OF_WORKLOAD_SAYS_WHY");
        sam.post("/api/workloads", of(clara, "2026-10", 24, 9).with("reason", "MISCOUNTED"))
                .is(204);
        assertThat(clara.sees("/api/workloads").text("/items/0/earlier/0/caseload"))
                .isEqualTo("22");
    }

    @Test
    void nothing_is_reported_of_a_month_to_come_or_of_who_is_no_supervisee() {
        assertThat(clara.post("/api/workloads", of(clara, "2026-11", 22, 9))
                        .is(422)
                        .text("/rule"))
                .isEqualTo("MONTH_HAS_BEGUN");
        sam.post("/api/workloads", of(sam, "2026-10", 22, 9)).is(400);
    }
}
