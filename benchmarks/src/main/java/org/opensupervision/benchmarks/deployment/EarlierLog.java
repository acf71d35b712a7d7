package org.opensupervision.benchmarks.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Random;

/** The log that an agency kept before: so many sessions of 40 supervisors with 400 supervisees, the same each time. */
public record EarlierLog(int sessions) {

    private static final int SUPERVISORS = 40;
    private static final int SUPERVISEES = 400;
    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 1);
    private static final int DAYS = 1500;

    byte[] people() {
        StringBuilder csv = new StringBuilder("person_ref,full_name,email,role,team,joined_on,left_on\n");
        for (int n = 0; n < SUPERVISORS + SUPERVISEES; n++) {
            csv.append("%s,Name %d,,%s,Team %d,2020-01-01,\n"
                    .formatted(reference(n), n, n < SUPERVISORS ? "supervisor" : "supervisee", n % 10));
        }
        return csv.toString().getBytes(UTF_8);
    }

    int numberOfPeople() {
        return SUPERVISORS + SUPERVISEES;
    }

    /** Nine in ten are signed. */
    byte[] sessionRows() {
        Random random = new Random(sessions);
        StringBuilder csv = new StringBuilder("session_ref,held_on,supervisor_ref,supervisee_refs,format,mode,"
                + "administrative_minutes,educational_minutes,supportive_minutes,status,signed_on,topics\n");
        for (int n = 0; n < sessions; n++) {
            LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
            csv.append("G%07d,%s,%s,%s,individual,video,%d,%d,%d,held,%s,\"risk review; ethics, roles\"\n"
                    .formatted(
                            n,
                            day,
                            reference(random.nextInt(SUPERVISORS)),
                            reference(SUPERVISORS + random.nextInt(SUPERVISEES)),
                            5 * random.nextInt(1, 8),
                            5 * random.nextInt(8),
                            5 * random.nextInt(8),
                            n % 10 == 0 ? "" : day.plusDays(random.nextInt(5))));
        }
        return csv.toString().getBytes(UTF_8);
    }

    private static String reference(int n) {
        return "I%04d".formatted(n);
    }
}
