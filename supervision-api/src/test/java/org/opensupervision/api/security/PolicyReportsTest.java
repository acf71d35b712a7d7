package org.opensupervision.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Answer;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Browsers say when a page of ours does what its policy does not allow. */
@OverHttp
@ExtendWith(OutputCaptureExtension.class)
class PolicyReportsTest {

    private static final String OLD = """
            {"csp-report": {"document-uri": "http://127.0.0.1/invitations/canary-secret", "referrer": "canary-referrer",
             "violated-directive": "style-src-elem", "effective-directive": "style-src-elem",
             "blocked-uri": "https://canary.example/x.css", "script-sample": "canary-sample"}}
            """;

    private static final String NEW = """
            [{"type": "deprecation", "body": {"id": "canary-other"}},
             {"type": "csp-violation", "url": "http://127.0.0.1/invitations/canary-secret", "user_agent": "canary-agent",
              "body": {"effectiveDirective": "script-src-attr", "blockedURL": "inline", "sample": "canary-sample"}}]
            """;

    @Autowired
    Agencies agencies;

    @Autowired
    TestClock clock;

    @Test
    void every_page_says_where_to() {
        Answer page = agencies.stranger().get("/sign-in").is(200);

        assertThat(page.header("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("report-uri /policy-reports", "report-to policy"));
        assertThat(page.header("Reporting-Endpoints")).hasValue("policy=\"/policy-reports\"");
    }

    @Test
    void each_report_is_a_line_and_no_more_of_it_than_what_was_done(CapturedOutput log) {
        report("application/csp-report", OLD).is(204);
        report("application/reports+json", NEW).is(204);

        assertThat(lines(log))
                .hasSize(2)
                .anyMatch(line -> line.endsWith("policy breached: directive=style-src-elem blocked=an address"))
                .anyMatch(line -> line.endsWith("policy breached: directive=script-src-attr blocked=inline"));
        assertThat(log.getAll()).doesNotContain("canary");
    }

    @Test
    void whatever_else_is_sent_is_no_line_of_anybodys(CapturedOutput log) {
        report("application/csp-report", "{\"csp-report\": {\"effective-directive\": \"canary\\nINFO canary\"}}")
                .is(204);
        report("application/csp-report", "{\"csp-report\": {\"effective-directive\": [\"canary\"]}}")
                .is(204);
        for (String nothing : List.of("{}", "[]", "[{}]", "7", "null", "\"canary\"", "{\"csp-report\": \"canary\"}")) {
            report("application/csp-report", nothing).is(204);
        }
        report("application/csp-report", "{").is(400).isProblem();
        report("application/json", OLD).is(415).isProblem();
        report("application/csp-report", "[" + " ".repeat(16 << 10) + "]")
                .is(413)
                .isProblem();

        assertThat(lines(log)).hasSize(2).allMatch(line -> line.endsWith("directive=unknown blocked=an address"));
        assertThat(log.getAll()).doesNotContain("canary");
    }

    @Test
    void so_many_reports_from_one_network_are_too_many(CapturedOutput log) {
        clock.set("2027-01-01T12:00:00Z");
        for (int i = 0; i < 20; i++) {
            report("application/csp-report", OLD).is(204);
        }
        Answer refused = report("application/csp-report", OLD).is(429).isProblem();
        assertThat(refused.header("Retry-After")).isPresent();
        assertThat(lines(log)).hasSize(20);

        // and so that the next test can
        clock.set("2027-01-01T13:00:00Z");
        report("application/csp-report", OLD).is(204);
    }

    private Answer report(String type, String body) {
        return agencies.stranger().with("Content-Type", type).post("/policy-reports", body);
    }

    private static List<String> lines(CapturedOutput log) {
        return log.getAll()
                .lines()
                .filter(line -> line.contains("policy breached"))
                .map(String::stripTrailing)
                .toList();
    }
}
