package org.opensupervision.api.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.OpenSupervision;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Answer;
import org.opensupervision.api.harness.Browser;
import org.opensupervision.api.harness.Harness;
import org.opensupervision.api.harness.Http;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.api.harness.TestClock;
import org.opensupervision.api.harness.TestDatabase;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.privacy.LocalMasterKey;
import org.opensupervision.projections.privacy.NotOpened;
import org.opensupervision.projections.privacy.PersonKeys;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Applications of their own on one database, started with one master key or another. */
class SealedAppSecretsTest {

    private final String database = TestDatabase.fresh();
    private final String nextMasterKey = LocalMasterKey.random();

    private Agency agency;
    private Http admin;
    private Someone sam;
    private Someone maria;
    private String shown;
    private App app;

    @Test
    void the_secret_of_an_app_is_not_in_its_table_and_good_until_the_key_of_its_owner_is_gone() {
        try (var first = start()) {
            sam_sets_up_an_app(first);
            nothing_of_it_is_in_the_table();
            nobody_elses_row_makes_it_good(first);

            admin.at(port(first)).post("/api/people/" + sam.id() + "/key").is(204);
            isLetIn(first, "2026-10-31T12:05:00Z");
        }
        try (var second = start(
                "--opensupervision.master-key=" + nextMasterKey,
                "--opensupervision.other-master-key=" + TestDatabase.MASTER_KEY)) {
            isLetIn(second, "2026-10-31T12:10:00Z");
            assertThat(admin.at(port(second))
                            .post("/api/keys/wrapping")
                            .is(200)
                            .at("/toRewrap")
                            .asLong())
                    .isZero();
        }
        try (var third = start("--opensupervision.master-key=" + nextMasterKey)) {
            isLetIn(third, "2026-10-31T12:15:00Z");
            third.getBean(PersonKeys.class).destroy(agency.id(), PersonId.of(sam.id()));
            signIn(third, "2026-10-31T12:20:00Z").is(422);
        }
    }

    @Test
    void what_stood_there_before_there_were_seals_is_good_and_sealed_by_the_next_start() {
        try (var first = start()) {
            sam_sets_up_an_app(first);
            assertThat(first.getBean(JdbcClient.class)
                            .sql("update second_factor set secret = :secret, sealed_secret = null")
                            .param("secret", app.secret())
                            .update())
                    .isOne();
            assertThat(text(TestDatabase.fileOf(database, "second_factor")))
                    .as("control")
                    .contains(text(app.secret()));
            isLetIn(first, "2026-10-31T12:05:00Z");
        }
        try (var second = start()) {
            assertThat(second.getBean(JdbcClient.class)
                            .sql("select secret is null and sealed_secret is not null from second_factor")
                            .query(Boolean.class)
                            .list())
                    .containsExactly(true);
            isLetIn(second, "2026-10-31T12:10:00Z");
        }
    }

    private void sam_sets_up_an_app(ConfigurableApplicationContext application) {
        agency = application.getBean(Agencies.class).register();
        admin = agency.administrator().http();
        sam = agency.supervisor("S1");
        maria = agency.supervisor("S2");
        application.getBean(Agencies.class).settle();
        Browser browser = Browser.at(Http.on(port(application)));
        browser.signIn(sam.email(), Agencies.PASSWORD).is(302);
        shown = browser.post("/api/me/second-factor", Json.of()).is(200).text("/secret");
        app = App.with(shown);
        String code = app.codeAt(application.getBean(TestClock.class).instant());
        browser.post("/api/me/second-factor/confirmation", Json.of("code", code))
                .is(200);
    }

    private void nothing_of_it_is_in_the_table() {
        UUID owner = UUID.fromString(sam.id());
        byte[] id = ByteBuffer.allocate(16)
                .putLong(owner.getMostSignificantBits())
                .putLong(owner.getLeastSignificantBits())
                .array();
        String file = text(TestDatabase.fileOf(database, "second_factor"));
        assertThat(file).as("control").contains(text(id));
        assertThat(file).doesNotContain(text(app.secret()), shown);
        assertThat(file.toLowerCase(Locale.ROOT))
                .doesNotContain(HexFormat.of().formatHex(app.secret()), shown.toLowerCase(Locale.ROOT));
    }

    private void nobody_elses_row_makes_it_good(ConfigurableApplicationContext application) {
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        String sealed = jdbc.sql("select sealed_secret from second_factor")
                .query(String.class)
                .single();
        SignedIn another = new SignedIn(agency.id(), PersonId.of(maria.id()));
        assertThatThrownBy(() -> application.getBean(AppSecrets.class).open(another, sealed, null))
                .isInstanceOf(NotOpened.class);
    }

    private void isLetIn(ConfigurableApplicationContext application, String when) {
        assertThat(signIn(application, when).is(302).header("Location")).hasValue("/");
    }

    private Answer signIn(ConfigurableApplicationContext application, String when) {
        TestClock clock = application.getBean(TestClock.class);
        clock.set(when);
        Browser browser = Browser.at(Http.on(port(application)));
        assertThat(browser.signIn(sam.email(), Agencies.PASSWORD).is(302).header("Location"))
                .hasValue("/sign-in/code");
        return browser.submit("/sign-in/code", "/sign-in/code", "code", app.codeAt(clock.instant()));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    private static int port(ConfigurableApplicationContext application) {
        return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private ConfigurableApplicationContext start(String... more) {
        var arguments = Stream.concat(
                Stream.of("--server.port=0", "--opensupervision.first-start=false", "--db-scheduler.enabled=false"),
                TestDatabase.settings(database).entrySet().stream()
                        .filter(setting -> Stream.of(more).noneMatch(one -> one.startsWith("--" + setting.getKey())))
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue()));
        return new SpringApplicationBuilder(OpenSupervision.class, Harness.class)
                .run(Stream.concat(arguments, Stream.of(more)).toArray(String[]::new));
    }
}
