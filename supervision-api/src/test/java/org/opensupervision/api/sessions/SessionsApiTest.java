package org.opensupervision.api.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;
import static org.opensupervision.api.harness.Agency.rating;
import static org.opensupervision.api.harness.Json.expected;
import static org.opensupervision.api.harness.Json.minutes;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.api.harness.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

@OverHttp
class SessionsApiTest {

    @Autowired
    Agencies agencies;

    @Autowired
    TestClock clock;

    Agency agency;
    Someone sam;
    Someone clara;
    Someone carl;

    @BeforeEach
    void sam_supervises_clara_and_carl() {
        agency = agencies.register();
        sam = agency.supervisor("S1");
        clara = agency.supervisee("C1");
        carl = agency.supervisee("C2");
        agency.agreement(sam, clara, "2026-01-01");
        agency.agreement(sam, carl, "2026-01-01");
        agencies.settle();
    }

    @Test
    void a_session_is_recorded_signed_confirmed_and_rated() {
        var recorded = sam.post(
                "/api/sessions",
                held("2026-10-30", clara, carl)
                        .with("reference", "X1")
                        .with("startedAt", "09:30")
                        .with("mode", "in_person")
                        .with("topics", List.of("grief"))
                        .with("actions", List.of("read a chapter"))
                        .with("note", "went well"));
        String id = recorded.id();
        assertThat(recorded.header("Location")).hasValue("/api/sessions/" + id);
        clock.setDay("2026-11-01");
        sam.post("/api/sessions/" + id + "/signature", Json.of("basedOn", 0)).is(204);
        clara.post("/api/sessions/" + id + "/confirmations").is(204);
        clock.setDay("2026-11-02");
        carl.post("/api/sessions/" + id + "/disputes", Json.of("reason", "I left early"))
                .is(204);
        clara.post("/api/sessions/" + id + "/ratings", rating(0, 5, 10).with("words", "thank you"))
                .is(204);

        var record = (ObjectNode) sam.sees("/api/sessions/" + id).is(200).json();

        assertThat(((ObjectNode) record.get("session")).remove("recordedAt").asString())
                .isNotEmpty();
        assertThat(record.remove("answers").valueStream())
                .containsExactlyInAnyOrder(
                        expected("{'supervisee':'%s','confirmedOn':'2026-11-01'}", clara.id()),
                        expected("{'supervisee':'%s','disputedOn':'2026-11-02','reason':'I left early'}", carl.id()));
        assertThat(record).isEqualTo(expected("""
                {'session':{'id':'%1$s','reference':'X1','supervisor':{'id':'%2$s','ref':'S1','name':'Name of S1'},
                  'supervisees':[{'id':'%3$s','ref':'C1','name':'Name of C1'},{'id':'%4$s','ref':'C2','name':'Name of C2'}],
                  'status':'HELD','content':{'outcome':'HELD','on':'2026-10-30','startedAt':'09:30:00','format':'TRIADIC',
                   'mode':'IN_PERSON','supervisees':['%3$s','%4$s'],
                   'minutes':{'administrative':20,'educational':20,'supportive':20},
                   'topics':['grief'],'actions':['read a chapter'],'note':'went well'},
                  'carriedOver':false,'signedOn':'2026-11-01','version':4},
                 'signatureCarriedOver':false,
                 'ratings':[{'supervisee':'%3$s','adequacy':{'administrative':0,'educational':5,'supportive':10},
                             'ratedOn':'2026-11-02','words':'thank you'}],
                 'amendments':[]}
                """, id, sam.id(), clara.id(), carl.id()));
    }

