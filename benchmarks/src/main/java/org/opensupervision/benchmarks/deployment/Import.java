package org.opensupervision.benchmarks.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Sends the files of an earlier log, and waits until everything in them has gone in and can be read. */
public final class Import {

    private static final String BOUNDARY = "----opensupervision";

    private final Http administrator;
    private final EarlierLog log;

    public Import(Http administrator, EarlierLog log) {
        this.administrator = administrator;
        this.log = log;
    }

    public void people() {
        require("accepted", log.numberOfPeople(), imported("people", log.people()));
    }

    public void newSessions() {
        require("accepted", log.sessions(), imported("sessions", log.sessionRows()));
    }

    public void sessionsAgain() {
        require("repeated", log.sessions(), imported("sessions", log.sessionRows()));
    }

    /** What became of the rows. */
    private JsonNode imported(String file, byte[] csv) {
        String location = Objects.requireNonNull(administrator
                .post(202, "/api/imports", "multipart/form-data; boundary=" + BOUNDARY, body(file, csv))
                .location());
        JsonNode view = administrator.get(location);
        while (view.get("state").asString().equals("RUNNING")) {
            sleep();
            view = administrator.get(location);
        }
        if (!view.get("state").asString().equals("DONE")) {
            throw new IllegalStateException("The import ended like this: " + view);
        }
        return view.get("files").get(file);
    }

    private static byte[] body(String file, byte[] csv) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                """
                --%s
                Content-Disposition: form-data; name="%s"; filename="%s.csv"
                Content-Type: text/csv

                """.formatted(BOUNDARY, file, file).replace("\n", "\r\n").getBytes(UTF_8));
        body.writeBytes(csv);
        body.writeBytes("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(UTF_8));
        return body.toByteArray();
    }

    private static void require(String what, long expected, JsonNode file) {
        if (file.get(what).asLong() != expected) {
            throw new IllegalStateException("rows %s: %d expected, found: %s".formatted(what, expected, file));
        }
    }

    /** Asking costs the application as much as some rows. */
    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
