package org.opensupervision.api.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;

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
import org.springframework.jdbc.core.simple.JdbcClient;

@OverHttp
@ExtendWith(Screens.class)
class SystemPagesTest {

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    Agency agency;
    Someone ada;
    String session;

    @BeforeEach
    void something_of_a_session_is_parked() {
        agency = agencies.register();
        ada = agency.administrator();
        Someone sam = agency.supervisor("S1");
        Someone clara = agency.supervisee("C1");
        agency.agreement(sam, clara, "2026-01-01");
        session = agency.session(sam, held("2026-10-01", clara));
        agencies.settle();
        jdbc.sql("""
                insert into parked_event (view, record_id, version, position, agency_id, event_type, cause_type)
                select 'hours', aggregate_identifier, sequence_number, global_index, :agency, payload_type,
                    'java.lang.IllegalStateException'
                from domain_event_entry
                where aggregate_identifier = cast(:session as uuid)
                """)
                .param("session", session)
                .param("agency", agency.id().value())
                .update();
    }

    @Test
    void ada_looks_at_what_is_parked_and_tries_again(Screen screen) {
        screen.signIn(ada.email(), Agencies.PASSWORD)
                .isAt("Today")
                .shows("one record")
                .follow("System")
                .isAt("System");
        screen.shows("SessionRecorded, number 0 of its record").looksRight("system");

        screen.follow("Look").isAt("Parked events of a record").shows("java.lang.IllegalStateException");
        screen.press("Leave it out for ever").shows("Give a reason.").looksRight("system-parked");
        screen.press("Try again").isAt("System").shows("One record is back.").shows("Nothing is parked.");
    }

    @Test
    void ada_leaves_an_event_out_for_a_reason(Screen screen) {
        screen.signIn(ada.email(), Agencies.PASSWORD)
                .isAt("Today")
                .goTo("/system")
                .follow("Look");
        screen.fill("Why", "it was a test of ours")
                .press("Leave it out for ever")
                .isAt("System")
                .shows("It is left out.");

        assertThat(jdbc.sql("select discard_reason from parked_event where record_id = cast(:session as uuid)")
                        .param("session", session)
                        .query(String.class)
                        .list())
                .containsExactly("it was a test of ours");
        forget();
    }

    @Test
    void ada_rebuilds_a_read_model_and_sees_it_done(Screen screen) {
        forget();
        screen.signIn(ada.email(), Agencies.PASSWORD)
                .isAt("Today")
                .goTo("/system")
                .isAt("System");
        screen.press("Rebuild what is chosen").shows("Choose at least one");
        screen.check("Rebuild hours")
                .press("Rebuild what is chosen")
                .shows("The rebuild has begun.")
                .shows("done");
    }

    @Test
    void ada_has_the_access_log_of_her_agency_checked(Screen screen) {
        forget();
        screen.signIn(ada.email(), Agencies.PASSWORD)
                .isAt("Today")
                .goTo("/system")
                .isAt("System");
        screen.press("Check it").isAt("System").shows("The access log is whole: nothing is written yet.");
    }

    /** Elsewhere, read models are compared with what follows from events. */
    private void forget() {
        jdbc.sql("delete from parked_event where agency_id = :agency")
                .param("agency", agency.id().value())
                .update();
    }
}
