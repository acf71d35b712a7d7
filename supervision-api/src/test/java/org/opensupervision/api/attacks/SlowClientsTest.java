package org.opensupervision.api.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Who sends slowly keeps nobody waiting, and is hung up on. */
@OverHttp
@Timeout(60)
class SlowClientsTest {

    /** More than there are connections to the database, and threads anywhere. */
    private static final int MANY = 300;

    @Autowired
    Agencies agencies;

    @Autowired
    Environment environment;

    @Test
    void others_are_served_meanwhile_and_silence_is_hung_up_on() {
        var admin = agencies.register().administrator();
        var elsewhere = agencies.register().administrator();
        String post = "POST /api/teams HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 900000"
                + "\r\nAuthorization: Bearer " + admin.http().token() + "\r\n\r\n{\"name\":\"";
        String upload = "POST /api/imports HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x"
                + "\r\nContent-Length: 900000\r\nAuthorization: Bearer "
                + admin.http().token()
                + "\r\n\r\n--x\r\nContent-Disposition: form-data; name=\"people\"; filename=\"p\"\r\n\r\nperson_ref";
        List<Line> slow = new ArrayList<>();
        try {
            for (int n = 0; n < MANY; n++) {
                LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
                slow.add(line().send("GET /sign-in HTTP/1.1\r\nHost: x\r\nX-Slo"));
                slow.add(line().send(n % 4 == 0 ? upload : post));
                slow.add(line().send("POST /sign-in HTTP/1.1\r\n"
                        + "Host: x\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: 100000\r\n\r\n"
                        + "email="));
            }
            elsewhere.get("/api/me").is(200);
            agencies.stranger().get("/sign-in").is(200);
            slow.forEach(line -> line.send("w"));
            elsewhere.get("/api/people").is(200);

            assertThat(slow).allMatch(line -> line.isHungUpWithin(Duration.ofSeconds(20)));
        } finally {
            slow.forEach(Line::close);
        }
    }

    private Line line() {
        return Line.to(environment.getRequiredProperty("local.server.port", Integer.class));
    }
}
