package org.opensupervision.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Answer;
import org.opensupervision.api.harness.Browser;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Someone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Can somebody with a clock tell what does not exist from what they may not see? Two refusals in turn, and how often the
 * first takes longer: half of the time if they are alike. The control is an answer and a refusal, which anybody can tell
 * apart.
 */
@Drill
@OverHttp
class RefusalTimesDrill {

    private static final int WARM_UP = 150;

    private static final int CONTROL = 15;

    /** Of a hundred pairs so many, this way or that, before a difference is called one. */
    private static final double TOLD_APART = 0.75;

    @Autowired
    Agencies agencies;

    @Autowired
    @Qualifier("owner") JdbcClient jdbc;

    private Someone stranger;
    private Someone clara;
    private Someone sam;
    private String session;
    private String elsewhere;
    private Someone claraElsewhere;

    @BeforeEach
    void a_session_here_and_one_elsewhere() {
        Agency agency = agencies.register();
        sam = agency.supervisor("S1");
        clara = agency.supervisee("C1");
        stranger = agency.supervisor("S2");
        agency.agreement(sam, clara, "2026-01-01");
        session = agency.session(sam, held("2026-10-01", clara));
        Agency other = agencies.register();
        var samElsewhere = other.supervisor("S1");
        claraElsewhere = other.supervisee("C1");
        other.agreement(samElsewhere, claraElsewhere, "2026-01-01");
        elsewhere = other.session(samElsewhere, held("2026-10-01", claraElsewhere));
        agencies.settle();
    }

    @Test
    void what_is_not_there_and_what_is_not_for_them_take_as_long() {
        int pairs = (int) Math.min(4_000, DrillReport.length().toSeconds() * 60);
        double unseen = compare(pairs, () -> read("sessions", session), () -> read("sessions", unknown()));
        double foreign = compare(pairs, () -> read("sessions", elsewhere), () -> read("sessions", unknown()));
        double person = compare(pairs, () -> read("people", claraElsewhere.id()), () -> read("people", unknown()));
        double profile = compare(
                pairs, () -> read("support-profiles", claraElsewhere.id()), () -> read("support-profiles", unknown()));
        double control = compare(
                pairs,
                () -> sam.get("/api/coverage?from=2026-01&to=2026-10&asOf=2026-10-31")
                        .is(200),
                () -> sam.get("/api/sessions/" + unknown()).is(404));
        DrillReport.add(
                "refusals by the clock: longer than for what is not there",
                "session of others %.0f %%, of another agency %.0f %%, person %.0f %%, profile %.0f %%"
                        .formatted(100 * unseen, 100 * foreign, 100 * person, 100 * profile),
                "an answer that takes work: %.0f %%".formatted(100 * control));

        assertThat(List.of(unseen, foreign, person, profile)).allMatch(RefusalTimesDrill::isAlike);
        assertThat(control).as("control").matches(share -> !isAlike(share));
    }

    @Test
    void an_address_that_nobody_has_takes_as_long_as_a_wrong_password() {
        // from now on hashed as is done today
        Browser.at(agencies.stranger()).signIn(clara.email(), Agencies.PASSWORD).is(302);
        int pairs = (int) Math.clamp(DrillReport.length().toSeconds() * 4, 60, 300);
        double unknown = compare(
                pairs,
                5,
                () -> signIn(clara.email(), "wrong-horse-battery"),
                () -> signIn(unknown() + "@x.example", "y"));
        double control =
                compare(CONTROL, 5, () -> signIn(clara.email(), "wrong-horse-battery"), () -> agencies.stranger()
                        .get("/sign-in"));
        DrillReport.add(
                "signing in by the clock: longer than for an unknown address",
                "wrong password %.0f %%".formatted(100 * unknown),
                "a page that hashes nothing: %.0f %%".formatted(100 * control));

        assertThat(unknown).matches(RefusalTimesDrill::isAlike);
        assertThat(control).as("control").matches(share -> !isAlike(share));
    }

    private double compare(int pairs, Supplier<Answer> one, Supplier<Answer> other) {
        return compare(pairs, WARM_UP, one, other);
    }

    /** By Mann and Whitney: of all pairs of one and another, the share in which the one takes longer. */
    private double compare(int pairs, int warmUp, Supplier<Answer> one, Supplier<Answer> other) {
        List<Long> ones = new ArrayList<>();
        List<Long> others = new ArrayList<>();
        for (int n = -warmUp; n < pairs; n++) {
            boolean oneFirst = n % 2 == 0;
            long first = nanos(oneFirst ? one : other);
            long second = nanos(oneFirst ? other : one);
            if (n >= 0) {
                ones.add(oneFirst ? first : second);
                others.add(oneFirst ? second : first);
            }
        }
        return shareOfLonger(ones, others);
    }

    private static double shareOfLonger(List<Long> ones, List<Long> others) {
        long[] sorted = others.stream().mapToLong(Long::longValue).sorted().toArray();
        double longer = ones.stream()
                .mapToInt(each -> {
                    int at = Arrays.binarySearch(sorted, each);
                    return at < 0 ? -at - 1 : at;
                })
                .sum();
        return longer / ones.size() / others.size();
    }

    private static boolean isAlike(double share) {
        return share < TOLD_APART && share > 1 - TOLD_APART;
    }

    private long nanos(Supplier<Answer> asked) {
        long begun = System.nanoTime();
        asked.get();
        return System.nanoTime() - begun;
    }

    private Answer read(String what, String id) {
        return stranger.get("/api/" + what + "/" + id).is(404);
    }

    private Answer signIn(String email, String password) {
        jdbc.sql("delete from sign_in_attempt").update();
        return Browser.at(agencies.stranger()).signIn(email, password).is(422);
    }

    private static String unknown() {
        return UUID.randomUUID().toString();
    }
}
