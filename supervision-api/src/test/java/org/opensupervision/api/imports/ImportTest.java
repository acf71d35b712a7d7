package org.opensupervision.api.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.opensupervision.api.imports.TestAgency.csv;
import static org.opensupervision.api.imports.TestAgency.part;
import static org.opensupervision.api.imports.TestAgency.riverbend;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opensupervision.drills.Said;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

class ImportTest {

    private static final String PEOPLE = "person_ref,full_name,email,role,team,joined_on,left_on";
    private static final String SESSIONS = "session_ref,held_on,supervisor_ref,supervisee_refs,format,mode,"
            + "administrative_minutes,educational_minutes,supportive_minutes,status,signed_on,topics";

    private static EmbeddedPostgres database;
    private static ConfigurableApplicationContext application;

    private TestAgency agency;

    @BeforeAll
    static void start() throws IOException {
        database = TestAgency.database();
        application = TestAgency.application(database);
    }

    @AfterAll
    static void stop() throws IOException {
        application.close();
        database.close();
    }

    @BeforeEach
    void register() {
        agency = TestAgency.registered(application);
    }

    @AfterEach
    void nothing_stays_behind() {
        assertThat(TestAgency.filesLeftBehind()).isEmpty();
    }

    @Test
    void riverbend_goes_in_and_a_second_time_changes_nothing() {
        JsonNode first = agency.imported(riverbend());

        assertThat(first.get("state").asString()).isEqualTo("DONE");
        assertThat(first.get("progress")).hasToString("{\"done\":2358,\"total\":2358}");
        assertThat(first.has("failure")).isFalse();
        assertThat(first.get("files").propertyNames())
                .containsExactly("people", "assignments", "leave", "sessions", "ratings", "requests", "workload");
        assertThat(counts(first))
                .containsExactly(
                        tuple("people", 73, 73, 0, 0),
                        tuple("assignments", 66, 66, 0, 0),
                        tuple("leave", 9, 9, 0, 0),
                        tuple("sessions", 1259, 1239, 12, 8),
                        tuple("ratings", 379, 379, 0, 0),
                        tuple("requests", 50, 50, 0, 0),
                        tuple("workload", 522, 522, 0, 0));
        assertThat(rejected(first, "sessions")).containsExactly(BAD);
        assertThat(rows("session")).isEqualTo(1239);

        long events = agency.events();
        JsonNode second = agency.imported(riverbend());

        assertThat(counts(second))
                .containsExactly(
                        tuple("people", 73, 0, 73, 0),
                        tuple("assignments", 66, 0, 66, 0),
                        tuple("leave", 9, 0, 9, 0),
                        tuple("sessions", 1259, 0, 1251, 8),
                        tuple("ratings", 379, 0, 379, 0),
                        tuple("requests", 50, 0, 50, 0),
                        tuple("workload", 522, 0, 522, 0));
        assertThat(rejected(second, "sessions")).containsExactly(BAD);
        assertThat(agency.events()).isEqualTo(events);
    }

    private static final Tuple[] BAD = {
        tuple(72, "BAD08", "status", "maybe", "not one of: held, cancelled, no_show"),
        tuple(172, "BAD03", "supervisor_ref", "S999", "no person has this reference"),
        tuple(176, "BAD05", "administrative_minutes", "about an hour", "not a whole number"),
        tuple(268, "BAD04", "administrative_minutes", "900", "More than 720 minutes in total."),
        tuple(540, "BAD06", "supervisee_refs", "", "Nobody attending: name at least one supervisee."),
        tuple(901, "BAD01", "held_on", "31/04/2026", "not a day: yyyy-MM-dd"),
        tuple(1135, "BAD02", "administrative_minutes", "-15", "Minutes cannot be negative."),
        tuple(
                1237,
                "BAD07",
                "held_on",
                "2027-02-01",
                "This day is in the future: a session is recorded on or after its day."),
    };

