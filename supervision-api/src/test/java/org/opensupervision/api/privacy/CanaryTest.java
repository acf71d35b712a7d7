package org.opensupervision.api.privacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opensupervision.api.harness.Answer;
import org.opensupervision.api.harness.Browser;
import org.opensupervision.api.harness.Http;
import org.opensupervision.api.harness.Json;
import org.opensupervision.projections.privacy.LocalMasterKey;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * Somebody writes a word of their own into whatever takes words, and is erased. Then nobody finds any of these words: not
 * in the data directory, the write-ahead log, a dump, the logs, or the memory of the application.
 */
@Timeout(value = 8, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CanaryTest {

    private static final String PASSWORD = "correct-horse-battery";
    private static final LocalDate TODAY = LocalDate.now(Clock.systemUTC());
    private static final String HELD_ON = TODAY.minusDays(20).toString();

    /** Longer than a connection that nobody uses stays open, with its buffers. */
    private static final Duration UNTIL_IDLE_CONNECTIONS_CLOSE = Duration.ofSeconds(25);

    /** What is stored sealed, and has to be beyond reach. */
    private static final Set<String> SEALED = Set.of(
            "kindofleave",
            "note",
            "topic",
            "action",
            "dispute",
            "rating",
            "request",
            "capacity",
            "phase",
            "adjustment",
            "sign",
            "selfcare",
            "draft",
            "importedtopic",
            "flagaction",
            "flagcontest");

    /**
     * What is searched, or kept by what is no event, and has to go; a former name or address may have gone by itself. The
     * rest is refused, and is never stored.
     */
    private static final Set<String> IN_PLAIN =
            Set.of("name", "email", "token", "browser", "rejectedname", "rejectedemail");

    private final Canaries canaries = new Canaries("kanariqz");

    @TempDir
    Path folder;

    @Test
    void nothing_that_an_erased_person_wrote_is_found_anywhere() throws Exception {
        try (var application = InstalledApplication.start(folder)) {
            Http admin = application.administrator();
            Http sam = letIn(application, join(admin, "S1", "Sam", "sam@riverside.example", "SUPERVISOR"), "sam");
            String clara = everythingIsSaid(application, admin, sam);
            sql(application, "checkpoint");
            Set<String> said = new TreeSet<>();
            canaries.in(application.data()).values().forEach(said::addAll);
            assertThat(said)
                    .as("control: what was said in plain words is there")
                    .containsAll(IN_PLAIN.stream().map(canaries::of).toList());
            sql(application, "analyze");

            erase(admin, clara);

            Set<String> found = new TreeSet<>();
            Thread.sleep(UNTIL_IDLE_CONNECTIONS_CLOSE);
            Path heap = application.heapDump();
            canaries.inFile(heap).forEach(canary -> found.add("heap: " + canary));
            canaries.inText(dump(application)).forEach(canary -> found.add("dump: " + canary));
            canaries.in(application.data()).forEach((file, sung) -> found.add(file + ": " + sung));
            canaries.inFile(application.log()).forEach(canary -> found.add("log: " + canary));
            assertThat(found).isEmpty();
            Files.delete(heap);

            hoursStillAddUp(admin, sam, clara);
            whatIsPlantedIsFound(application, admin);
        }
    }

    @Test
    void ten_seconds_after_their_last_use_neither_words_nor_the_keys_to_them_are_in_memory() throws Exception {
        try (var application = InstalledApplication.start(folder)) {
            Http admin = application.administrator();
            Http sam = letIn(application, join(admin, "S1", "Sam", "sam@riverside.example", "SUPERVISOR"), "sam");
            everythingIsSaid(application, admin, sam);
            Path inUse = application.heapDump();
            assertThat(canaries.inFile(inUse))
                    .as("control: while they are used")
                    .contains(say("note"), say("request"), say("rating"));
            assertThat(keysIn(inUse, application))
                    .as("control: while they are used")
                    .isNotEmpty();
            Files.delete(inUse);

            Thread.sleep(UNTIL_IDLE_CONNECTIONS_CLOSE);

            Path afterUse = application.heapDump();
            assertThat(canaries.inFile(afterUse))
                    .doesNotContainAnyElementsOf(
                            SEALED.stream().map(canaries::of).toList());
            assertThat(keysIn(afterUse, application)).isEmpty();
            Files.delete(afterUse);
        }
    }

    /** Whose key stands there, without what it is wrapped with. */
    private static Set<String> keysIn(Path file, InstalledApplication application) throws Exception {
        Set<String> found = new TreeSet<>();
        var master = LocalMasterKey.of(Files.readString(application.data().resolve("master.key")));
        byte[] all = Files.readAllBytes(file);
        String text = new String(all, ISO_8859_1);
        try (Connection connection = application.database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select person_id, version, wrapped from keys.person_key where wrapped is not null")) {
            while (rows.next()) {
                String whose = "person %s %d".formatted(rows.getString("person_id"), rows.getInt("version"));
                byte[] key = master.unwrap(rows.getBytes("wrapped"), whose.getBytes(UTF_8));
                if (text.contains(new String(key, ISO_8859_1))) {
                    found.add(whose);
                }
            }
        }
        return found;
    }

    @Test
    void an_erasure_during_which_the_application_is_killed_is_completed_by_the_next_one() throws Exception {
        String clara;
        try (var killed = InstalledApplication.start(folder)) {
            Http admin = killed.administrator();
            clara = join(admin, "C1", "Clara " + say("name"), say("email") + "@riverside.example", "SUPERVISEE");
            admin.post(
                            "/api/people/" + clara + "/departure",
                            Json.of("lastDay", TODAY.minusDays(1).toString()))
                    .is(204);
            admin.post("/api/people/" + clara + "/erasure", Json.of("ground", "OBJECTED"))
                    .is(202);
            killed.kill();
            // what it remembered is gone when it has been silent for a minute
            sql(killed, "update node set seen_at = seen_at - interval '61 seconds'");
        }
        try (var next = InstalledApplication.start(folder)) {
            awaitCompletion(next.administrator(), "/api/people/" + clara + "/erasure");
            assertThat(canaries.inText(dump(next))).isEmpty();
            assertThat(canaries.in(next.data())).isEmpty();
        }
    }

    /** The same search in the same places, of somebody who is not erased. */
    private void whatIsPlantedIsFound(InstalledApplication application, Http admin) throws Exception {
        String gina = join(admin, "C9", "Gina", "gina@riverside.example", "SUPERVISEE");
        String planted = canaries.of("planted");
        admin.put("/api/people/" + gina + "/contact", Json.of("name", planted, "email", "gina@riverside.example"))
                .is(204);
        // waits until the read models have it
        assertThat(admin.post("/api/people/search", Json.of("text", planted))
                        .is(200)
                        .text())
                .contains(planted);
        sql(application, "checkpoint");
        Files.writeString(application.log(), "somebody said " + planted + "\n", StandardOpenOption.APPEND);

        assertThat(canaries.inFile(application.heapDump())).as("heap").contains(planted);
        assertThat(canaries.inText(dump(application))).as("dump").contains(planted);
        assertThat(canaries.inFile(application.log())).as("log").contains(planted);
        Map<String, Set<String>> files = canaries.in(application.data().resolve("postgres"));
        assertThat(files.keySet())
                .anyMatch(file -> file.startsWith("base/"))
                .anyMatch(file -> file.startsWith("pg_wal/"));
    }

    private void recovers(Http herself, Http sam, String samsId) {
        String plan = "/api/recovery-plans/"
                + herself.post("/api/recovery-plans", Json.of("phase", "reintegrate"))
                        .id();
        herself.put(plan + "/phases/reintegrate", Json.of("words", say("phase")))
                .is(204);
        herself.post(plan + "/shares", Json.of("supervisorId", samsId)).is(204);
        sam.post(
                        plan + "/adjustments",
                        Json.of(
                                "from", TODAY.toString(),
                                "until", TODAY.plusDays(30).toString(),
                                "words", say("adjustment")))
                .is(204);
    }

    private String everythingIsSaid(InstalledApplication application, Http admin, Http sam) throws Exception {
        String clara = join(
                admin, "C1", "Clara " + say("formername"), say("formeremail") + "@riverside.example", "SUPERVISEE");
        admin.put(
                        "/api/people/" + clara + "/contact",
                        Json.of("name", "Łucja " + say("name"), "email", say("email") + "@riverside.example"))
                .is(204);
        admin.post(
                        "/api/people/" + clara + "/leave",
                        Json.of("from", "2025-02-01", "to", "2025-02-02", "kind", say("kindofleave")))
                .is(201);
        String samsId = sam.get("/api/me").text("/id");
        String agreement = admin.post(
                        "/api/agreements", Json.of("supervisorId", samsId, "superviseeId", clara, "from", "2025-01-01"))
                .id();
        Http herself = letIn(application, clara, say("email"));

        Json record = held(clara)
                .with("note", "Łódź: " + say("note"))
                .with("topics", List.of(say("topic")))
                .with("actions", List.of(say("action")));
        String session = sam.post("/api/sessions", record).id();
        herself.post("/api/sessions/" + session + "/ratings", minutes(3).with("words", say("rating")))
                .is(204);
        herself.post("/api/sessions/" + session + "/disputes", Json.of("reason", say("dispute")))
                .is(204);
        sam.post("/api/sessions/" + session + "/signature").is(204);
        herself.post(
                        "/api/support-requests",
                        Json.of("function", "supportive", "urgency", "soon", "words", say("request")))
                .is(201);
        sam.with("Content-Type", "application/x-www-form-urlencoded")
                .post("/sessions/new/draft", "once=begun&superviseeIds=" + clara + "&note=" + say("draft"))
                .is(200);
        herself.post("/api/capacity-signals", Json.of("until", TODAY.plusDays(7).toString(), "words", say("capacity")))
                .is(204);
        recovers(herself, sam, samsId);
        String flag = flag(admin, herself, sam);
        herself.post("/api/warning-signs", Json.of("kind", "physical", "words", say("sign")))
                .is(201);
        herself.post("/api/self-care-agreements", Json.of("support", say("selfcare")))
                .is(204);
        imports(admin);
        refusals(application, herself, sam, record);
        herself.get("/api/sessions/" + session).is(200);
        admin.post("/api/people/search", Json.of("text", say("name"))).is(200);
        String read = sam.get("/api/sessions?size=100").is(200).text()
                + sam.get("/api/sessions/" + session).is(200).text()
                + sam.get("/sessions/new").is(200).text()
                + sam.get(flag).is(200).text()
                + herself.get("/api/support-requests").is(200).text()
                + sam.get("/api/capacity-signals").is(200).text()
                + herself.get("/api/recovery-plans").is(200).text()
                + herself.get("/api/warning-signs").is(200).text()
                + herself.get("/api/self-care-agreements").is(200).text()
                + admin.get("/api/people/" + clara + "/leave").is(200).text();
        assertThat(canaries.inText(read))
                .as("control: what is sealed was said")
                .containsAll(SEALED.stream().map(canaries::of).toList());

        admin.post(
                        "/api/agreements/" + agreement + "/end",
                        Json.of("lastDay", TODAY.minusDays(1).toString()))
                .is(204);
        admin.post(
                        "/api/people/" + clara + "/departure",
                        Json.of("lastDay", TODAY.minusDays(1).toString()))
                .is(204);
        return clara;
    }

    private String flag(Http admin, Http herself, Http sam) {
        admin.post("/api/risk-evaluations", Json.of("asOf", TODAY.toString())).is(200);
        String flag = "/api/risk-flags/"
                + Stream.generate(() -> herself.get("/api/risk-flags").is(200).items("/id"))
                        .filter(flags -> !flags.isEmpty())
                        .findFirst()
                        .orElseThrow()
                        .getFirst();
        herself.get(flag).is(200);
        // once she has looked at it
        assertThat(Stream.generate(() -> sam.get(flag).status()).anyMatch(status -> status == 200))
                .isTrue();
        sam.post(flag + "/actions", Json.of("action", "OTHER", "words", say("flagaction")))
                .is(204);
        herself.post(flag + "/contest", Json.of("words", say("flagcontest"))).is(204);
        return flag;
    }

    private void imports(Http admin) throws Exception {
        String people = """
                person_ref,full_name,email,role,team,joined_on,left_on
                C7,%s,%s@riverside.example,no such role,,2025-01-01,
                """.formatted(say("rejectedname"), say("rejectedemail"));
        String sessions = """
                session_ref,held_on,supervisor_ref,supervisee_refs,format,mode,administrative_minutes,\
                educational_minutes,supportive_minutes,status,signed_on,topics
                X1,%s,S1,C1,individual,video,20,20,20,held,%s,%s
                """.formatted(HELD_ON, HELD_ON, say("importedtopic"));
        Answer begun = admin.with("Content-Type", "multipart/form-data; boundary=x")
                .post("/api/imports", part("people", people) + part("sessions", sessions) + "--x--\r\n")
                .is(202);
        String location = begun.header("Location").orElseThrow();
        while (admin.get(location).is(200).text("/state").equals("RUNNING")) {
            Thread.sleep(50);
        }
        assertThat(admin.get(location).is(200).text()).contains("\"accepted\":1");
        admin.get(location + "/rejections/people").is(200);
    }

    private void refusals(InstalledApplication application, Http herself, Http sam, Json record) {
        sam.post("/api/sessions", record.with("note", say("refusednote")).with("heldOn", "tomorrow"))
                .is(400);
        sam.post("/api/sessions", record.with("note", say("malformed") + "\u0000"))
                .is(400);
        herself.post("/api/support-requests", "{\"words\": \"" + say("broken") + "\"")
                .is(400);
        herself.withKey(say("key"))
                .post(
                        "/api/support-requests",
                        Json.of("function", say("function"), "urgency", "soon", "words", say("refusedwords")))
                .is(400);
        herself.get("/api/" + say("address")).is(404);
        Browser.at(application.http())
                .signIn(say("nobody") + "@riverside.example", say("password"))
                .is(422);
        Browser.at(application.http())
                .signIn(say("email") + "@riverside.example", say("wrongpassword"))
                .is(422);
    }

    private String say(String thing) {
        return canaries.of(thing);
    }

    private static void erase(Http admin, String person) throws Exception {
        String erasure = admin.post("/api/people/" + person + "/erasure", Json.of("ground", "CONSENT_WITHDRAWN"))
                .is(202)
                .header("Location")
                .orElseThrow();
        awaitCompletion(admin, erasure);
        assertThat(admin.get(erasure).is(200).text()).doesNotContain("leftToOperator");
    }

    private static void awaitCompletion(Http admin, String erasure) throws InterruptedException {
        while (!admin.get(erasure).is(200).at("/erasure").has("completeAt")) {
            Thread.sleep(200);
        }
    }

    private static void hoursStillAddUp(Http admin, Http sam, String clara) {
        assertThat(admin.get("/api/people/" + clara).is(200).text("/name")).isEqualTo("erased");
        var sessions = sam.get("/api/sessions").items();
        assertThat(sessions).hasSize(2);
        assertThat(sessions.getFirst().toString()).contains(clara);
    }

    private static String join(Http admin, String reference, String name, String email, String role) {
        return admin.post(
                        "/api/people",
                        Json.of(
                                "reference", reference,
                                "name", name,
                                "email", email,
                                "roles", List.of(role),
                                "joinedOn", "2025-01-01"))
                .id();
    }

    /** By invitation, with a browser that says something of itself, and a token with a name. */
    private Http letIn(InstalledApplication application, String person, String account) {
        Http admin = application.administrator();
        String link =
                admin.post("/api/people/" + person + "/invitation").is(201).text("/link");
        Http browsers =
                account.equals("sam") ? application.http() : application.http().with("User-Agent", say("browser"));
        Browser browser = Browser.at(browsers);
        browser.accept(link.replaceFirst(".*(/invitations/)", "$1"), PASSWORD).is(302);
        browser.signIn(account + "@riverside.example", PASSWORD).is(302);
        var scopes = List.of("READ", "WRITE", "SIGN");
        String name = account.equals("sam") ? "of Sam" : say("token");
        return application
                .http()
                .bearing(browser.post("/api/me/tokens", Json.of("name", name, "scopes", scopes, "days", 30))
                        .is(201)
                        .text("/token"));
    }

    private static Json held(String supervisee) {
        return Json.of(
                "heldOn",
                HELD_ON,
                "format",
                "individual",
                "mode",
                "video",
                "superviseeIds",
                List.of(supervisee),
                "minutes",
                minutes(20));
    }

    private static Json minutes(int each) {
        return Json.minutes(each, each, each);
    }

    private static String part(String name, String content) {
        return "--x\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s.csv\"\r\nContent-Type: text/csv\r\n\r\n%s\r\n"
                .formatted(name, name, content);
    }

    private static void sql(InstalledApplication application, String sql) throws Exception {
        try (Connection connection = application.database();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Every row of every table, as pg_dump writes them; no pg_dump of this server's version comes with it. */
    private static String dump(InstalledApplication application) throws Exception {
        try (Connection connection = application.database()) {
            var copies = new CopyManager((BaseConnection) connection);
            var dump = new StringWriter();
            for (String table : tables(connection)) {
                copies.copyOut("copy " + table + " to stdout", dump);
            }
            assertThat(dump.getBuffer().length()).isGreaterThan(1000);
            return dump.toString();
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select format('%I.%I', schemaname, tablename) from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema')
                        union all select 'pg_catalog.pg_statistic'
                        """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
