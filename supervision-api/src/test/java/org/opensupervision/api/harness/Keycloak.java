package org.opensupervision.api.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A real Keycloak, from the folder that the profile {@code keycloak} unpacks, with two realms in memory. */
public final class Keycloak implements AutoCloseable {

    public static final String CLIENT = "opensupervision";
    public static final String SECRET = "of the test alone";
    public static final String AUDIENCE = "opensupervision-api";
    public static final String PASSWORD = "known to keycloak alone";

    private static final Duration PATIENCE = Duration.ofSeconds(240);
    private static final List<String> REALMS = List.of("harbour", "lakeside");
    private static final String ADMIN = "admin-of-the-test";

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = freePort();
    private final Process process;

    private Keycloak(Path home) throws IOException {
        for (String realm : REALMS) {
            Path imported = Files.createDirectories(home.resolve("data/import")).resolve(realm + "-realm.json");
            try (var source = Keycloak.class.getResourceAsStream("/keycloak/" + realm + "-realm.json")) {
                Files.copy(source, imported, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        var start = new ProcessBuilder(
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--db=dev-mem",
                "--cache=local",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--import-realm");
        start.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "JAVA_OPTS_APPEND",
                        "-XX:TieredStopAtLevel=1",
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        ADMIN,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        ADMIN));
        process = start.redirectErrorStream(true)
                .redirectOutput(Path.of("target/keycloak.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    public static Keycloak start() {
        Path home = Path.of(System.getProperty("keycloak.home"));
        try {
            home.resolve("bin/kc.sh").toFile().setExecutable(true);
            var keycloak = new Keycloak(home);
            keycloak.awaitRealms();
            return keycloak;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String issuer(String realm) {
        return "http://127.0.0.1:" + port + "/realms/" + realm;
    }

    public String[] settings(String realm, Agency agency) {
        String prefix = "--opensupervision.identity-providers." + realm + ".";
        return new String[] {
            prefix + "agency=" + agency.id(),
            prefix + "issuer=" + issuer(realm),
            prefix + "client-id=" + CLIENT,
            prefix + "client-secret=" + SECRET,
            prefix + "label=" + realm,
            prefix + "audience=" + AUDIENCE,
            prefix + "unbound-tokens=true"
        };
    }

    /** Answers with the address of the account. */
    public String account(String realm, String email, boolean verified) {
        var account = Json.of("username", email, "email", email, "emailVerified", verified, "enabled", true)
                .with("firstName", "First")
                .with("lastName", "Last")
                .with("credentials", List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false)));
        return administer("POST", "/admin/realms/" + realm + "/users", account)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    public void changeEmail(String account, String email) {
        administer("PUT", URI.create(account).getPath(), Json.of("email", email));
    }

    public void rotateKeys(String realm) {
        var key = Json.of("name", "newer", "providerId", "rsa-generated")
                .with("providerType", "org.keycloak.keys.KeyProvider")
                .with("config", Map.of("priority", List.of("500"), "keySize", List.of("3072")));
        administer("POST", "/admin/realms/" + realm + "/components", key);
    }

    /** An access token of a program to which somebody has given their password. */
    public String token(String realm, String program, String email, String scope) {
        return tokens(
                        realm,
                        Map.of(
                                "grant_type", "password",
                                "client_id", program,
                                "username", email,
                                "password", PASSWORD,
                                "scope", scope))
                .get("access_token")
                .asString();
    }

    private HttpResponse<String> administer(String method, String path, Json body) {
        String token = tokens(
                        "master",
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                ADMIN,
                                "password",
                                ADMIN))
                .get("access_token")
                .asString();
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body.toString())));
    }

    private JsonNode tokens(String realm, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return Json.read(send(HttpRequest.newBuilder(URI.create(issuer(realm) + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)))
                .body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException("Keycloak answered " + response.statusCode() + " " + response.body());
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void awaitRealms() {
        Instant end = Instant.now().plus(PATIENCE);
        while (!REALMS.stream().allMatch(this::isThere)) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                close();
                throw new IllegalStateException("Keycloak did not start; see target/keycloak.log");
            }
            sleep();
        }
    }

    private boolean isThere(String realm) {
        try {
            var request = HttpRequest.newBuilder(URI.create(issuer(realm))).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
