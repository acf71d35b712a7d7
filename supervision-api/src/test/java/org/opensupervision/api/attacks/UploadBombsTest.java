package org.opensupervision.api.attacks;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Answer;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Someone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Files that are no logs, or too much of one. */
@OverHttp
@Timeout(120)
class UploadBombsTest {

    private static final String PEOPLE = "person_ref,full_name,email,role,team,joined_on,left_on\n";

    @Autowired
    Agencies agencies;

    @Autowired
    Environment environment;

    Someone admin;

    @BeforeEach
    void register() {
        admin = agencies.register().administrator();
    }

    @Test
    void what_is_no_text_is_refused_at_once() throws IOException {
        for (byte[] file : new byte[][] {
            zipped(),
            packed(),
            PEOPLE.getBytes(UTF_16),
            (PEOPLE.replace("name", "na\0me")).getBytes(UTF_8),
            {(byte) 0xff},
            {}
        }) {
            sent(file).is(400).names("people");
        }
        sent(("\ufeff" + PEOPLE).getBytes(UTF_8)).is(202);
    }

    @Test
    void a_file_of_more_rows_than_anybody_has_fails_before_any_goes_in() throws IOException {
        long before = StrangeBodiesTest.filesOfTomcat();
        byte[] file = (PEOPLE + "x\n".repeat(5_000_001)).getBytes(UTF_8);

        JsonNode ended = ended(sent(file));

        assertThat(ended.get("state").asString()).isEqualTo("FAILED");
        assertThat(ended.get("failure").asString()).startsWith("more than 5000000 rows");
        assertThat(ended.at("/files/people/rejectedTotal").asLong()).isZero();
        assertThat(StrangeBodiesTest.filesOfTomcat()).isEqualTo(before);
    }

    @Test
    void a_formula_in_a_rejected_row_is_none_and_comes_back_as_it_was_once_the_row_is_mended() {
        String location = sent((PEOPLE + "C1,=1+1,,boss,,2026-01-01,\n").getBytes(UTF_8))
                .header("Location")
                .orElseThrow();
        ended(location);

        String rejected = admin.get(location + "/rejections/people").is(200).text();
        assertThat(rejected).contains(",'=1+1,").doesNotContain(",=1+1");
        ended(sent(rejected.replace("boss", "supervisee").getBytes(UTF_8)));

        agencies.settle();
        assertThat(admin.post("/api/people/search", Json.of("text", "C1")).items("/name"))
                .containsExactly("=1+1");
    }

    @Test
    void a_form_of_very_many_parts_is_refused() {
        String part = "--x\r\nContent-Disposition: form-data; name=\"p\"\r\n\r\n1\r\n";

        posted((part.repeat(5_000) + "--x--\r\n").getBytes(UTF_8)).isProblem();
    }

    private Answer sent(byte[] file) {
        var body = new ByteArrayOutputStream();
        body.writeBytes("--x\r\nContent-Disposition: form-data; name=\"people\"; filename=\"people.csv\"\r\n\r\n"
                .getBytes(UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--x--\r\n".getBytes(UTF_8));
        return posted(body.toByteArray());
    }

    private Answer posted(byte[] body) {
        var headers = Map.of(
                "Authorization", "Bearer " + admin.http().token(), "Content-Type", "multipart/form-data; boundary=x");
        return new Request("POST", "/api/imports", headers, body)
                .sentTo(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    private JsonNode ended(Answer begun) {
        return ended(begun.is(202).header("Location").orElseThrow());
    }

    private JsonNode ended(String location) {
        return Stream.generate(() -> admin.get(location).is(200).json())
                .filter(view -> !view.get("state").asString().equals("RUNNING"))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] packed() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(new byte[10_000_000]);
        }
        return bytes.toByteArray();
    }

    /** As a workbook is. */
    private static byte[] zipped() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(new byte[10_000_000]);
        }
        return bytes.toByteArray();
    }
}
