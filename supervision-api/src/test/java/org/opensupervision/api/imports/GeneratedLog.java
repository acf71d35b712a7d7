package org.opensupervision.api.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** The log of an agency as large as wanted, the same each time. */
final class GeneratedLog {

    private static final int SUPERVISORS = 40;
    private static final int SUPERVISEES = 400;

    private GeneratedLog() {}

    static Map<String, byte[]> of(int sessions) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("people", people().getBytes(UTF_8));
        files.put("sessions", sessions(sessions).getBytes(UTF_8));
        return files;
    }

    static int numberOfPeople() {
        return SUPERVISORS + SUPERVISEES;
    }

    private static String people() {
        StringBuilder csv = new StringBuilder("person_ref,full_name,email,role,team,joined_on,left_on\n");
        for (int n = 0; n < SUPERVISORS + SUPERVISEES; n++) {
            boolean supervisor = n < SUPERVISORS;
            csv.append("%s,Name %d,,%s,Team %d,2020-01-01,\n"
                    .formatted(reference(n), n, supervisor ? "supervisor" : "supervisee", n % 10));
        }
        return csv.toString();
    }

    static String sessions(int rows) {
        return sessions(0, rows);
    }

    /** References are numbered on from {@code first}. */
    static String sessions(int first, int rows) {
        Random random = new Random(first);
        StringBuilder csv = new StringBuilder("session_ref,held_on,supervisor_ref,supervisee_refs,format,mode,"
                + "administrative_minutes,educational_minutes,supportive_minutes,status,signed_on,topics\n");
        for (int n = first; n < first + rows; n++) {
            LocalDate day = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1500));
            csv.append("G%07d,%s,%s,%s,individual,video,%d,%d,%d,held,%s,\"risk review; ethics, roles\"\n"
                    .formatted(
                            n,
                            day,
                            reference(random.nextInt(SUPERVISORS)),
                            reference(SUPERVISORS + random.nextInt(SUPERVISEES)),
                            5 * random.nextInt(1, 8),
                            5 * random.nextInt(8),
                            5 * random.nextInt(8),
                            random.nextInt(10) == 0 ? "" : day.plusDays(random.nextInt(5))));
        }
        return csv.toString();
    }

    private static String reference(int n) {
        return (n < SUPERVISORS ? "S%04d" : "C%04d").formatted(n);
    }
}
