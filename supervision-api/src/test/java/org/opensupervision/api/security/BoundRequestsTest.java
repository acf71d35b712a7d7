package org.opensupervision.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.OpenSupervision;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Browser;
import org.opensupervision.api.harness.Harness;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.api.harness.TestDatabase;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIsThere;
import org.opensupervision.projections.directory.DirectoryReader;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.sessionlog.SessionLogQuery.WhichSessions;
import org.opensupervision.projections.sessionlog.SessionLogReader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who has signed in reaches the database as somebody of their agency, whatever a controller asks. */
class BoundRequestsTest {

    private static final String ABOUT = "X-About";
    private static final String SEEN = "X-Seen";

    /** What a controller asks that forgets for whom it works. */
    record Questions(
            JdbcClient jdbc, TransactionTemplate transaction, DirectoryReader directory, SessionLogReader sessions) {

        String answersAbout(AgencyId agency) {
            return "as %s: %s rows, %d people, %d sessions"
                    .formatted(word("select current_user"), word(rowsOf(agency)), people(agency), sessions(agency));
        }

        private String rowsOf(AgencyId agency) {
            return "select " + word("""
                    select string_agg(
                        format('(select count(*) from %%I where agency_id = %%L)', table_name, '%s'), ' + ')
                    from information_schema.columns where table_schema = 'public' and column_name = 'agency_id'
                    """.formatted(agency));
        }

        private long people(AgencyId agency) {
            return directory
                    .ask(new WhoIsThere(agency, null, null, null, false, PageRequest.everything()))
                    .page()
                    .totalElements();
        }

        private long sessions(AgencyId agency) {
            return sessions.ask(new WhichSessions(
                            agency, Reach.everybody(), null, null, null, null, null, null, PageRequest.everything()))
                    .page()
                    .totalElements();
        }

        private String word(String sql) {
            return transaction.execute(
                    status -> jdbc.sql(sql).query(String.class).single());
        }
    }

    /** Asks about whatever agency the caller names, with no check before it. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Forgetful {

        @Bean
        Questions questions(
                JdbcClient jdbc,
                PlatformTransactionManager transactions,
                DirectoryReader directory,
                SessionLogReader sessions) {
            return new Questions(jdbc, new TransactionTemplate(transactions), directory, sessions);
        }

        @Bean
        WebMvcConfigurer forgetful(ObjectProvider<Questions> questions) {
            return new WebMvcConfigurer() {
                @Override
                public void addInterceptors(InterceptorRegistry registry) {
                    registry.addInterceptor(new HandlerInterceptor() {
                        @Override
                        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object to) {
                            Optional.ofNullable(request.getHeader(ABOUT))
                                    .map(agency -> new AgencyId(UUID.fromString(agency)))
                                    .map(questions.getObject()::answersAbout)
                                    .ifPresent(answers -> response.setHeader(SEEN, answers));
                            return true;
                        }
                    });
                }
            };
        }
    }

    static ConfigurableApplicationContext application;
    static Agency ours;
    static Agency theirs;

    @BeforeAll
    static void two_agencies_with_a_session_each() {
        application = start();
        Agencies agencies = application.getBean(Agencies.class);
        ours = withASession(agencies);
        theirs = withASession(agencies);
        agencies.settle();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static Agency withASession(Agencies agencies) {
        Agency agency = agencies.register();
        Someone sam = agency.supervisor("S1");
        Someone clara = agency.supervisee("C1");
        agency.agreement(sam, clara, "2026-01-01");
        var _ = agency.session(sam, Agency.held("2026-10-01", clara));
        return agency;
    }

    @Test
    void a_request_that_asks_about_another_agency_gets_no_row() {
        assertThat(seenBy(ours, theirs)).isEqualTo("as opensupervision_web: 0 rows, 0 people, 0 sessions");
        assertThat(seenBy(theirs, ours)).isEqualTo("as opensupervision_web: 0 rows, 0 people, 0 sessions");
    }

    /** A control: the same questions about one's own agency have answers. */
    @Test
    void a_request_that_asks_about_its_own_agency_gets_its_rows() {
        assertThat(seenBy(ours, ours)).matches("as opensupervision_web: [1-9]\\d+ rows, 3 people, 1 sessions");
    }

    @Test
    void no_metric_names_an_agency() {
        assertThat(labelsOfMetrics())
                .isNotEmpty()
                .noneMatch(label -> label.contains(ours.domain())
                        || label.contains(ours.id().toString()));
    }

    /** There is one connection for the work of all agencies here: whoever held it and wanted another would get 503. */
    @Test
    void signing_in_holds_no_connection_while_it_asks_for_another() {
        Someone director = ours.administrator();
        Browser browser = Browser.at(application.getBean(Agencies.class).stranger());

        browser.signIn(director.email(), Agencies.PASSWORD).is(302);

        browser.get("/me").is(200);
        browser.get("/api/me").is(200);
        director.get("/api/me").is(200);
    }

    private static ConfigurableApplicationContext start() {
        Map<String, Object> settings = new HashMap<>(TestDatabase.settings(TestDatabase.fresh()));
        settings.put("server.port", "0");
        settings.put("opensupervision.first-start", "false");
        settings.put("db-scheduler.enabled", "false");
        settings.put("spring.datasource.hikari.maximum-pool-size", "3");
        return new SpringApplicationBuilder(OpenSupervision.class, Harness.class, Forgetful.class)
                .run(settings.entrySet().stream()
                        .map(each -> "--%s=%s".formatted(each.getKey(), each.getValue()))
                        .toArray(String[]::new));
    }

    private static List<String> labelsOfMetrics() {
        return application.getBean(MeterRegistry.class).getMeters().stream()
                .flatMap(meter -> meter.getId().getTags().stream())
                .map(Tag::getValue)
                .toList();
    }

    private static String seenBy(Agency asking, Agency about) {
        return asking.administrator()
                .with(ABOUT, about.id().toString())
                .get("/api/me")
                .is(200)
                .header(SEEN)
                .orElseThrow();
    }
}
