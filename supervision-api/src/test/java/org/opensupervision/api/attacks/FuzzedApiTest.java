package org.opensupervision.api.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.attacks.FuzzedWorld.Calling;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Answer;
import org.opensupervision.api.harness.Browser;
import org.opensupervision.api.harness.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever is sent to the operations of /v3/api-docs is answered in time, by something other than a fault of ours, in
 * the way that problems are told, and without a word of people whom the caller may not see. {@code bin/fuzz} goes on for
 * longer, and with another seed.
 */
@OverHttp
class FuzzedApiTest {

    private static final long SEED = Long.getLong("fuzz.seed", 4L);
    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("fuzz.seconds", 25));

    /** In one world; then people have left and agreements have ended, and little works any more. */
    private static final int AT_ONE_WORLD = 1_500;

    @Autowired
    Agencies agencies;

    @Autowired
    Environment environment;

    @Autowired
    @Qualifier("owner") JdbcClient jdbc;

    private final Map<String, Map<Integer, Integer>> answered = new TreeMap<>();
    private final Map<String, Throwable> faults = new TreeMap<>();

    /** All tests come from one address, and many guesses were made from it. */
    @AfterEach
    void let_nobody_wait_for_it() {
        jdbc.sql("delete from sign_in_attempt").update();
    }

    @Test
    void nothing_that_is_sent_breaks_it_or_makes_it_tell_what_it_must_not() {
        Random random = new Random(SEED);
        long end = System.nanoTime() + LENGTH.toNanos();
        int worlds = 0;
        while (System.nanoTime() < end || worlds == 0) {
            fuzz(new Strange(random), new FuzzedWorld(agencies), end);
            worlds++;
        }
        int requests = answered.values().stream()
                .flatMap(it -> it.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
        System.out.printf("Fuzzed with seed %d: %d requests in %d worlds.%n", SEED, requests, worlds);
        if (Boolean.getBoolean("fuzz.table")) {
            answered.forEach((operation, statuses) -> System.out.println(operation + " " + statuses));
        }
        assertThat(faults.values()).as("the first fault of each operation").isEmpty();
    }

    private void fuzz(Strange strange, FuzzedWorld world, long end) {
        var description = world.keeper.get("/v3/api-docs").is(200).json();
        List<Operation> operations = Operation.of(description);
        Requests requests = new Requests(new Inputs(description, strange, world), strange, world);
        Map<Calling, Browser> browsers = new HashMap<>();
        for (int n = 0; n < AT_ONE_WORLD && System.nanoTime() < end; n++) {
            Operation operation = strange.one(operations);
            Calling caller = strange.oneIn(2) ? world.mayDoMost(strange) : strange.one(world.callers);
            Map<String, String> credentials = operation.path().startsWith("/api/me/")
                    ? session(browsers.computeIfAbsent(caller, it -> world.browser(it.person())))
                    : Map.of("Authorization", "Bearer " + caller.person().http().token());
            Request request = requests.of(operation, credentials);
            String when = "request %d of seed %d by %s".formatted(n, SEED, caller.name());
            try {
                Answer answer = request.sentTo(port());
                answered.computeIfAbsent(operation.toString(), it -> new TreeMap<>())
                        .merge(answer.status(), 1, Integer::sum);
                if (answer.status() == 401) {
                    browsers.remove(caller);
                }
                new Verdict(request, answer, when).isOf(caller);
            } catch (AssertionError | UncheckedIOException e) {
                faults.putIfAbsent(operation.toString(), e);
            }
        }
        agencies.settle();
        try {
            everythingIsStillThere(world, operations);
        } catch (AssertionError e) {
            faults.putIfAbsent("afterwards", e);
        }
    }

    /** What was taken can be shown. */
    private void everythingIsStillThere(FuzzedWorld world, Collection<Operation> operations) {
        assertThat(jdbc.sql("select view || ' ' || event_type || ' ' || cause_type || ' ' ||"
                                + " coalesce(cause_message, '') from parked_event where agency_id = :agency and"
                                + " cause_type is not null")
                        .param("agency", world.busy.id().value())
                        .query(String.class)
                        .list())
                .as("events that cannot be shown, seed %d", SEED)
                .isEmpty();
        for (Operation operation : operations) {
            if (operation.method().equals("GET")
                    && !operation.path().contains("{")
                    && !operation.path().startsWith("/api/me/")) {
                world.keeper.get(operation.path()).is(200);
            }
        }
    }

    private static Map<String, String> session(Browser browser) {
        Answer page = browser.get("/sign-in");
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Cookie", "SESSION=%s; CSRF=%s".formatted(browser.cookie("SESSION"), browser.cookie("CSRF")));
        headers.put("X-CSRF-TOKEN", page.text().replaceAll("(?s).*name=\"csrf-token\" content=\"([^\"]+)\".*", "$1"));
        return headers;
    }

    private int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }
}
