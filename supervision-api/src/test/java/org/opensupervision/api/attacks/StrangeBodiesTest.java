package org.opensupervision.api.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.opensupervision.api.attacks.Written.Fields;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Someone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Bodies that are made to cost, to mean two things, or to set what nobody is asked for. */
@OverHttp
@Timeout(60)
class StrangeBodiesTest {

    private static final String MEGABYTE = "x".repeat(1 << 20);

    @Autowired
    Agencies agencies;

    @Autowired
    Environment environment;

    Agency agency;
    Someone admin;

    @BeforeEach
    void register() {
        agency = agencies.register();
        admin = agency.administrator();
    }

    @Test
    void a_field_that_stands_there_twice_is_refused() {
        admin.post("/api/teams", "{\"name\":\"Seen by one\",\"name\":\"Seen by another\"}")
                .is(400)
                .isProblem();
        assertThat(admin.sees("/api/teams").json()).isEmpty();
    }

    @Test
    void depth_and_length_that_nobody_needs_are_refused() {
        for (String value : List.of(
                "[".repeat(100_000),
                "[".repeat(5_000) + "]".repeat(5_000),
                "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000),
                "1e1000000000",
                "-1e1000000000",
                "1e-1000000000",
                "9".repeat(500_000))) {
            admin.post("/api/teams", "{\"name\":" + value + "}").is(400).isProblem();
            admin.put("/api/agency/policy", "{\"cadenceDays\":" + value + ",\"agreedMinutes\":1}")
                    .is(400)
                    .isProblem();
        }
    }

    @Test
    void more_than_a_megabyte_is_refused_whether_it_says_so_or_not() {
        admin.post("/api/teams", "{\"name\":\"" + MEGABYTE + "\"}").is(413).isProblem();
        String chunked = "POST /api/teams HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nConnection: close"
                + "\r\nAuthorization: Bearer " + admin.http().token()
                + "\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{\"name\":\"\r\n100000\r\n" + MEGABYTE
                + "\r\n2\r\n\"}\r\n0\r\n\r\n";
        assertThat(heard(chunked)).startsWith("HTTP/1.1 413").contains("application/problem+json");
        agencies.stranger()
                .with("Content-Type", "application/x-www-form-urlencoded")
                .post("/sign-in", "email=" + MEGABYTE)
                .is(413);
    }

    @Test
    void what_is_packed_is_not_unpacked() {
        for (String packed : List.of("gzip", "deflate", "br", "x-gzip", "gzip, identity")) {
            admin.with("Content-Encoding", packed)
                    .post("/api/teams", Json.of("name", "A"))
                    .is(415)
                    .isProblem();
        }
        admin.with("Content-Encoding", "identity")
                .post("/api/teams", Json.of("name", "A"))
                .is(201);
    }

    @Test
    void a_body_is_of_one_type() {
        for (String any : List.of("*/*", "application/*", "text/*; charset=utf-8")) {
            admin.with("Content-Type", any)
                    .post("/api/teams", Json.of("name", "A"))
                    .is(415)
                    .isProblem();
        }
    }

    @Test
    void a_form_that_names_a_field_without_a_value_breaks_nothing() {
        admin.with("Content-Type", "application/x-www-form-urlencoded")
                .put("/api/agency/policy", "actor")
                .is(415)
                .isProblem();
    }

    @Test
    void no_files_are_taken_of_strangers_or_where_none_are_asked_for() throws IOException {
        var supervisee = agency.supervisee("C1");
        long before = filesOfTomcat();
        String files = "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 100000000\r\n";
        String begun = "\r\n--x\r\nContent-Disposition: form-data; name=\"people\"; filename=\"p.csv\"\r\n\r\n"
                + "a,b\r\n".repeat(200_000);
        for (String head : List.of(
                "POST /api/imports HTTP/1.1\r\nHost: x\r\n",
                "POST /api/imports HTTP/1.1\r\nHost: x\r\nCookie: SESSION=x\r\n",
                "POST /sign-in HTTP/1.1\r\nHost: x\r\n",
                "POST /api/teams HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                        + admin.http().token() + "\r\n",
                "POST /api/imports HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                        + supervisee.http().token() + "\r\n")) {
            try (Line line = line()) {
                line.send(head + files + begun);
                assertThat(line.heard(Duration.ofSeconds(2)))
                        .as("an answer to %s before all of it has come", head)
                        .matches("(?s)HTTP/1.1 4(01|03|15).*");
                assertThat(filesOfTomcat()).as(head).isEqualTo(before);
            }
        }
    }

    /** Nothing that decides whose something is, or what somebody may, is taken from a body. */
    @TestFactory
    Stream<DynamicTest> a_field_that_nobody_asked_for_is_refused_by_name() {
        var description = admin.get("/v3/api-docs").is(200).json();
        FuzzedWorld world = new FuzzedWorld(agencies);
        Inputs inputs = new Inputs(description, new Strange(new Random(1)), world);
        Someone jack = agency.jackOfAllTrades();
        agencies.settle();
        return Operation.of(description).stream()
                .filter(operation -> operation.body().isPresent() && !operation.isForFiles())
                // for browsers; the same mapper reads them
                .filter(operation -> !operation.path().startsWith("/api/me/"))
                .flatMap(operation -> Stream.of(
                                "agency", "agencyId", "actor", "recordedBy", "personId", "admin", "@class")
                        .filter(unasked -> !inputs.asksFor(
                                unasked, operation.body().orElseThrow().schema()))
                        .map(unasked -> DynamicTest.dynamicTest(operation + " with " + unasked, () -> {
                            Fields body = (Fields) inputs.valid(
                                    "body", operation.body().orElseThrow().schema());
                            var answer = jack.http()
                                    .ask(
                                            operation.method(),
                                            idsIn(operation),
                                            body.and(unasked, Written.text(world.anyId(new Strange(new Random(1))))));
                            if (answer.status() != 404) {
                                answer.is(400).names(unasked);
                            }
                        })));
    }

    private String idsIn(Operation operation) {
        return operation
                .path()
                .replace("{role}", "director")
                .replace("{view}", "hours")
                .replace("{version}", "0")
                .replaceAll("\\{[^}]+}", admin.id());
    }

    @Test
    void as_many_people_as_fit_into_a_body_are_not_looked_up_one_by_one() {
        var sam = agency.supervisor("S1");
        var clara = agency.supervisee("C1");
        agency.agreement(sam, clara, "2026-01-01");
        agencies.settle();

        sam.post("/api/sessions", held("2026-10-01").with("superviseeIds", Collections.nCopies(20_000, clara.id())))
                .is(400)
                .names("superviseeIds")
                .says("size must be");
    }

    /** What Tomcat writes while it takes files in. */
    static long filesOfTomcat() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("java.io.tmpdir")), 6)) {
            Set<Path> uploads = new HashSet<>();
            files.filter(path -> path.getFileName().toString().matches("upload_.*\\.tmp"))
                    .forEach(uploads::add);
            return uploads.size();
        } catch (java.io.UncheckedIOException e) {
            return 0;
        }
    }

    private String heard(String request) {
        try (Line line = line()) {
            return line.send(request).heard(Duration.ofSeconds(5));
        }
    }

    private Line line() {
        return Line.to(environment.getRequiredProperty("local.server.port", Integer.class));
    }
}
