package org.opensupervision.api.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Browser;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Requests as no browser and no library sends them. */
@OverHttp
class BareRequestsTest {

    private static final Duration SILENCE = Duration.ofSeconds(3);

    @Autowired
    Agencies agencies;

    @Autowired
    Environment environment;

    @Test
    void a_body_of_two_lengths_is_refused() {
        String heard =
                heard("POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nContent-Length: 40\r\n\r\na=b&");

        assertThat(heard).startsWith("HTTP/1.1 400");
        assertThat(answersIn(heard)).isEqualTo(1);
    }

    @Test
    void what_one_length_hides_from_the_other_is_no_request_of_its_own() {
        for (String both : new String[] {
            "Content-Length: 5\r\nTransfer-Encoding: chunked",
            "Transfer-Encoding: chunked\r\nContent-Length: 5",
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
            "Transfer-Encoding: xchunked",
            "Transfer-Encoding: identity, chunked, identity",
            "Content-Length: +0",
            "Content-Length: 0x0",
            "Content-Length: -1"
        }) {
            String heard = heard("POST /sign-in HTTP/1.1\r\nHost: x\r\n" + both
                    + "\r\n\r\n0\r\n\r\nGET /actuator/health HTTP/1.1\r\nHost: x\r\n\r\n");

            assertThat(answersIn(heard)).as(both + "\n" + heard).isEqualTo(1);
            assertThat(heard).as(both).doesNotContain("\"UP\"");
        }
    }