    @Test
    void rejected_rows_can_be_mended_and_sent_again() {
        agency.imported("people", PEOPLE, "S1,Sam,,supervisor,,2024-01-01,", "C1,Clara,,supervisee,,2024-01-01,");
        String location = agency.begun(
                Map.of("sessions", csv(SESSIONS, "X1,1.4.2025,S1,C1,individual,video,1,2,3,held,,\"=risk; a, b\"")));
        agency.awaited(location, view -> view.get("state").asString().equals("DONE"));

        HttpResponse<String> rejections = agency.get(location + "/rejections/sessions");

        assertThat(rejections.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(rejections.body())
                .isEqualTo(
                        "line,column,value,reason," + SESSIONS
                                + "\n2,held_on,1.4.2025,not a day: yyyy-MM-dd,X1,1.4.2025,S1,C1,individual,video,1,2,3,held,,\"'=risk; a, b\"\n");

        JsonNode mended = agency.imported(Map.of(
                "sessions",
                rejections.body().replace(",1.4.2025,S1", ",2025-04-01,S1").getBytes(UTF_8)));

        assertThat(counts(mended)).containsExactly(tuple("sessions", 1, 1, 0, 0));
        assertThat(mended.at("/files/sessions/unknownColumns"))
                .hasToString("[\"line\",\"column\",\"value\",\"reason\"]");
        Set<UUID> sessions = Set.copyOf(agency.sql()
                .sql(
                        "select session_id from session where agency_id = (select agency_id from import where import_id = cast(:id as uuid))")
                .param("id", location.substring(location.lastIndexOf('/') + 1))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
        assertThat(Said.inLog(agency.sql()).stream().filter(said -> sessions.contains(said.record())))
                .singleElement()
                .satisfies(said -> assertThat(said.content().topics()).containsExactly("=risk", "a, b"));
    }

    @Test
    void a_reference_with_other_content_conflicts_and_the_first_row_wins() {
        agency.imported("people", PEOPLE, "S1,Sam,,supervisor,,2024-01-01,", "C1,Clara,,supervisee,,2024-01-01,");
        String row = "X%d,2025-04-01,S1,C1,individual,video,%d,2,3,held,,";
        String[] lines = new String[801];
        lines[0] = SESSIONS;
        for (int n = 0; n < 400; n++) {
            lines[1 + n] = row.formatted(n, 1);
            lines[401 + n] = row.formatted(n, 5);
        }

        JsonNode imported = agency.imported("sessions", lines);

        assertThat(counts(imported)).containsExactly(tuple("sessions", 800, 400, 0, 400));
        assertThat(rejected(imported, "sessions").getFirst())
                .isEqualTo(tuple(402, "X0", "session_ref", "X0", "This reference exists already with other content."));
        assertThat(rejected(imported, "sessions"))
                .extracting(each -> each.toList().getFirst())
                .isEqualTo(java.util.stream.IntStream.range(402, 802).boxed().toList());
    }

    @Test
    void people_keep_their_e_mails_and_teams_open_as_they_are_named() {
        JsonNode imported = agency.imported(
                "people",
                PEOPLE,
                "S1,Sam,one@agency.example,supervisor,Crisis,2024-01-01,",
                "S2,Sim,ONE@agency.example,supervisor,Crisis,2024-01-01,",
                "S1,Samuel,one@agency.example,supervisor,Crisis,2024-01-01,",
                "S3,Sol,nonsense,supervisor,Night,2024-01-01,",
                "S4,Sue,,,Night,2024-01-01,",
                "S5,Sid,,supervisor,Day,2024-01-01,2023-01-01");

        assertThat(rejected(imported, "people"))
                .containsExactly(
                        tuple(
                                3,
                                "S2",
                                "email",
                                "ONE@agency.example",
                                "This e-mail belongs to somebody else at the agency."),
                        tuple(4, "S1", "person_ref", "S1", "This reference exists already with other content."),
                        tuple(5, "S3", "email", "nonsense", "not an e-mail address: name@place"),
                        tuple(
                                6,
                                "S4",
                                "role",
                                "",
                                "The person needs at least one role: supervisor, supervisee, director or administrator."),
                        tuple(7, "S5", "left_on", "2023-01-01", "The last day is on or after the day of joining."));
        assertThat(agency.json(agency.get("/api/people")).findValuesAsString("team"))
                .containsOnly("Crisis");
    }

    @Test
    void a_rating_of_a_session_that_nobody_knows_is_rejected() {
        agency.imported("people", PEOPLE, "C1,Clara,,supervisee,,2024-01-01,");

        JsonNode imported = agency.imported(
                "ratings",
                "rated_on,session_ref,supervisee_ref,supportive,educational,administrative",
                "2025-01-01,X9,C1,1,2,3");

        assertThat(rejected(imported, "ratings"))
                .containsExactly(tuple(2, "X9", "session_ref", "X9", "no session has this reference"));
    }

    @Test
    void faulty_rows_of_every_kind_leave_their_neighbours_alone() throws IOException {
        byte[] people = (PEOPLE + "\r\n"
                        + "S1,Sam,,supervisor,,2024-01-01,\r\n"
                        + "S2,Jos\u00e9,,supervisor,,2024-01-01,\r\n"
                        + "S3,Sol,,supervisor,2024-01-01,\r\n"
                        + "S4,\"Sue,,supervisor,,2024-01-01,\r\n"
                        + "S5,Sid,,supervisor,,2024-01-01,,,\r\n"
                        + "S6,\0,,supervisor,,2024-01-01,\r\n"
                        + "S7,\"Two\nlines\",,supervisor,,2024-01-01,\r\n"
                        + "\r\n"
                        + "S8,Sly,,supervisor,,2024-01-01,\r\n"
                        + "S9,\"Sis,,supervisor,,2024-01-01,")
                .getBytes(ISO_8859_1);

        JsonNode imported = agency.imported(Map.of("people", people));

        assertThat(counts(imported)).containsExactly(tuple("people", 9, 3, 0, 6));
        assertThat(rejected(imported, "people"))
                .containsExactly(
                        tuple(3, "S2", "full_name", "Jos\uFFFD", "not UTF-8 text"),
                        tuple(4, "S3", "left_on", "", "6 fields where the header has 7"),
                        tuple(5, "S4", "full_name", "Sue,,supervisor,,2024-01-01,", "a quotation mark is not closed"),
                        tuple(
                                6,
                                "S5",
                                "left_on",
                                "",
                                "9 fields where the header has 7; a value with a comma in it stands in quotation marks"),
                        tuple(7, "S6", "full_name", "\uFFFD", "has a character that is not text"),
                        tuple(12, "S9", "full_name", "Sis,,supervisor,,2024-01-01,", "a quotation mark is not closed"));
    }

    @Test
    void caseloads_go_in_once_and_what_is_wrong_is_told_where() {
        agency.imported(
                "people", "person_ref,full_name,email,role,team,joined_on,left_on", "C1,Ann,,supervisee,,2024-01-01,");
        String[] rows = {
            "person_ref,month,caseload,trauma_cases",
            "C1,2024-02,22,9",
            "C1,2024-03,12,13",
            "C1,2024-04,501,0",
            "C1,April,1,1",
            "C9,2024-02,1,1",
            "C1,2024-02,23,9",
            "C1,2200-01,1,1"
        };
        JsonNode first = agency.imported("workload", rows);

        assertThat(counts(first)).containsExactly(tuple("workload", 7, 1, 0, 6));
        assertThat(rejected(first, "workload"))
                .containsExactlyInAnyOrder(
                        tuple(
                                3,
                                "C1",
                                "trauma_cases",
                                "13",
                                "Trauma work is part of the caseload: a whole number from 0 to the caseload."),
                        tuple(4, "C1", "caseload", "501", "A caseload is a whole number from 0 to 500."),
                        tuple(5, "C1", "month", "April", "not a month: yyyy-MM"),
                        tuple(6, "C9", "person_ref", "C9", "no person has this reference"),
                        tuple(
                                7,
                                "C1",
                                "caseload",
                                "23",
                                "Other numbers were reported for this person and month; correct them by hand, with the reason."),
                        tuple(8, "C1", "month", "2200-01", "Choose this month or an earlier one."));
        assertThat(rows("workload_report")).isEqualTo(1);

        long events = agency.events();
        assertThat(counts(agency.imported("workload", rows))).containsExactly(tuple("workload", 7, 0, 1, 6));
        assertThat(agency.events()).isEqualTo(events);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "visitors | a,b | visitors | no part of a log; there are people, assignments, leave, sessions, ratings, requests, workload",
                "leave | '' | leave | a CSV file; this one is empty",
                "leave | person_ref,to | leave | the column from is missing",
                "leave | person_ref,from,to,From | leave | the column from stands there twice",
                "leave | '\"person_ref,from,to' | leave | the first line, which names the columns: a quotation mark is not closed",
            })
    void what_is_no_log_is_refused_at_once(String part, String content, String field, String message) {
        HttpResponse<String> response = agency.post(Map.of(part, content.getBytes(UTF_8)));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("\"field\":\"" + field + "\"").contains("\"message\":\"" + message + "\"");
        assertThat(agency.json(agency.get("/api/imports"))
                        .at("/page/totalElements")
                        .asInt())
                .isZero();
    }

    @Test
    void no_part_and_the_same_part_twice_are_refused_at_once() {
        assertThat(agency.post(List.of()).statusCode()).isEqualTo(400);
        HttpResponse<String> twice = agency.post(
                List.of(part("leave", csv("person_ref,from,to")), part("leave", csv("person_ref,from,to"))));
        assertThat(twice.statusCode()).isEqualTo(400);
        assertThat(twice.body()).contains("one file, not two");
    }

    @Test
    void a_request_that_breaks_off_and_one_that_is_no_form_are_refused() {
        assertThat(agency.postBroken("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-d"))
                .isEqualTo(400);
        assertThat(agency.postBroken("multipart/form-data", "nonsense")).isEqualTo(400);
        assertThat(agency.postBroken("text/csv", "nonsense")).isEqualTo(415);
    }

    @Test
    void a_file_without_rows_and_with_unknown_columns_is_fine() {
        JsonNode imported = agency.imported("leave", "Mood,person_ref,from,to");

        assertThat(imported.at("/files/leave"))
                .hasToString(
                        "{\"rows\":0,\"accepted\":0,\"repeated\":0,\"rejected\":[],\"rejectedTotal\":0,\"unknownColumns\":[\"mood\"]}");
    }

    @Test
    void the_same_key_starts_one_import() {
        Map<String, byte[]> files = Map.of("leave", csv("person_ref,from,to"));
        String first = agency.post(files, "Idempotency-Key", "k1")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String second = agency.post(files, "Idempotency-Key", "k1")
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(second).isEqualTo(first);
        agency.awaited(first, view -> view.get("state").asString().equals("DONE"));
        assertThat(agency.json(agency.get("/api/imports"))
                        .at("/page/totalElements")
                        .asInt())
                .isOne();
    }

    @Test
    void another_agency_sees_nothing_of_it() {
        String location = agency.begun(Map.of("leave", csv("person_ref,from,to")));
        TestAgency stranger = TestAgency.registered(application);

        assertThat(stranger.get(location).statusCode()).isEqualTo(404);
        assertThat(stranger.get(location + "/rejections/leave").statusCode()).isEqualTo(404);
        assertThat(stranger.json(stranger.get("/api/imports")).get("items").isEmpty())
                .isTrue();
        agency.awaited(location, view -> view.get("state").asString().equals("DONE"));
    }

    @Test
    void an_import_that_has_fallen_silent_has_failed() {
        String location = agency.begun(Map.of("leave", csv("person_ref,from,to")));
        agency.awaited(location, view -> view.get("state").asString().equals("DONE"));
        agency.sql()
                .sql(
                        "update import set state = 'RUNNING', heartbeat_at = now() - interval '61 seconds' where import_id = cast(:id as uuid)")
                .param("id", location.substring(location.lastIndexOf('/') + 1))
                .update();

        JsonNode view = agency.json(agency.get(location));

        assertThat(view.get("state").asString()).isEqualTo("FAILED");
        assertThat(view.get("failure").asString())
                .isEqualTo("interrupted; import the same files again, what went in counts as repeated");
    }

    private long rows(String table) {
        return agency.sql()
                .sql("select count(*) from " + table
                        + " where agency_id = (select agency_id from import order by started_at desc limit 1)")
                .query(Long.class)
                .single();
    }

    private static List<Tuple> counts(JsonNode view) {
        return view.get("files").properties().stream()
                .map(file -> tuple(
                        file.getKey(),
                        file.getValue().get("rows").asInt(),
                        file.getValue().get("accepted").asInt(),
                        file.getValue().get("repeated").asInt(),
                        file.getValue().get("rejectedTotal").asInt()))
                .toList();
    }

    private static List<Tuple> rejected(JsonNode view, String file) {
        return view.at("/files/" + file + "/rejected")
                .valueStream()
                .map(row -> tuple(
                        row.get("line").asInt(),
                        row.get("ref").asString(),
                        row.get("column").asString(),
                        row.get("value").asString(),
                        row.get("reason").asString()))
                .toList();
    }
}
