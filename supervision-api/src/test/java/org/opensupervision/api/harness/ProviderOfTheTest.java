package org.opensupervision.api.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An identity provider that can lie, lose its keys and be away. What a real one does is for Keycloak to show. */
public final class ProviderOfTheTest implements AutoCloseable {

    public static final String CLIENT = "opensupervision";
    public static final String AUDIENCE = "opensupervision-api";

    public static final String ACCESS_TOKEN = "for nothing";

    private static final String SECRET = "of the test alone";

    private record Sent(String challenge, String redirectUri, String idToken) {}

    private final Map<String, Sent> codes = new LinkedHashMap<>();
    private final Map<String, String> elsewhere = new LinkedHashMap<>();
    private RSAKey key = newKey();
    private String accessToken = ACCESS_TOKEN;
    private Function<String, String> atTheDoor = _ -> "/";
    private HttpServer server;
    private int port;

    private ProviderOfTheTest() {}

    public static ProviderOfTheTest start() {
        var provider = new ProviderOfTheTest();
        provider.listen(0);
        provider.port = provider.server.getAddress().getPort();
        return provider;
    }

    public String issuer() {
        return "http://127.0.0.1:" + port;
    }

    /** Settings of an application for which this is the provider of an agency. */
    public String[] settings(String name, Agency agency) {
        String prefix = "--opensupervision.identity-providers." + name + ".";
        return new String[] {
            prefix + "agency=" + agency.id(),
            prefix + "issuer=" + issuer(),
            prefix + "client-id=" + CLIENT,
            prefix + "client-secret=" + SECRET,
            prefix + "label=" + name,
            prefix + "audience=" + AUDIENCE,
            prefix + "unbound-tokens=true"
        };
    }

    public void rotateKeys() {
        key = newKey();
    }

    /** From now on. */
    public void accessToken(String token) {
        accessToken = token;
    }

    /** In bits, as short as one likes. */
    public void rotateKeys(int length) {
        key = newKey(length);
    }

    public RSAKey key() {
        return key;
    }

    /** From now on its description names this address of its own, such as its {@code token_endpoint}. */
    public void names(String address, String elsewhere) {
        this.elsewhere.put(address, elsewhere);
    }

    public void goAway() {
        server.stop(0);
    }

    public void comeBack() {
        listen(port);
    }

    /**
     * Somebody signs in here, whom a browser has brought to this address; answers with the address to send them back to.
     */
    public String signIn(String address, String subject, Instant now, Consumer<JWTClaimsSet.Builder> claims) {
        Map<String, String> asked = query(URI.create(address).getRawQuery());
        var token = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .subject(subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", asked.get("nonce"));
        claims.accept(token);
        String code = UUID.randomUUID().toString();
        String redirectUri = asked.get("redirect_uri");
        codes.put(code, new Sent(asked.get("code_challenge"), redirectUri, signed(token.build())));
        return URI.create(redirectUri).getPath() + "?code=" + code + "&state=" + asked.get("state");
    }

    /** From now on this is who comes in a browser of their own, and is sent back at once. */
    public void knows(String subject, Instant now, Consumer<JWTClaimsSet.Builder> claims) {
        atTheDoor = address -> signIn(address, subject, now, claims);
    }

    public String signed(JWTClaimsSet claims) {
        return signed(claims, key);
    }

    public static String signed(JWTClaimsSet claims, RSAKey key) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key, true));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static RSAKey newKey() {
        return newKey(3072);
    }

    private static RSAKey newKey(int length) {
        try {
            return new RSAKeyGenerator(length, true)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void listen(int wanted) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/.well-known/openid-configuration", asked -> answer(asked, 200, document()));
        server.createContext("/keys", asked -> answer(asked, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::exchange);
        server.createContext("/authorize", this::sendBack);
        server.start();
    }

    private String document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issuer", issuer());
        document.put("authorization_endpoint", issuer() + "/authorize");
        document.put("token_endpoint", issuer() + "/token");
        document.put("jwks_uri", issuer() + "/keys");
        document.put("end_session_endpoint", issuer() + "/logout");
        document.put("subject_types_supported", List.of("public"));
        document.put("response_types_supported", List.of("code"));
        document.put("id_token_signing_alg_values_supported", List.of("RS256"));
        document.putAll(elsewhere);
        return JSONObjectUtils.toJSONString(document);
    }

    private void sendBack(HttpExchange asked) throws IOException {
        URI address = asked.getRequestURI();
        URI application = URI.create(query(address.getRawQuery()).get("redirect_uri"));
        asked.getResponseHeaders()
                .set(
                        "Location",
                        application.resolve(atTheDoor.apply(address.toString())).toString());
        asked.sendResponseHeaders(302, -1);
        asked.close();
    }

    /** As a provider has to: the client's secret, the verifier, the same address. */
    private void exchange(HttpExchange asked) throws IOException {
        Map<String, String> form = query(new String(asked.getRequestBody().readAllBytes(), UTF_8));
        Sent sent = codes.remove(form.get("code"));
        String basic = Base64.getEncoder()
                .encodeToString((CLIENT + ":" + java.net.URLEncoder.encode(SECRET, UTF_8)).getBytes(UTF_8));
        boolean good = sent != null
                && ("Basic " + basic).equals(asked.getRequestHeaders().getFirst("Authorization"))
                && sent.challenge().equals(sha256(form.get("code_verifier")))
                && sent.redirectUri().equals(form.get("redirect_uri"));
        if (good) {
            answer(asked, 200, """
                    {"access_token": "%s", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}
                    """.formatted(accessToken, sent.idToken()));
        } else {
            answer(asked, 400, "{\"error\": \"invalid_grant\"}");
        }
    }

    private static void answer(HttpExchange asked, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(UTF_8);
        asked.getResponseHeaders().set("Content-Type", "application/json");
        asked.sendResponseHeaders(status, bytes.length);
        asked.getResponseBody().write(bytes);
        asked.close();
    }

    private static Map<String, String> query(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], UTF_8), pair -> URLDecoder.decode(pair[1], UTF_8)));
    }

    private static String sha256(String text) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
