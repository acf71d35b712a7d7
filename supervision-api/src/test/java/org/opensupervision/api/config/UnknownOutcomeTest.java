package org.opensupervision.api.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opensupervision.api.OpenSupervision;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Harness;
import org.springframework.boot.builder.SpringApplicationBuilder;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UnknownOutcomeTest {

    @TempDir
    Path directory;

    @Test
    void a_commit_whose_answer_is_lost_gives_503_and_is_not_done_again_when_it_is_sent_again() throws Exception {
        try (var server = ServerToBreak.started(directory);
                var line = new LineThatBreaks(server.port());
                // so that the words of each statement are sent each time
                var application = new SpringApplicationBuilder(OpenSupervision.class, Harness.class)
                        .run(ServerToBreak.settingsFor(
                                "jdbc:postgresql://127.0.0.1:" + line.port() + "/postgres?prepareThreshold=0",
                                "--server.port=0",
                                "--opensupervision.first-start=false",
                                "--db-scheduler.enabled=false"))) {
            var agency = application.getBean(Agencies.class).register();
            var supervisor = agency.supervisor("S1");
            var supervisee = agency.supervisee("C1");
            agency.agreement(supervisor, supervisee, "2026-01-01");
            agency.agencies().settle();
            var session = Agency.held("2026-10-01", supervisee);

            line.breakAtAnswerTo("insert into idempotency");
            var answer = supervisor.withKey("once").post("/api/sessions", session);

            assertThat(line.hasBroken()).isTrue();
            answer.is(503).says("with its Idempotency-Key is done once");
            assertThat(answer.header("Retry-After")).contains("5");
            assertThat(supervisor.sees("/api/sessions").items("/id"))
                    .as("control: it was done")
                    .hasSize(1);
            String id =
                    supervisor.withKey("once").post("/api/sessions", session).id();
            assertThat(supervisor.sees("/api/sessions").items("/id")).containsExactly(id);
        }
    }
}
