package org.opensupervision.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.AnotherNode;
import org.opensupervision.api.harness.Answer;
import org.opensupervision.api.harness.Browser;
import org.opensupervision.api.harness.Http;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.ProvingKey;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.api.harness.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A token that is bound to a key is of no use to whoever has got hold of it, nor is a proof that they have seen. */
@OverHttp
class BoundTokensTest {

    private static final Instant NOW = TestClock.NOON;

    @Autowired
    Agencies agencies;

    @Autowired
    Environment environment;

    @Autowired
    TestClock clock;

    final ProvingKey key = ProvingKey.generate();

    Browser browser;
    String token;

    @BeforeEach
    void a_program_of_sams_has_a_token_bound_to_its_key() {
        Agency agency = agencies.register();
        Someone sam = agency.supervisor("S1");
        browser = Browser.at(agencies.stranger());
        browser.signIn(sam.email(), Agencies.PASSWORD).is(302);
        agencies.settle();
        token = browser.post("/api/me/tokens", form(key.thumbprint())).is(201).text("/token");
    }

    @Test
    void each_call_is_proved_by_the_key() {
        ask(key.proof("GET", me(), token, NOW)).is(200);
        ask(key.proof("GET", me(), token, NOW)).is(200);
        agencies.stranger()
                .with("Authorization", "DPoP " + token)
                .with("DPoP", key.proof("GET", me(), token, NOW))
                .get("/api/me?asOf=2026-10-01")
                .is(200);
        assertThat(browser.get("/api/me/tokens").text()).contains("\"bound\":true");
        assertThat(browser.get("/me/tokens").text()).contains("bound to a key");
    }

    @Test
    void without_a_good_proof_the_token_is_none() throws Exception {
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("for another method", key.proof("POST", me(), token, NOW));
        bad.put("for another address", key.proof("GET", me() + "/tokens", token, NOW));
        bad.put("for another host", key.proof("GET", "https://other.example/api/me", token, NOW));
        bad.put("for another token", key.proof("GET", me(), token + "x", NOW));
        bad.put("for no token", proof(it -> it.claim("ath", null)));
        bad.put("by another key", ProvingKey.generate().proof("GET", me(), token, NOW));
        bad.put("that is old", key.proof("GET", me(), token, NOW.minusSeconds(61)));
        bad.put("of the future", key.proof("GET", me(), token, NOW.plusSeconds(61)));
        bad.put("of no time", proof(it -> it.issueTime(null)));
        bad.put("without an id", proof(it -> it.jwtID(null)));
        bad.put("with an endless id", proof(it -> it.jwtID("x".repeat(201))));
        bad.put("of another type", key.signed(JOSEObjectType.JWT, key.key().toPublicJWK(), claims()));
        bad.put("with its private key", key.withPrivateKey(claims()));
        bad.put(
                "that shows our key and is signed by another",
                ProvingKey.generate()
                        .signed(new JOSEObjectType("dpop+jwt"), key.key().toPublicJWK(), claims()));
        bad.put("signed by nobody", new PlainJWT(claims()).serialize());
        bad.put("that is none", "a.b.c");
        bad.put("that is empty", "");

        String refusal = agencies.stranger().get("/api/me").is(401).text();
        bad.forEach((what, proof) -> {
            Answer answer = ask(proof);
            assertThat(answer.status()).as("a proof " + what).isEqualTo(401);
            assertThat(answer.text()).as("a proof " + what).isEqualTo(refusal);
        });
        agencies.stranger()
                .with("Authorization", "DPoP " + token)
                .get("/api/me")
                .is(401);
        agencies.stranger().bearing(token).get("/api/me").is(401);
        bearingWith(key.proof("GET", me(), token, NOW)).get("/api/me").is(401);
        ask(key.proof("GET", me(), token, NOW.minusSeconds(60))).is(200);
        ask(key.proof("GET", me(), token, NOW.plusSeconds(60))).is(200);
    }

    @Test
    void a_proof_that_was_seen_is_good_no_second_time_on_any_node() {
        String proof = key.proof("GET", me(), token, NOW);
        ask(proof).is(200);
        ask(proof).is(401);
        try (var other = AnotherNode.beside(environment)) {
            String address = "http://127.0.0.1:" + other.port() + "/api/me";
            String there = key.proof("GET", address, token, NOW, it -> it.jwtID("once"));
            String again = key.proof("GET", me(), token, NOW, it -> it.jwtID("once"));
            other.stranger()
                    .with("Authorization", "DPoP " + token)
                    .with("DPoP", there)
                    .get("/api/me")
                    .is(200);
            ask(again).is(401);
        }
        clock.set(NOW.plus(Duration.ofSeconds(59)).toString());
        ask(proof).is(401);
    }

    @Test
    void a_key_that_could_be_found_by_calculating_proves_nothing() throws Exception {
        for (int bits : List.of(2048, 3072)) {
            var rsa = new ProvingKey(new RSAKeyGenerator(bits).generate(), JWSAlgorithm.PS256);
            token = browser.post("/api/me/tokens", form(rsa.thumbprint()))
                    .is(201)
                    .text("/token");
            ask(rsa.proof("GET", me(), token, NOW)).is(bits == 2048 ? 401 : 200);
        }
    }

    @Test
    void a_token_that_is_not_bound_takes_no_proof_and_a_thumbprint_is_one() {
        String unbound = browser.post("/api/me/tokens", form(null)).is(201).text("/token");
        agencies.stranger().bearing(unbound).get("/api/me").is(200);
        agencies.stranger()
                .with("Authorization", "DPoP " + unbound)
                .with("DPoP", key.proof("GET", me(), unbound, NOW))
                .get("/api/me")
                .is(401);
        browser.post("/api/me/tokens", form("short")).is(400);
        browser.submit("/me/tokens", "/me/tokens", "name", "x", "scopes", "READ", "days", "7", "key", "short")
                .is(422);
        browser.submit("/me/tokens", "/me/tokens", "name", "x", "scopes", "READ", "days", "7", "key", key.thumbprint())
                .is(200);
    }

    private Answer ask(String proof) {
        return agencies.stranger()
                .with("Authorization", "DPoP " + token)
                .with("DPoP", proof)
                .get("/api/me");
    }

    private Http bearingWith(String proof) {
        return agencies.stranger().bearing(token).with("DPoP", proof);
    }

    private String proof(Consumer<JWTClaimsSet.Builder> claims) {
        return key.proof("GET", me(), token, NOW, claims);
    }

    private JWTClaimsSet claims() throws Exception {
        return SignedJWT.parse(key.proof("GET", me(), token, NOW)).getJWTClaimsSet();
    }

    private String me() {
        return "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + "/api/me";
    }

    private static Json form(String thumbprint) {
        Json form = Json.of("name", "a program", "scopes", List.of("READ"), "days", 30);
        return thumbprint == null ? form : form.with("key", thumbprint);
    }
}
