package org.opensupervision.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.AnotherNode;
import org.opensupervision.api.harness.AtOnce;
import org.opensupervision.api.harness.Browser;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.api.harness.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@OverHttp
class InvitationsTest {

    private static final String CHOSEN = "four words of my own";

    @Autowired
    Agencies agencies;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    Agency agency;
    Someone clara;

    @BeforeEach
    void clara_has_joined() {
        agency = agencies.register();
        clara = agency.supervisee("C1");
        agencies.settle();
    }

    @Test
    void who_is_invited_sets_a_password_and_signs_in_with_it() {
        String link = invited(clara);
        browser().get(link).is(200);

        browser().accept(link, CHOSEN).is(302);

        browser().signIn(clara.email(), CHOSEN).is(302);
        browser().signIn(clara.email(), Agencies.PASSWORD).is(422);
    }

    @Test
    void an_administrator_signs_somebody_out_everywhere() {
        Browser claras = browser();
        claras.signIn(clara.email(), Agencies.PASSWORD).is(302);
        String sessions = "/api/people/" + clara.id() + "/sessions";

        clara.delete(sessions).is(403);
        claras.get("/api/me").is(200);
        agency.administrator().delete(sessions).is(204);
        claras.get("/api/me").is(401);
        claras.signIn(clara.email(), Agencies.PASSWORD).is(302);
    }

    @Test
    void a_link_is_good_in_a_browser_of_somebody_of_another_agency() {
        var other = agencies.register().supervisee("C1");
        Browser others = browser();
        others.signIn(other.email(), Agencies.PASSWORD).is(302);

        others.accept(invited(clara), CHOSEN).is(302);

        browser().signIn(clara.email(), CHOSEN).is(302);
    }

    @Test
    void a_link_is_good_once_even_for_two_at_the_same_moment() {
        String link = invited(clara);

        var answers = AtOnce.all(2, i -> browser().accept(link, CHOSEN + i));

        assertThat(answers.stream().map(answer -> answer.status())).containsExactlyInAnyOrder(302, 404);
        browser().get(link).is(404);
    }

    @Test
    void a_link_is_good_for_seven_days() {
        String link = invited(clara);

        clock.set("2026-11-07T11:59:59Z");
        browser().get(link).is(200);
        clock.set("2026-11-07T12:00:00Z");
        browser().get(link).is(404);
    }

    @Test
    void the_newest_link_alone_is_good_and_no_link_is_kept_as_it_is() {
        String first = invited(clara);
        String second = invited(clara);

        browser().get(first).is(404);
        browser().get(second).is(200);
        browser().get("/invitations/guessed").is(404);
        String secret = second.replaceFirst(".*/", "");
        assertThat(jdbc.sql("select i::text from invitation i")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(secret));
    }

    @Test
    void a_password_that_will_not_do_leaves_the_link_good() {
        String link = invited(clara);

        assertThat(browser().accept(link, "too short").is(422).text()).contains("at least 15 characters");
        assertThat(browser().accept(link, "passwordpassword").is(422).text()).contains("everybody knows");
        assertThat(browser().accept(link, clara.email() + "1").is(422).text()).contains("names");

        browser().accept(link, CHOSEN).is(302);
    }

    @Test
    void a_password_that_was_stolen_elsewhere_is_refused(@TempDir Path directory, @Autowired Environment environment)
            throws Exception {
        String sha1 = HexFormat.of()
                .withUpperCase()
                .formatHex(MessageDigest.getInstance("SHA-1").digest(CHOSEN.getBytes(StandardCharsets.UTF_8)));
        Path list = Files.writeString(directory.resolve("stolen.txt"), sha1 + ":1\r\n");
        String link = invited(clara);

        try (var node = AnotherNode.beside(environment, "--opensupervision.breached-passwords-file=" + list)) {
            Browser there = Browser.at(node.stranger());
            assertThat(there.accept(link, CHOSEN).is(422).text()).contains("passwords of others were stolen");
            there.accept(link, CHOSEN + " and more").is(302);
        }
    }

    @Test
    void administrators_invite_and_nobody_else() {
        var director = agency.join(agency.newcomer("D1").with("roles", List.of("DIRECTOR")));
        agencies.settle();

        director.post(invitation(clara)).is(403).isProblem();
        clara.post(invitation(clara)).is(403);
        var second = agency.join(agency.newcomer("A2").with("roles", List.of("ADMINISTRATOR", "DIRECTOR")));
        agencies.settle();
        second.post(invitation(clara)).is(201);
        agency.administrator()
                .delete("/api/people/" + second.id() + "/roles/ADMINISTRATOR")
                .is(204);
        clock.setDay("2026-11-01");
        agencies.settle();
        second.post(invitation(clara)).is(403);
    }

    @Test
    void an_accepted_link_ends_the_sessions_that_were_there() {
        Browser before = browser();
        before.signIn(clara.email(), Agencies.PASSWORD).is(302);

        browser().accept(invited(clara), CHOSEN).is(302);

        before.get("/api/me").is(401);
    }

    private String invited(Someone person) {
        return URI.create(
                        agency.administrator().post(invitation(person)).is(201).text("/link"))
                .getPath();
    }

    private Browser browser() {
        return Browser.at(agencies.stranger());
    }

    private static String invitation(Someone person) {
        return "/api/people/" + person.id() + "/invitation";
    }
}
