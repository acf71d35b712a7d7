package org.opensupervision.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Browser;
import org.opensupervision.api.harness.Http;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.ReadModelTables;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An agency whose administrator lets others join. */
final class TheirAgency {

    private static final String ADMINISTRATOR = "admin@drill.example";
    private static final String PASSWORD = "held-on-to-dear-life";
    private static final String TOKEN = "the-token-of-the-drills-administrator";

    static final List<String> SETTINGS = List.of(
            "--opensupervision.agency=Drill",
            "--opensupervision.admin-email=" + ADMINISTRATOR,
            "--opensupervision.admin-token=" + TOKEN);

    private final String domain = UUID.randomUUID() + ".example";
    private final Supplier<List<URI>> nodes;
    private final Caller administrator;
    private final String supervisee;
    private final Caller superviseeCalling;

    private TheirAgency(Supplier<List<URI>> nodes, String token) throws IOException, InterruptedException {
        this.nodes = nodes;
        this.administrator = new Caller(nodes, token);
        supervisee = join("C1", "supervisee");
        superviseeCalling = letIn("C1", supervisee);
    }

    /** That of an application which was started with {@link #SETTINGS}. */
    static TheirAgency on(Supplier<List<URI>> nodes) throws IOException, InterruptedException {
        return new TheirAgency(nodes, TOKEN);
    }

    static TheirAgency of(Agency agency, URI node) throws IOException, InterruptedException {
        return new TheirAgency(
                () -> List.of(node), agency.administrator().http().token());
    }

    Caller administrator() {
        return administrator;
    }

    /** A new supervisor of its own, who records sessions. */
    SupervisorAtWork supervisor(String reference, History history) throws IOException, InterruptedException {
        String id = join(reference, "supervisor");
        administrator.ask(
                "POST",
                "/api/agreements",
                Json.of("supervisorId", id, "superviseeId", supervisee, "from", "2025-01-01"));
        return new SupervisorAtWork(reference, letIn(reference, id), supervisee, history);
    }

    /** Whom all sessions are about. */
    Caller supervisee() {
        return superviseeCalling;
    }

    private Caller letIn(String reference, String id) throws IOException, InterruptedException {
        var caller = new Caller(nodes, tokenOf(id, reference));
        caller.ask("GET", "/api/people/" + id, null);
        return caller;
    }

    /** By the link that the administrator sends, as everybody gets one. */
    private String tokenOf(String person, String reference) throws IOException, InterruptedException {
        String link = administrator
                .ask("POST", "/api/people/" + person + "/invitation", null)
                .get("link")
                .asString();
        URI node = nodes.get().getFirst();
        var browser = Browser.at(Http.on(node.getPort()));
        browser.accept(URI.create(link).getPath(), PASSWORD).is(302);
        browser.signIn(email(reference), PASSWORD).is(302);
        return browser.token();
    }

    private String join(String reference, String role) throws IOException, InterruptedException {
        return administrator
                .ask(
                        "POST",
                        "/api/people",
                        Json.of(
                                "reference",
                                reference,
                                "name",
                                reference,
                                "email",
                                email(reference),
                                "roles",
                                List.of(role),
                                "joinedOn",
                                "2025-01-01"))
                .get("id")
                .asString();
    }

    private String email(String reference) {
        return reference.toLowerCase(Locale.ROOT) + "@" + domain;
    }

    /** What the read models say is what follows from the log: after a rebuild they say the same. */
    void assertThatReadModelsEqualARebuild(JdbcClient jdbc) throws IOException, InterruptedException {
        awaitReadModels();
        Map<String, String> live = ReadModelTables.checksums(jdbc);
        rebuild();
        assertThat(ReadModelTables.checksums(jdbc)).as("rebuilt").isEqualTo(live);
    }

    void awaitReadModels() throws IOException, InterruptedException {
        while (!states().valueStream().allMatch(view -> view.get("behind").asLong() == 0)) {
            Thread.sleep(50);
        }
    }

    private JsonNode states() throws IOException, InterruptedException {
        return administrator.ask("GET", "/api/read-models", null);
    }

    void rebuild() throws IOException, InterruptedException {
        List<String> views =
                states().valueStream().map(view -> view.get("view").asString()).toList();
        Caller.Answer begun = administrator.send("POST", "/api/rebuilds", Json.of("views", views), null);
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        String state;
        do {
            Thread.sleep(50);
            state = administrator
                    .ask("GET", begun.location(), null)
                    .get("state")
                    .asString();
        } while (state.equals("RUNNING"));
        assertThat(state).isEqualTo("DONE");
    }
}
