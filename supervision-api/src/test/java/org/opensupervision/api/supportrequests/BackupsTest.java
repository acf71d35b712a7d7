package org.opensupervision.api.supportrequests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.request;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
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
import org.opensupervision.api.harness.TestClock;
import org.opensupervision.projections.processes.Reactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clara asks Sam; if he does not answer by six, Maria is asked. It is one in the afternoon in Vienna. */
@OverHttp
@ExtendWith(Screens.class)
class BackupsTest {

    private static final String BEFORE_SIX = "2026-10-31T16:59:00Z";
    private static final String SIX = "2026-10-31T17:00:00Z";

    @Autowired
    Agencies agencies;

    @Autowired
    PassingOn passingOn;

    @Autowired
    Reactions reactions;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    Agency agency;
    Someone clara;
    Someone sam;
    Someone maria;

    @BeforeEach
    void sam_supervises_clara() {
        agency = agencies.register();
        sam = agency.supervisor("S1");
        maria = agency.supervisor("S2");
        clara = agency.supervisee("C1");
        agency.agreement(sam, clara, "2026-01-01");
        agencies.settle();
    }

    @Test
    void an_unanswered_request_is_passed_on_at_the_promised_time() {
        String asked = agency.request(clara, askingMariaOtherwise());
        passOnAt(BEFORE_SIX);
        maria.sees("/api/support-requests/" + asked).is(404);

        passOnAt(SIX);
        assertThat(maria.sees("/api/support-requests/" + asked).is(200).text("/passedOn"))
                .isEqualTo("2026-10-31");
        maria.post("/api/support-requests/" + asked + "/acknowledgement").is(204);
        sam.sees("/api/support-requests/" + asked).is(200);
    }

    @Test
    void maria_and_clara_are_told() {
        agency.request(clara, askingMariaOtherwise());
        passOnAt(SIX);
        agencies.settle();
        reactions.goOn();
        assertThat(toldTo(maria)).containsExactly("REQUEST_FOR_BACKUP");
        assertThat(toldTo(clara)).containsExactly("REQUEST_PASSED_ON");
        assertThat(toldTo(sam)).containsExactly("REQUEST_WAITING");
    }

    @Test
    void a_request_that_sam_has_seen_stays_with_him() {
        String asked = agency.request(clara, askingMariaOtherwise());
        agencies.settle();
        sam.post("/api/support-requests/" + asked + "/acknowledgement").is(204);
        passOnAt(SIX);
        maria.sees("/api/support-requests/" + asked).is(404);
    }

    @Test
    void several_nodes_pass_it_on_once() {
        String asked = agency.request(clara, askingMariaOtherwise());
        agencies.settle();
        clock.set(SIX);
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int node = 0; node < 4; node++) {
                nodes.submit(passingOn::passOn);
            }
        }
        passingOn.passOn();
        assertThat(jdbc.sql("""
                        select count(*) from domain_event_entry
                        where aggregate_identifier = :request and payload_type like '%RequestPassedToBackup'
                        """)
                        .param("request", UUID.fromString(asked))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_backup_is_another_supervisor() {
        ask(sam.id()).is(400);
        ask(agency.administrator().id()).is(400);
        ask(UUID.randomUUID().toString()).is(400);
        Someone both = agency.jackOfAllTrades();
        agencies.settle();
        both.post("/api/support-requests", request("supportive").with("backupId", both.id()))
                .is(422);

        agency.agreement(maria, clara, "2026-01-01");
        agencies.settle();
        ask(sam.id()).is(201);
    }

    @Test
    void clara_chooses_on_the_page_and_is_told_by_when(Screen her) {
        her.signIn(clara.email(), Agencies.PASSWORD).follow("Ask").isAt("Ask for support");
        her.shows("Today: answered by 31 Oct 2026, 18:00").shows("This week: answered by 3 Nov 2026, 18:00");
        assertThat(her.page().getByLabel("And if nobody answers by then?").innerText())
                .contains("Name of S2")
                .doesNotContain("Name of S1");
        her.page().getByLabel("And if nobody answers by then?").selectOption(maria.id());
        her.looksRight("request-new-with-backup").press("Send").isAt("Requests");
        her.page().locator(".lines a").first().click();
        her.shows("answered by 3 Nov 2026, 18:00; otherwise Name of S2 is asked")
                .looksRight("request-with-backup");

        passOnAt("2026-11-03T17:00:00Z");
        agencies.settle();
        her.signIn(clara.email(), Agencies.PASSWORD).goTo("/requests");
        her.page().locator(".lines a").first().click();
        her.shows("not answered in time, passed on to Name of S2 on 3 Nov 2026");
    }

    private Answer ask(String backup) {
        return clara.post("/api/support-requests", request("supportive").with("backupId", backup));
    }

    private Json askingMariaOtherwise() {
        return Json.of("function", "supportive", "urgency", "today", "backupId", maria.id());
    }

    private void passOnAt(String instant) {
        agencies.settle();
        clock.set(instant);
        passingOn.passOn();
    }

    private List<String> toldTo(Someone person) {
        return jdbc.sql("select kind from notice where person_id = :person and kind <> 'TOKEN_MADE'")
                .param("person", UUID.fromString(person.id()))
                .query(String.class)
                .list();
    }
}
