package org.opensupervision.api.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;
import static org.opensupervision.api.harness.Agency.rating;

import com.microsoft.playwright.Download;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Screen;
import org.opensupervision.api.harness.Screens;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.api.harness.TestClock;
import org.opensupervision.api.web.Commands;
import org.opensupervision.domain.assessments.AssessmentCommand.AnswerItems;
import org.opensupervision.domain.assessments.AssessmentCommand.CompleteAssessment;
import org.opensupervision.domain.assessments.AssessmentCommand.ShareResult;
import org.opensupervision.domain.assessments.AssessmentCommand.StartAssessment;
import org.opensupervision.domain.assessments.AssessmentCommand.StopSharing;
import org.opensupervision.domain.assessments.Audience;
import org.opensupervision.domain.assessments.Extent;
import org.opensupervision.domain.shared.AssessmentId;
import org.opensupervision.domain.shared.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Dana is a director of thirty who rated their supervision, and answered and shared how exhausted they are later. */
@OverHttp
@ExtendWith(Screens.class)
class EvidencePagesTest {

    private static final int PEOPLE = 30;
    private static final int ITEMS = 22;

    @Autowired
    Agencies agencies;

    @Autowired
    TestClock clock;

    @Autowired
    Commands commands;

    Agency agency;
    Someone dana;
    List<AssessmentId> shared = new ArrayList<>();

    @BeforeEach
    void thirty_answer_and_share() {
        agency = agencies.register();
        dana = agency.person("D1", "DIRECTOR", Agency.JOINED);
        Someone sam = agency.supervisor("S1");
        List<Someone> people = IntStream.range(0, PEOPLE)
                .mapToObj(n -> agency.supervisee("C" + n))
                .toList();
        people.forEach(each -> agency.agreement(sam, each, "2026-01-01"));
        clock.setDay("2026-08-20");
        String session = agency.session(sam, held("2026-08-20", people.toArray(Someone[]::new)));
        agencies.settle();
        for (int n = 0; n < PEOPLE; n++) {
            people.get(n)
                    .post("/api/sessions/" + session + "/ratings", rating(n % 11, 5, n % 7))
                    .is(204);
        }
        clock.setDay("2026-10-31");
        for (int n = 0; n < PEOPLE; n++) {
            shared.add(answered(people.get(n), 6 - n % 11 / 2));
        }
        agencies.settle();
    }

    private AssessmentId answered(Someone person, int each) {
        AssessmentId assessment = AssessmentId.random();
        commands.send(agency.id(), new StartAssessment(assessment, agency.id(), PersonId.of(person.id()), "mbi-hss"));
        Map<Integer, Integer> answers =
                IntStream.rangeClosed(1, ITEMS).boxed().collect(Collectors.toMap(item -> item, _ -> each));
        commands.send(agency.id(), new AnswerItems(assessment, agency.id(), answers));
        commands.send(agency.id(), new CompleteAssessment(assessment, agency.id()));
        commands.send(agency.id(), new ShareResult(assessment, agency.id(), Audience.EVIDENCE, Extent.SCORES));
        return assessment;
    }

    @Test
    void dana_sees_what_goes_together_and_what_cannot_be_told_from_it(Screen screen) throws Exception {
        screen.signIn(dana.email(), Agencies.PASSWORD)
                .isAt("Today")
                .follow("Trends")
                .isAt("Trends");
        screen.follow("What your own data say about support and burnout")
                .isAt("What your own data say")
                .shows("ρ -0.9")
                .shows("30 people, one supervisor")
                .shows("a hint: fewer than 100 people")
                .shows("all alike: nothing to compare")
                .shows("may be used for appraisal")
                .shows("Who was helped after a flag");
        screen.looksRight("evidence");

        Download taken = screen.page().waitForDownload(() -> screen.follow("These nine as CSV"));
        assertThat(Files.readString(taken.path()))
                .startsWith("function,dimension,prespecified,standing,n,")
                .contains("ADMINISTRATIVE,EMOTIONAL_EXHAUSTION,true,INDICATIVE,30,1,-0.9")
                .contains("EDUCATIONAL,DEPERSONALIZATION,true,ALL_ALIKE,,1,,,,,,\n");
    }

    @Test
    void once_one_of_thirty_takes_it_back_nothing_is_said_not_even_how_many() {
        assertThat(standing(exhaustion())).isEqualTo("INDICATIVE");

        commands.send(agency.id(), new StopSharing(shared.getFirst(), agency.id(), Audience.EVIDENCE));
        agencies.settle();

        assertThat(standing(exhaustion())).isEqualTo("TOO_FEW");
        assertThat(exhaustion().has("correlation")).isFalse();
        assertThat(exhaustion().has("supervisors")).isFalse();
        assertThat(dana.get("/api/evidence/backtest").is(200).json().has("backtest"))
                .isFalse();
    }

    @Test
    void an_instrument_that_measures_no_burnout_is_refused_by_its_name() {
        dana.get("/api/evidence/correlations?instrument=stss")
                .is(400)
                .names("instrument")
                .says("one of mbi-hss, olbi, cbi, proqol-5");
        dana.get("/trends/evidence?instrument=stss").is(400);
    }

    private JsonNode exhaustion() {
        return dana.get("/api/evidence/correlations")
                .is(200)
                .json()
                .get("cells")
                .get(0);
    }

    private static String standing(JsonNode cell) {
        return cell.get("standing").asString();
    }
}
