package org.opensupervision.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.OpenSupervision;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Harness;
import org.opensupervision.api.harness.TestDatabase;
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

    private static final String SEEN = "X-Seen";

    /** Asks for everybody at every agency, as no controller should. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Peeking {

        @Bean
        WebMvcConfigurer peeking(ObjectProvider<JdbcClient> jdbc, ObjectProvider<PlatformTransactionManager> managers) {
            return new WebMvcConfigurer() {
                @Override
                public void addInterceptors(InterceptorRegistry registry) {
                    registry.addInterceptor(new HandlerInterceptor() {
                        @Override
                        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object to) {
                            response.setHeader(SEEN, seen(jdbc.getObject(), managers.getObject()));
                            return true;
                        }
                    });
                }
            };
        }

        private static String seen(JdbcClient jdbc, PlatformTransactionManager transactions) {
            return new TransactionTemplate(transactions)
                    .execute(status -> jdbc.sql("""
                    select concat_ws(' ', current_user,
                        (select string_agg(distinct agency_id::text, ',') from contact_claim))
                    """).query(String.class).single());
        }
    }

    @Test
    void a_request_sees_one_agency_though_it_asks_for_all_and_no_metric_names_one() {
        try (var application = start()) {
            Agencies agencies = application.getBean(Agencies.class);
            Agency ours = agencies.register();
            Agency theirs = agencies.register();

            agencies.settle();
            assertThat(seenBy(ours)).isEqualTo("opensupervision_web " + ours.id());
            assertThat(seenBy(theirs)).isEqualTo("opensupervision_web " + theirs.id());
            assertThat(labelsOfMetrics(application))
                    .isNotEmpty()
                    .noneMatch(label -> label.contains(ours.domain())
                            || label.contains(ours.id().toString()));
        }
    }

    private static ConfigurableApplicationContext start() {
        Map<String, Object> settings = new HashMap<>(TestDatabase.settings(TestDatabase.fresh()));
        settings.put("server.port", "0");
        settings.put("opensupervision.first-start", "false");
        settings.put("db-scheduler.enabled", "false");
        return new SpringApplicationBuilder(OpenSupervision.class, Harness.class, Peeking.class)
                .run(settings.entrySet().stream()
                        .map(each -> "--%s=%s".formatted(each.getKey(), each.getValue()))
                        .toArray(String[]::new));
    }

    private static List<String> labelsOfMetrics(ConfigurableApplicationContext application) {
        return application.getBean(MeterRegistry.class).getMeters().stream()
                .flatMap(meter -> meter.getId().getTags().stream())
                .map(Tag::getValue)
                .toList();
    }

    private static String seenBy(Agency agency) {
        return agency.administrator().get("/api/me").is(200).header(SEEN).orElseThrow();
    }
}