    @Test
    void an_amendment_keeps_what_was_said_before_and_asks_again_for_signature_and_confirmation() {
        String id = agency.session(sam, held("2026-10-01", clara));
        sam.post("/api/sessions/" + id + "/signature").is(204);
        clara.post("/api/sessions/" + id + "/confirmations").is(204);

        sam.post(
                        "/api/sessions/" + id + "/amendments",
                        held("2026-10-01", clara)
                                .with("minutes", minutes(20, 20, 50))
                                .with("reason", "it took longer")
                                .with("basedOn", 2))
                .is(204);

        var record = sam.sees("/api/sessions/" + id);
        assertThat(record.at("/session/signedOn").isMissingNode()).isTrue();
        assertThat(record.at("/answers")).isEmpty();
        assertThat(record.at("/session/content/minutes/supportive").asInt()).isEqualTo(50);
        assertThat(record.at("/amendments/0/before/minutes/supportive").asInt()).isEqualTo(20);
        assertThat(record.at("/amendments/0/after/minutes/supportive").asInt()).isEqualTo(50);
        assertThat(record.text("/amendments/0/reason")).isEqualTo("it took longer");
        assertThat(record.text("/amendments/0/by")).isEqualTo(sam.id());
        sam.post("/api/sessions/" + id + "/signature", Json.of("basedOn", 2)).is(409);
        sam.post("/api/sessions/" + id + "/signature", Json.of("basedOn", 3)).is(204);
    }

    @Test
    void a_session_that_was_not_held_is_kept_and_a_wrong_one_cancelled() {
        String noShow = agency.session(
                sam, held("2026-10-01", clara).with("status", "no_show").with("minutes", minutes(0, 0, 0)));
        String wrong = agency.session(sam, held("2026-10-02", clara));

        sam.post("/api/sessions/" + wrong + "/cancellation", Json.of("reason", "entered twice"))
                .is(204);

        assertThat(sam.sees("/api/sessions?status=no_show").items("/id")).containsExactly(noShow);
        assertThat(sam.get("/api/sessions?status=cancelled").items("/id")).containsExactly(wrong);
        assertThat(sam.get("/api/sessions?status=held").items()).isEmpty();
        assertThat(sam.get("/api/sessions/" + wrong).at("/cancellation"))
                .isEqualTo(expected("{'cancelledOn':'2026-10-31','reason':'entered twice'}"));
        assertThat(clara.get("/api/people/" + clara.id() + "/hours")
                        .at("/recorded/supportive")
                        .asInt())
                .isZero();
    }

    @Test
    void sessions_are_found_by_day_people_and_signature_the_latest_first() {
        String first = agency.session(sam, held("2026-10-01", clara));
        String second = agency.session(sam, held("2026-10-02", clara, carl));
        String third = agency.session(sam, held("2026-10-03", carl));
        sam.post("/api/sessions/" + second + "/signature").is(204);

        assertThat(sam.sees("/api/sessions").items("/id")).containsExactly(third, second, first);
        assertThat(sam.get("/api/sessions?from=2026-10-02&to=2026-10-02").items("/id"))
                .containsExactly(second);
        assertThat(sam.get("/api/sessions?superviseeId=%s", clara.id()).items("/id"))
                .containsExactly(second, first);
        assertThat(sam.get("/api/sessions?signed=true").items("/id")).containsExactly(second);
        assertThat(sam.get("/api/sessions?signed=false&superviseeId=%s", carl.id())
                        .items("/id"))
                .containsExactly(third);
        var page = sam.get("/api/sessions?size=2&page=1");
        assertThat(page.items("/id")).containsExactly(first);
        assertThat(page.at("/page")).isEqualTo(expected("{'number':1,'size':2,'totalElements':3,'totalPages':2}"));
    }

    @Test
    void today_begins_at_midnight_where_the_agency_is() {
        clock.set("2026-10-31T22:59:00Z");
        sam.post("/api/sessions", held("2026-11-01", clara)).is(422).breaks("NOT_IN_THE_FUTURE", "heldOn");

        clock.set("2026-10-31T23:00:00Z");
        String id = sam.post("/api/sessions", held("2026-11-01", clara)).id();
        sam.post("/api/sessions/" + id + "/signature").is(204);

        assertThat(sam.get("/api/sessions/" + id).text("/session/signedOn")).isEqualTo("2026-11-01");
        Agency auckland = agencies.register("Pacific/Auckland");
        var kiri = auckland.supervisee("C1");
        clock.set("2026-10-31T11:00:00Z");
        var sean = auckland.supervisor("S1");
        auckland.agreement(sean, kiri, "2026-01-01");
        auckland.session(sean, held("2026-11-01", kiri));
    }
}
