package org.opensupervision.api.security;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;
import static org.opensupervision.api.harness.Agency.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Answer;
import org.opensupervision.api.harness.Endpoints;
import org.opensupervision.api.harness.Endpoints.Endpoint;
import org.opensupervision.api.harness.Http;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.PolicyUnderTest;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.api.harness.TestClock;
import org.opensupervision.api.security.AccessTable.Row;
import org.opensupervision.api.security.Cast.Player;
import org.opensupervision.projections.concern.Reach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Everybody at every endpoint; what should come of it stands in docs/access.md. */
@OverHttp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {

    /** The thing that an address names, and the deed of seeing it at all. */
    private static final Map<String, String> THINGS = Map.ofEntries(
            Map.entry("people", "person"),
            Map.entry("support-profiles", "person"),
            Map.entry("coverage", "person"),
            Map.entry("capacity-signals", "person"),
            Map.entry("workloads", "person"),
            Map.entry("agreements", "agreement"),
            Map.entry("sessions", "session"),
            Map.entry("support-requests", "request"),
            Map.entry("requests", "request"),
            Map.entry("risk-flags", "flag"),
            Map.entry("flags", "flag"),
            Map.entry("assessments", "assessment"),
            Map.entry("check-ins", "assessment"),
            Map.entry("shared-results", "person"),
            Map.entry("recovery-plans", "shared plan"),
            Map.entry("shared-recovery-plans", "shared plan"),
            Map.entry("recovery", "shared plan"),
            Map.entry("warning-signs", "person"),
            Map.entry("self-care-agreements", "person"));

    /** Pages that are in no row: strangers see them too, or everybody sees what is their own. */
    private static final Pattern APART = Pattern.compile(
            "/error|/policy-reports|/v3/api-docs.*|/actuator.*|/sign-in.*|/sign-out|/invitations/.*|/me(/.*)?");

    private static final String AS_OF = "?asOf=" + Cast.DAY;

    @Autowired
    Agencies agencies;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PolicyUnderTest policy;

    @Autowired
    Collection<RequestMappingInfoHandlerMapping> mappings;

    Cast cast;
    Player stranger;

    @BeforeAll
    void everybody_is_there() {
        cast = new Cast(agencies, clock, jdbc);
        stranger = new Player(agencies.register().jackOfAllTrades(), Set.of(), Map.of());
        agencies.settle();
    }

    @AfterAll
    void nothing_stays_parked() {
        cast.leaveNothingParked();
    }

    /** Something that is tried, and how it goes according to the document. */
    private record Cell(String deed, String name, Supplier<?> tried, Object documented) {

        boolean goesAsDocumented() {
            return documented.equals(tried.get());
        }
    }

    @TestFactory
    Stream<DynamicTest> as_documented() {
        return cells().stream()
                .map(cell -> DynamicTest.dynamicTest(
                        cell.deed() + ": " + cell.name(),
                        () -> assertThat(cell.tried().get()).as(cell.name()).isEqualTo(cell.documented())));
    }

    @TestFactory
    Stream<DynamicTest> a_guard_that_is_missing_is_noticed() {
        return Arrays.stream(Deed.values())
                .filter(deed -> !deed.who().contains(Standing.ANYONE))
                .map(deed -> noticed(deed + " for everybody", deed, EnumSet.allOf(Standing.class)));
    }

    @TestFactory
    Stream<DynamicTest> somebody_who_is_shut_out_is_noticed() {
        return Arrays.stream(Deed.values())
                // asked for with a token, as everything here is, it is refused to all
                .filter(deed -> deed != Deed.KEEP_OWN_SIGN_IN && deed != Deed.TAKE_EVERYTHING_ALONG)
                .flatMap(deed -> deed.who().stream()
                        .map(standing -> noticed(deed + " without " + standing, deed, without(deed, standing))));
    }

    @TestFactory
    Stream<DynamicTest> somebody_who_is_let_in_is_noticed() {
        return Arrays.stream(Deed.values())
                .filter(deed -> !deed.who().contains(Standing.ANYONE))
                .flatMap(deed -> Stream.of(Standing.DIRECTOR, Standing.ADMINISTRATOR)
                        .filter(standing -> !deed.who().contains(standing) && comesNear(deed, standing))
                        .map(standing -> noticed(deed + " for " + standing, deed, with(deed, standing))));
    }

    /** What is left out of an answer matters to nobody who gets none; and who records no sessions names nobody in one. */
    private static boolean comesNear(Deed deed, Standing standing) {
        boolean asked = !AccessTable.of(AccessTable.name(deed)).endpoints().isEmpty();
        return asked || standing == Standing.DIRECTOR && deed != Deed.NAME_AS_ATTENDING;
    }

    private DynamicTest noticed(String name, Deed deed, Set<Standing> who) {
        return DynamicTest.dynamicTest(
                name,
                () -> policy.bend(deed, who, () -> assertThat(cells().stream()
                                .filter(cell -> cell.deed().equals(AccessTable.name(deed)))
                                .allMatch(Cell::goesAsDocumented))
                        .as("everything is as documented")
                        .isFalse()));
    }

    @Test
    void every_endpoint_is_in_exactly_the_row_of_its_deed() {
        assertThat(endpoints()).isNotEmpty().allSatisfy(endpoint -> {
            Does does = endpoint.handler().getMethodAnnotation(Does.class);
            assertThat(does).as("%s says what it does", endpoint).isNotNull();
            assertThat(rowsWith(endpoint).map(Row::deed))
                    .as(endpoint.toString())
                    .containsExactly(AccessTable.name(does.value()));
        });
        assertThat(AccessTable.rows().stream().flatMap(row -> row.endpoints().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        endpoints().stream().map(Endpoint::toString).toList());
    }

    @Test
    void every_page_about_oneself_says_what_it_does() {
        assertThat(Endpoints.of(mappings).stream()
                        .filter(endpoint -> endpoint.pattern().matches("/me(/.*)?")))
                .isNotEmpty()
                .allSatisfy(page -> assertThat(page.handler()
                                .getMethodAnnotation(Does.class)
                                .value()
                                .who())
                        .as(page.toString())
                        .containsAnyOf(Standing.ANYONE, Standing.SELF));
    }

    @Test
    void every_list_is_limited_by_the_reach_of_who_looks() {
        assertThat(endpoints())
                .filteredOn(endpoint -> endpoint.method().equals("GET") && !endpoint.hasVariables())
                .filteredOn(endpoint -> {
                    Deed deed =
                            endpoint.handler().getMethodAnnotation(Does.class).value();
                    return !deed.who().stream().allMatch(Standing::towardsEverything);
                })
                .isNotEmpty()
                .allSatisfy(endpoint -> assertThat(endpoint.handler().getMethodParameters())
                        .extracting(MethodParameter::getParameterType)
                        .asInstanceOf(InstanceOfAssertFactories.list(Class.class))
                        .as(endpoint.toString())
                        .containsAnyOf(Reach.class, Sight.class));
    }

    @Test
    void what_is_in_no_row_is_signing_in_ones_own_pages_the_description_of_the_api_health_and_errors() {
        assertThat(Endpoints.of(mappings).stream()
                        .map(Endpoint::pattern)
                        .filter(pattern -> APART.matcher(pattern).matches())
                        .filter(pattern -> !pattern.matches("/v3/api-docs.*|/actuator(/health.*)?|/me(/.*)?"))
                        .collect(toSet()))
                .isSubsetOf(
                        "/error",
                        "/policy-reports",
                        "/sign-in",
                        "/sign-in/code",
                        "/sign-in/with/{name}",
                        "/sign-in/from/{name}",
                        "/sign-out",
                        "/invitations/{secret}",
                        "/invitations/{secret}/with/{name}");
    }

    @Test
    void refusals_are_alike() {
        Set<String> forbidden = new HashSet<>();
        Set<String> missing = new HashSet<>();
        for (Endpoint endpoint : endpoints()) {
            if (isOwn(endpoint)) {
                continue;
            }
            for (Player player : everybody()) {
                Answer answer = ask(endpoint, player.person(), this::idOfThing);
                remember(answer, forbidden, missing);
                if (endpoint.hasVariables()) {
                    remember(ask(endpoint, player.person(), this::noId), forbidden, missing);
                }
            }
        }
        assertThat(forbidden).hasSize(1);
        assertThat(missing).hasSize(1);
    }

    private static void remember(Answer answer, Set<String> forbidden, Set<String> missing) {
        String body = answer.text().replaceAll("\"instance\":\"[^\"]*\"", "");
        if (answer.status() == 403) {
            forbidden.add(answer.isProblem().header("Content-Type") + body);
        } else if (answer.status() == 404) {
            missing.add(answer.isProblem().header("Content-Type") + body);
        }
    }

    private List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (Endpoint endpoint : endpoints()) {
            Row row = rowsWith(endpoint).findFirst().orElseThrow(() -> new AssertionError(endpoint + " is in no row"));
            cast.players.forEach((name, player) -> cells.add(new Cell(
                    row.deed(),
                    endpoint + " by " + name,
                    () -> Outcome.of(ask(endpoint, player.person(), this::idOfThing)),
                    expected(endpoint, row, player))));
            cells.add(new Cell(
                    row.deed(),
                    endpoint + " by somebody of another agency",
                    () -> Outcome.of(ask(endpoint, stranger.person(), this::idOfThing)),
                    expectedOfStranger(endpoint, row)));
        }
        addLists(cells);
        addWhatIsLeftOut(cells);
        addWhatIsNamed(cells);
        addWhatIsReported(cells);
        return cells;
    }

    private static Outcome expected(Endpoint endpoint, Row row, Player player) {
        String thing = thing(endpoint);
        if (isOwn(endpoint)) {
            return Outcome.NOT_THEIRS;
        }
        if (player.stands(row.who(), thing)) {
            return Outcome.LET_IN;
        }
        if (!player.couldEver(row.who())) {
            return Outcome.NOT_THEIRS;
        }
        if (!endpoint.hasVariables()) {
            return Outcome.LET_IN;
        }
        return player.stands(AccessTable.of("read " + thing).who(), thing) ? Outcome.NOT_THEIRS : Outcome.NOT_THERE;
    }

    /** One's own tokens, sessions and second factor are for whoever has signed in in person, and not for a token. */
    private static boolean isOwn(Endpoint endpoint) {
        return endpoint.pattern().startsWith("/api/me/") || endpoint.pattern().equals("/updates");
    }

    /** Has every role, elsewhere. Who may send something here for everything is first told what is wrong with it. */
    private static Outcome expectedOfStranger(Endpoint endpoint, Row row) {
        if (isOwn(endpoint)) {
            return Outcome.NOT_THEIRS;
        }
        boolean byRole = row.who().stream().anyMatch(Set.of("a director", "an administrator")::contains);
        boolean toldWhatIsWrong =
                byRole && (wantsBody(endpoint) || endpoint.pattern().endsWith("/roles/{role}"));
        return endpoint.hasVariables() && !toldWhatIsWrong ? Outcome.NOT_THERE : Outcome.LET_IN;
    }

    private void addLists(List<Cell> cells) {
        Map<String, String> lists = Map.ofEntries(
                Map.entry("/api/sessions?size=1000", cast.session),
                Map.entry("/api/support-requests?size=1000", cast.request),
                Map.entry("/api/agreements?size=1000", cast.agreement),
                Map.entry("/api/risk-flags?size=1000", cast.flag),
                Map.entry("/api/capacity-signals?size=1000", cast.capacity),
                Map.entry("/api/assessments?size=1000", cast.assessment),
                Map.entry("/api/shared-results?size=1000", cast.sharedResult),
                Map.entry("/api/recovery-plans?size=1000", cast.plan),
                Map.entry("/api/shared-recovery-plans?size=1000", cast.plan),
                Map.entry("/api/workloads?size=1000", cast.workload),
                Map.entry("/api/warning-signs?size=1000", cast.sign),
                Map.entry("/api/self-care-agreements?size=1000", cast.selfCare),
                Map.entry("/api/coverage" + AS_OF + "&size=1000", cast.clara.id()),
                Map.entry("/api/support-profiles" + AS_OF + "&size=1000", cast.clara.id()));
        lists.forEach((address, id) -> {
            Row row = rowOf("GET " + address.replaceFirst("\\?.*", ""));
            String thing = thing(address);
            addShown(cells, row, thing, address, "\"id\":\"" + id + "\"", "the list");
        });
    }

    private void addWhatIsLeftOut(List<Cell> cells) {
        String person = "/api/people/" + cast.clara.id();
        String session = "/api/sessions/" + cast.session;
        String flag = "/api/risk-flags/" + cast.flag;
        String profile = "/api/support-profiles/" + cast.clara.id() + AS_OF;
        addShown(cells, AccessTable.of("read email"), "person now", person, cast.clara.email(), "e-mail");
        addShown(
                cells,
                AccessTable.of("read email"),
                "person now",
                "/api/people?size=1000",
                cast.clara.email(),
                "e-mail");
        addShown(cells, AccessTable.of("read leave"), "person now", person, "\"leaves\"", "leave");
        for (String address : List.of(person, person + "/leave")) {
            addShown(cells, AccessTable.of("read kind of leave"), "person now", address, Cast.KIND_OF_LEAVE, "kind");
        }
        for (String address : List.of(session, "/api/sessions?size=1000")) {
            addShown(cells, AccessTable.of("read words of session"), "session", address, Cast.NOTE, "note");
        }
        for (String address : List.of(flag, "/api/risk-flags?size=1000", profile, "/api/support-profiles" + AS_OF)) {
            addShown(cells, AccessTable.of("read evidence"), "flag", address, Cast.RATING_IN_FLAG, "rating");
        }
        addShown(cells, AccessTable.of("read workload"), "flag", flag, "\"caseload\":22", "workload beside the flag");
        for (String canary : List.of(Cast.WORDS_OF_RATING, Cast.REASON_OF_DISPUTE)) {
            Row row = AccessTable.of("read what others say");
            addShown(cells, row, "session", session, canary, canary, name -> !name.startsWith("Clara"));
            cells.add(new Cell(row.deed(), canary + " to who said it", () -> shows(cast.clara, session, canary), true));
        }
        cells.add(new Cell(
                "read email",
                "nobody is found by an address that they may not see",
                () -> finds(cast.otherSupervisor, cast.clara.email(), cast.clara.id()),
                false));
        cells.add(new Cell(
                "read email",
                "an administrator finds people by address",
                () -> finds(cast.administrator, cast.clara.email(), cast.clara.id()),
                true));
    }

    private void addShown(List<Cell> cells, Row row, String thing, String address, String canary, String what) {
        addShown(cells, row, thing, address, canary, what, name -> true);
    }

    private void addShown(
            List<Cell> cells,
            Row row,
            String thing,
            String address,
            String canary,
            String what,
            java.util.function.Predicate<String> among) {
        cast.players.forEach((name, player) -> {
            if (among.test(name)) {
                cells.add(new Cell(
                        row.deed(),
                        what + " in " + address + " to " + name,
                        () -> shows(player.person(), address, canary),
                        stands(player, row, thing)));
            }
        });
        cells.add(new Cell(
                row.deed(),
                what + " in " + address + " to another agency",
                () -> shows(stranger.person(), address, canary),
                false));
    }

    /** Who supervised her in June may not see today's leave or address. */
    private static boolean stands(Player player, Row row, String thing) {
        if (!thing.equals("person now")) {
            return player.stands(row.who(), thing);
        }
        Set<String> who = new HashSet<>(row.who());
        who.remove("their supervisor of that day");
        return player.stands(who, "person");
    }

    private static boolean shows(Someone person, String address, String canary) {
        return person.get(address).text().contains(canary);
    }

    private static boolean finds(Someone person, String text, String canary) {
        return person.post("/api/people/search", Json.of("text", text)).text().contains(canary);
    }

    private void addWhatIsNamed(List<Cell> cells) {
        Row row = AccessTable.of("name as attending");
        cast.players.forEach((name, player) -> {
            if (player.roles().contains("supervisor")) {
                cells.add(new Cell(
                        row.deed(),
                        "Clara in a record by " + name,
                        () -> player.person()
                                .post("/api/sessions", held(Cast.DAY, cast.clara))
                                .status(),
                        player.stands(row.who(), "person") ? 201 : 400));
            }
        });
        Someone sam = cast.players.get("Sam, who supervises her, then and now").person();
        cells.add(new Cell(
                "write record",
                "in another supervisor's name",
                () -> sam.post(
                                "/api/sessions",
                                held(Cast.DAY, cast.clara).with("supervisorId", cast.otherSupervisor.id()))
                        .status(),
                400));
        cast.players.forEach((name, player) -> cells.add(new Cell(
                AccessTable.of("ask for support").deed(),
                "for Clara by " + name,
                () -> player.person()
                        .post("/api/support-requests", request("supportive").with("superviseeId", cast.clara.id()))
                        .status(),
                player.stands(AccessTable.of("ask for support").who(), "person") ? 201 : 400)));
    }

    /** What is sent was reported before: it changes nothing. */
    private void addWhatIsReported(List<Cell> cells) {
        Row row = AccessTable.of("report workload");
        cast.players.forEach((name, player) -> cells.add(new Cell(
                row.deed(),
                "Clara's caseload of June by " + name,
                () -> player.person()
                        .post("/api/workloads", cast.caseload("2026-06", 21))
                        .status(),
                player.stands(row.who(), "person") ? 204 : 400)));
    }

    private Answer ask(Endpoint endpoint, Someone person, java.util.function.UnaryOperator<String> ids) {
        Supplier<String> named = () -> switch (collection(endpoint.pattern())) {
            case "people", "support-profiles", "capacity-signals" -> cast.clara.id();
            case "agreements" -> cast.agreement;
            case "sessions" -> cast.session;
            case "support-requests", "requests" -> cast.request;
            case "risk-flags", "flags" -> cast.flag;
            case "assessments", "check-ins" -> cast.assessment;
            case "recovery-plans", "shared-recovery-plans", "recovery" -> cast.plan;
            case "imports" -> cast.imported;
            case "rebuilds" -> cast.rebuild;
            case "parked-events", "system" -> cast.parked();
            case "teams", "agency" -> cast.team;
            case "me" -> cast.session;
            case "support-models" -> Cast.MODEL;
            default -> throw new AssertionError("give this test something for " + endpoint);
        };
        String id = endpoint.hasVariables() ? ids.apply(named.get()) : "";
        String address = endpoint.address(variable -> switch (variable) {
            case "role" -> "supervisor";
            case "audience" -> "supervisors";
            case "phase" -> "reintegrate";
            case "number" -> "1";
            case "file" -> "people";
            case "view" -> "hours";
            case "version" -> "0";
            case "leave" -> cast.leave;
            default -> id;
        });
        return send(endpoint, address, person.http());
    }

    /** Nothing that is sent is any good, so that little comes of it; what needs nothing is repeated. */
    private static Answer send(Endpoint endpoint, String address, Http http) {
        if (endpoint.method().equals("DELETE")) {
            return http.delete(address + "?lastDay=never");
        }
        if (endpoint.toString().equals("POST /api/imports")) {
            return http.with("Content-Type", "multipart/form-data; boundary=x").post(address, Cast.rejectedPerson());
        }
        if (endpoint.pattern().matches(".*/(closure|confirmations)")) {
            return http.withKey(Cast.ONCE).post(address);
        }
        if (!endpoint.pattern().startsWith("/api/") && endpoint.method().equals("POST")) {
            // a key of its own: what was done while a guard was missing would be answered again
            return http.withKey(UUID.randomUUID().toString()).post(address);
        }
        boolean asksAboutADay = endpoint.method().equals("GET") && address.matches(".*(support-profiles/|/hours).*");
        return http.ask(
                endpoint.method(), asksAboutADay ? address + AS_OF : address, wantsBody(endpoint) ? Json.of() : null);
    }

    private static boolean wantsBody(Endpoint endpoint) {
        return Stream.of(endpoint.handler().getMethodParameters())
                .map(parameter -> parameter.getParameterAnnotation(RequestBody.class))
                .anyMatch(body -> body != null && body.required());
    }

    private String idOfThing(String id) {
        return id;
    }

    private String noId(String id) {
        return UUID.randomUUID().toString();
    }

    private List<Player> everybody() {
        return Stream.concat(cast.players.values().stream(), Stream.of(stranger))
                .toList();
    }

    private List<Endpoint> endpoints() {
        return Endpoints.of(mappings).stream()
                .filter(endpoint -> !APART.matcher(endpoint.pattern()).matches())
                .toList();
    }

    private static Stream<Row> rowsWith(Endpoint endpoint) {
        return AccessTable.rows().stream().filter(row -> row.endpoints().contains(endpoint.toString()));
    }

    private static Row rowOf(String endpoint) {
        return AccessTable.rows().stream()
                .filter(row -> row.endpoints().contains(endpoint))
                .findFirst()
                .orElseThrow(() -> new AssertionError(endpoint + " is in no row"));
    }

    private static String thing(Endpoint endpoint) {
        return thing(endpoint.pattern());
    }

    private static String thing(String address) {
        return THINGS.getOrDefault(collection(address), "nothing");
    }

    /** The first part of an address, after /api where it begins with that. */
    private static String collection(String address) {
        return address.replaceFirst("^/(?:api/)?([^/?]*).*", "$1");
    }

    private static Set<Standing> without(Deed deed, Standing standing) {
        Set<Standing> fewer = EnumSet.copyOf(deed.who());
        fewer.remove(standing);
        return fewer;
    }

    private static Set<Standing> with(Deed deed, Standing standing) {
        Set<Standing> more = EnumSet.copyOf(deed.who());
        more.add(standing);
        return more;
    }
}
