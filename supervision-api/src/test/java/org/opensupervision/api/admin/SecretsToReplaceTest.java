package org.opensupervision.api.admin;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.admin.SecretsToReplace.Kind;
import org.opensupervision.api.admin.SecretsToReplace.SecretToReplace;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Browser;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.api.harness.TestClock;
import org.opensupervision.api.harness.TestDatabase;
import org.opensupervision.projections.privacy.MasterKeys;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The master key of all tests was first used at {@link TestClock#NOON}. */
@OverHttp
class SecretsToReplaceTest {

    private static final LocalDate A_YEAR_AFTER_NOON = LocalDate.parse("2027-10-31");

    @Autowired
    Agencies agencies;

    @Autowired
    SecretsToReplace secrets;

    @Autowired
    MasterKeys masters;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext application;

    @AfterEach
    void passwords_that_need_no_end() {
        TestDatabase.asSuperuser("alter role opensupervision_web valid until 'infinity'");
        TestDatabase.asSuperuser("drop role if exists opensupervision_somewhere");
    }

    @Test
    void that_a_master_key_will_be_a_year_old_is_said_a_month_before_and_until_it_is_replaced() {
        var master = new SecretToReplace(Kind.MASTER_KEY, masters.inUse().id(), A_YEAR_AFTER_NOON);

        clock.setDay("2027-10-01");
        assertThat(secrets.now()).isEmpty();
        for (String day : List.of("2027-10-02", "2027-10-31", "2029-01-01")) {
            clock.setDay(day);
            assertThat(secrets.now()).as(day).containsExactly(master);
        }
    }

    @Test
    void passwords_that_postgresql_will_not_take_any_more_are_said_a_month_before() {
        TestDatabase.asSuperuser("alter role opensupervision_web valid until '2026-12-01 00:00Z'");
        assertThat(secrets.now()).isEmpty();

        clock.setDay("2026-11-02");

        assertThat(secrets.now())
                .containsExactly(new SecretToReplace(
                        Kind.DATABASE_PASSWORD, "opensupervision_web", LocalDate.parse("2026-12-01")));
    }

    @Test
    void a_password_without_an_end_is_to_be_replaced_by_one_that_has_one() {
        TestDatabase.asSuperuser("create role opensupervision_somewhere login");
        var database = new DataSourceProperties();
        database.setUsername("opensupervision_somewhere");
        JdbcClient jdbc = application.getBean("workClient", JdbcClient.class);

        assertThat(new SecretsToReplace(jdbc, masters, database, clock).now())
                .containsExactly(new SecretToReplace(Kind.DATABASE_PASSWORD, "opensupervision_somewhere", null));
    }

    @Test
    void an_administrator_sees_them_on_the_page_of_the_system_and_they_are_in_the_log() {
        Someone ada = agencies.register().administrator();
        agencies.settle();
        assertThat(systemPage(ada)).doesNotContain("good until");

        clock.setDay("2027-10-20");
        TestDatabase.asSuperuser("alter role opensupervision_web valid until '2027-10-25 00:00Z'");

        assertThat(systemPage(ada))
                .contains("Master key", masters.inUse().id(), "good until 31 Oct 2027")
                .contains("Password at the database", "opensupervision_web", "good until 25 Oct 2027")
                .contains("docs/running.md");
        assertThat(logged())
                .containsExactly(
                        "The master key %s is good until 2027-10-31: replace it, as docs/running.md says."
                                .formatted(masters.inUse().id()),
                        "The password of opensupervision_web ends on 2027-10-25: run"
                                + " docker/create-application-roles.sh with another.");
    }

    private String systemPage(Someone ada) {
        Browser browser = Browser.at(agencies.stranger());
        browser.signIn(ada.email(), Agencies.PASSWORD).is(302);
        return browser.get("/system").is(200).text();
    }

    private List<String> logged() {
        Logger log = (Logger) LoggerFactory.getLogger(OldSecrets.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        try {
            OldSecrets.say(secrets);
        } finally {
            log.detachAppender(lines);
        }
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