    @Test
    void two_requests_that_are_told_apart_are_answered_both() {
        assertThat(answersIn(heard("GET /actuator/health HTTP/1.1\r\nHost: x\r\n\r\n".repeat(2))))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET /actuator/health", "GET /sign-in", "GET /api/me", "GET /nothing-here", "POST /sign-in"})
    void an_answer_is_as_long_as_it_says(String request) {
        String[] heard = heard(request + " HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\nConnection: close\r\n\r\n")
                .split("\r\n\r\n", 2);
        String head = heard[0].toLowerCase(Locale.ROOT);

        if (head.contains("transfer-encoding: chunked")) {
            assertThat(head).doesNotContain("content-length");
            assertThat(heard[1]).endsWith("0\r\n\r\n");
            assertThat(lengthOfChunks(heard[1])).isEqualTo(heard[1].length());
        } else {
            assertThat(head + "\r\n").contains("content-length: " + heard[1].length() + "\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /actuator/health HTTP/1.1\r\n\r\n",
                "GET /actuator/health HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET /actuator/health HTTP/1.1\r\nHost: a/b\r\n\r\n",
                "GET /actuator/health HTTP/1.1\r\nHost: x\r\nX : y\r\n\r\n",
                "GET /actuator/health\r\n\r\n",
                "GET /\u0000 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /a\rb HTTP/1.1\r\nHost: x\r\n\r\n",
                "G\u0001T / HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: x\r\n\r\n"
            })
    void what_is_no_http_is_refused_without_a_word_about_us(String request) {
        String heard = heard(request);

        assertThat(heard)
                .doesNotContain("HTTP/1.1 2")
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContain("\tat ");
    }

    /** Nobody has looked at such an address yet, nor thought of headers. */
    @ParameterizedTest
    @CsvSource({"/api/people/..%252fx, application/problem+json", "/people/..%252fx, text/html"})
    void what_is_refused_at_the_door_is_told_to_programs_and_people_with_care(String address, String type) {
        String heard =
                heard("GET " + address + " HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\nConnection: close\r\n\r\n");

        assertThat(heard).startsWith("HTTP/1.1 400");
        assertThat(heard.toLowerCase(Locale.ROOT))
                .contains("content-type: " + type, "x-content-type-options: nosniff", "cache-control: no-store");
    }

    @Test
    void endless_headers_are_refused() {
        assertThat(heard("GET /actuator/health HTTP/1.1\r\nHost: x\r\nX: " + "y".repeat(100_000) + "\r\n\r\n"))
                .doesNotContain("HTTP/1.1 200");
        assertThat(heard("GET /actuator/health HTTP/1.1\r\nHost: x\r\n" + "X: y\r\n".repeat(5_000) + "\r\n"))
                .doesNotContain("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/css/../application.yaml",
                "/css/%2e%2e/application.yaml",
                "/css/..%2fapplication.yaml",
                "/css/..%252fapplication.yaml",
                "/css/..%5capplication.yaml",
                "/css/..;/application.yaml",
                "/css/;/../../application.yaml",
                "/css/....//application.yaml",
                "/css/%c0%ae%c0%ae/application.yaml",
                "/css//../../../../etc/passwd",
                "/css/file:///etc/passwd",
                "/css/signin.css%00.yaml",
                "//etc/passwd",
                "/application.yaml",
                "/META-INF/MANIFEST.MF",
                "/WEB-INF/web.xml"
            })
    void nothing_but_stylesheets_is_served_as_a_file(String address) {
        String heard = heard("GET " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(heard).matches("(?s)HTTP/1.1 [34].*").doesNotContain("datasource", "root:", "Manifest-Version");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/people/",
                "/api//people",
                "/api/./people",
                "/api/x/../people",
                "/api/people;a=b",
                "/API/people",
                "/api/people%2f",
                "/actuator/health/../../api/people",
                "/sign-in/../api/people",
                "/css/../api/people",
                "/css/..;/api/people",
                "/actuator/health;/../../api/people",
                "/api/people.json",
                "/api/people%20"
            })
    void no_way_of_writing_an_address_is_a_way_around_signing_in(String address) {
        assertThat(heard("GET " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .matches("(?s)HTTP/1.1 [34].*");
    }

    @Test
    void a_refusal_of_what_is_wrong_twice_tells_browsers_to_be_careful_too() {
        assertThat(heard(
                        "POST /api/agreements/..%252f..%252fend?=%27 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .containsIgnoringCase("X-Content-Type-Options: nosniff")
                .containsPattern("(?i)Cache-Control: [^\r]*no-store");
    }

    @Test
    void a_method_is_what_it_says_whatever_a_header_or_field_says() {
        var admin = agencies.register().administrator();
        String team = admin.post("/api/teams", Json.of("name", "Outpatient")).id();
        for (String header : new String[] {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"}) {
            admin.with(header, "PUT")
                    .post("/api/teams/" + team, Json.of("name", "Renamed"))
                    .is(405);
        }
        admin.post("/api/teams/" + team + "?_method=PUT", Json.of("name", "Renamed"))
                .is(405);
        for (String method : new String[] {"TRACE", "TRACK", "CONNECT", "PROPFIND"}) {
            assertThat(heard(method + " /api/me HTTP/1.1\r\nHost: x\r\nX-Secret: tell\r\nConnection: close\r\n\r\n"))
                    .matches("(?s)HTTP/1.1 [45].*")
                    .doesNotContain("tell");
        }
    }

    @Test
    void no_other_site_is_told_that_it_may_read_answers() {
        var clara = agencies.register().supervisee("C1");
        agencies.settle();
        for (String origin : new String[] {"https://evil.example", "null", "http://127.0.0.1"}) {
            // the client may not set Origin
            String heard = heard("GET /api/me HTTP/1.1\r\nHost: x\r\nOrigin: " + origin + "\r\nAuthorization: Bearer "
                    + clara.http().token() + "\r\nConnection: close\r\n\r\n");
            String asked = heard("OPTIONS /api/me HTTP/1.1\r\nHost: x\r\nOrigin: " + origin
                    + "\r\nAccess-Control-Request-Method: GET\r\nConnection: close\r\n\r\n");
            assertThat(heard).startsWith("HTTP/1.1 200").doesNotContainIgnoringCase("access-control-allow");
            assertThat(asked).doesNotContainIgnoringCase("access-control-allow");
        }
    }

    @Test
    void nobody_is_sent_to_another_site() {
        for (String head : new String[] {
            "GET /?continue=//evil.example HTTP/1.1\r\nHost: evil.example",
            "GET /me?next=https://evil.example HTTP/1.1\r\nHost: evil.example\r\nAccept: text/html",
            "GET //evil.example/%2f.. HTTP/1.1\r\nHost: evil.example\r\nAccept: text/html",
            "GET /\\evil.example HTTP/1.1\r\nHost: evil.example\r\nAccept: text/html",
            "GET /sign-in?error=https://evil.example HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example"
        }) {
            assertThat(heard(head + "\r\nConnection: close\r\n\r\n").lines())
                    .as(head)
                    .filteredOn(line -> line.contains("evil.example"))
                    // the whole address of ours that was asked for, to come back to
                    .allMatch(line -> line.startsWith("Location: /sign-in?back=%2Fme%3F"));
        }
        var clara = agencies.register().supervisee("C1");
        Browser browser = Browser.at(agencies.stranger());
        var answer = browser.submit(
                "/sign-in",
                "/sign-in?continue=https://evil.example",
                "email",
                clara.email(),
                "password",
                Agencies.PASSWORD,
                "continue",
                "//evil.example");
        assertThat(answer.is(302).header("Location")).hasValue("/");
    }

    @Test
    void what_a_proxy_might_say_is_not_believed_unasked() {
        var agency = agencies.register();
        var clara = agency.supervisee("C1");
        agencies.settle();
        var forwarded = agency.administrator()
                .with("X-Forwarded-Host", "evil.example")
                .with("X-Forwarded-Port", "99")
                .with("Forwarded", "host=evil.example");
        assertThat(forwarded
                        .post("/api/people/" + clara.id() + "/invitation")
                        .is(201)
                        .text("/link"))
                .startsWith("http://127.0.0.1:")
                .doesNotContain("evil", ":99");

        Browser browser = Browser.at(agencies.stranger().with("X-Forwarded-For", "203.0.113.9"));
        browser.signIn(clara.email(), Agencies.PASSWORD).is(302);
        assertThat(browser.get("/api/me/sessions").is(200).text()).doesNotContain("203.0.113.9");
    }

    private String heard(String request) {
        try (Line line = Line.to(environment.getRequiredProperty("local.server.port", Integer.class))) {
            return line.send(request).heard(SILENCE);
        }
    }

    private static int lengthOfChunks(String body) {
        int at = 0;
        for (int size = 1; size > 0; ) {
            int end = body.indexOf("\r\n", at);
            size = Integer.parseInt(body.substring(at, end), 16);
            at = end + 2 + size + 2;
        }
        return at;
    }

    private static int answersIn(String heard) {
        return heard.split("HTTP/1\\.1 [0-9]{3}", -1).length - 1;
    }
}
