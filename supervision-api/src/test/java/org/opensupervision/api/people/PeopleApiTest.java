package org.opensupervision.api.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Json.expected;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;

@OverHttp
class PeopleApiTest {

    @Autowired
    Agencies agencies;

    @Test
    void an_administrator_lets_somebody_join_and_finds_them() {
        Agency agency = agencies.register();
        var admin = agency.administrator();
        String team = agency.team("Outpatient");

        var created = admin.post(
                "/api/people",
                agency.newcomer(" C1 ")
                        .with("name", "Clara Cee")
                        .with("email", "clara@" + agency.domain())
                        .with("roles", List.of("supervisee", "SUPERVISOR"))
                        .with("teamId", team));

        String id = created.id();
        assertThat(created.header("Location")).hasValue("/api/people/" + id);
        assertThat(admin.get("/api/people/" + id).is(200).json()).isEqualTo(expected("""
                        {'id':'%s','ref':'C1','name':'Clara Cee','email':'clara@%s','teamId':'%s','team':'Outpatient',
                         'roles':[{'role':'SUPERVISEE','from':'2025-01-01'},{'role':'SUPERVISOR','from':'2025-01-01'}],
                         'employments':[{'joinedOn':'2025-01-01'}],'leaves':[],'version':0}
                        """, id, agency.domain(), team));
        assertThat(admin.post("/api/people/search", Json.of("text", "cee")).items("/ref"))
                .containsExactly("C1");
        assertThat(admin.post("/api/people/search", Json.of("text", "cee", "role", "director"))
                        .items())
                .isEmpty();
        assertThat(admin.get("/api/people?role=supervisor&team=Outpatient").items("/ref"))
                .containsExactly("C1");
        assertThat(admin.post("/api/people/search", Json.of("text", "%")).items())
                .isEmpty();
    }

    @Test
    void who_joins_without_a_day_joins_today() {
        Agency agency = agencies.register();
        var clara = agency.join(agency.newcomer("C1").without("joinedOn"));

        assertThat(clara.sees("/api/me").text("/employments/0/joinedOn")).isEqualTo("2026-10-31");
    }

    @Test
    void contact_roles_and_team_change_and_somebody_leaves_and_comes_back() {
        Agency agency = agencies.register();
        var admin = agency.administrator();
        var clara = agency.supervisee("C1");
        String path = "/api/people/" + clara.id();
        String team = agency.team("Outpatient");

        admin.put(path + "/contact", Json.of("name", "Clara Dee", "email", clara.email()))
                .is(204);
        admin.post(path + "/roles", Json.of("role", "director", "from", "2026-02-01"))
                .is(204);
        admin.delete(path + "/roles/supervisee?lastDay=2026-03-31").is(204);
        admin.put(path + "/team", Json.of("teamId", team)).is(204);
        admin.post(path + "/departure", Json.of("lastDay", "2026-04-30")).is(204);
        admin.post(path + "/return", Json.of("on", "2026-06-01")).is(204);

        assertThat(admin.get(path).json()).isEqualTo(expected("""
                        {'id':'%s','ref':'C1','name':'Clara Dee','email':'%s','teamId':'%s','team':'Outpatient',
                         'roles':[{'role':'SUPERVISEE','from':'2025-01-01','lastDay':'2026-03-31'},
                                  {'role':'DIRECTOR','from':'2026-02-01'}],
                         'employments':[{'joinedOn':'2025-01-01','lastDay':'2026-04-30'},{'joinedOn':'2026-06-01'}],
                         'leaves':[],'version':6}
                        """, clara.id(), clara.email(), team));
        admin.delete(path + "/roles/director").is(422).breaks("KEEPS_A_ROLE", "role");
        admin.post(path + "/return", Json.of("on", "2026-06-01")).is(422).breaks("HAS_LEFT", "on");
    }

    @Test
    void a_leave_is_taken_corrected_and_ended_and_overlaps_with_no_other() {
        Agency agency = agencies.register();
        var admin = agency.administrator();
        var clara = agency.supervisee("C1");
        String leaves = "/api/people/" + clara.id() + "/leave";

        String open = admin.post(leaves, Json.of("from", "2026-05-01", "kind", "parental"))
                .id();
        admin.post(leaves, Json.of("from", "2026-08-01")).is(422).breaks("LEAVES_DO_NOT_OVERLAP", "from");
        admin.post(leaves + "/" + open + "/end", Json.of("lastDay", "2026-07-31"))
                .is(204);
        String second = admin.post(leaves, Json.of("from", "2026-08-01", "to", "2026-08-02"))
                .id();
        admin.put(leaves + "/" + second, Json.of("from", "2026-08-03", "to", "2026-08-04", "kind", "sick"))
                .is(204);
        admin.put(leaves + "/" + second, Json.of("from", "2026-07-31", "to", "2026-08-04"))
                .is(422)
                .breaks("LEAVES_DO_NOT_OVERLAP", "from");
        admin.put(leaves + "/" + second, Json.of("from", "2026-08-05", "to", "2026-08-04"))
                .is(422)
                .breaks("LEAVE_ENDS_NOT_BEFORE_IT_BEGINS", "to");

        assertThat(admin.get(leaves).is(200).json()).isEqualTo(expected("""
                        [{'id':'%s','from':'2026-05-01','to':'2026-07-31','kind':'parental'},
                         {'id':'%s','from':'2026-08-03','to':'2026-08-04','kind':'sick'}]
                        """, open, second));
    }

    @Test
    void people_come_in_pages_in_the_order_of_their_references() {
        Agency agency = agencies.register();
        for (String reference : List.of("C2", "C10", "c1", "C1")) {
            agency.administrator()
                    .post("/api/people", agency.newcomer(reference).without("email"))
                    .is(201);
        }

        var first = agency.administrator().get("/api/people?size=3");

        assertThat(first.items("/ref")).containsExactly("ADMIN", "C1", "C10");
        assertThat(first.at("/page")).isEqualTo(expected("{'number':0,'size':3,'totalElements':5,'totalPages':2}"));
        assertThat(agency.administrator().get("/api/people?size=3&page=1").items("/ref"))
                .containsExactly("C2", "c1");
    }
}
