package org.opensupervision.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.AnotherNode;
import org.opensupervision.api.harness.Answer;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.ProviderOfTheTest;
import org.opensupervision.api.harness.ProvingKey;
import org.opensupervision.api.harness.Someone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bearer tokens of an agency's provider, good ones and those that somebody has made up. */
@OverHttp
class ProviderTokensTest extends WithProviders {

    Someone clara;

    @BeforeEach
    void claras_account_is_known(@Autowired JdbcClient jdbc) {
        node.clock().set(NOW.toString());
        clara = harbour.supervisee("C" + System.nanoTime());
        harbour.agencies().settle();
        link(jdbc, harbours, harbour, clara);
    }

    @Test
    void a_token_does_what_its_scopes_say_in_the_name_of_whose_account_it_is() {
        String reads = harbours.signed(good().build());

        assertThat(with(reads).is(200).text("/id")).isEqualTo(clara.id());
        node.stranger()
                .bearing(reads)
                .post("/api/support-requests", Agency.request("supportive"))
                .is(403);
        String writes = harbours.signed(good().claim("scope", "openid opensupervision.write")
                .claim("scp", null)
                .build());
        node.stranger()
                .bearing(writes)
                .post("/api/support-requests", Agency.request("supportive"))
                .is(201);
        node.stranger().bearing(writes).get("/api/people").is(403);
        node.stranger()
                .bearing(harbours.signed(good().claim("scope", "openid").build()))
                .get("/api/people")
                .is(403);
    }

    @Test
    void whatever_is_wrong_with_one_is_answered_alike() throws Exception {
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put(
                "for another audience",
                harbours.signed(good().audience("somebody-else").build()));
        bad.put(
                "an ID token",
                harbours.signed(good().audience(ProviderOfTheTest.CLIENT).build()));
        bad.put(
                "for no audience",
                harbours.signed(good().audience((String) null).build()));
        bad.put(
                "expired",
                harbours.signed(
                        good().issueTime(at(-60)).expirationTime(at(-31)).build()));
        bad.put(
                "that never expires",
                harbours.signed(good().expirationTime(null).build()));
        bad.put("not good yet", harbours.signed(good().notBeforeTime(at(31)).build()));
        bad.put("from the future", harbours.signed(good().issueTime(at(31)).build()));
        bad.put("signed by another key", ProviderOfTheTest.signed(good().build(), ProviderOfTheTest.newKey()));
        bad.put("signed by the other agency's provider", lakesides.signed(good().build()));
        bad.put(
                "that names the other agency's issuer and is signed by ours",
                harbours.signed(good().issuer(lakesides.issuer()).build()));
        bad.put(
                "of nobody's issuer",
                harbours.signed(good().issuer("https://nobody.example").build()));
        bad.put("signed by nobody", new PlainJWT(good().build()).serialize());
        bad.put(
                "signed by the public key as a secret",
                hmac(harbours.key().toRSAPublicKey().getEncoded()));
        bad.put(
                "signed by the text of the public key",
                hmac(harbours.key().toPublicJWK().toJSONString().getBytes()));
        bad.put(
                "of an account that nobody has",
                harbours.signed(good().subject("nobody").build()));
        bad.put("without a subject", harbours.signed(good().subject(null).build()));
        bad.put(
                "of the same account at the other provider",
                lakesides.signed(good().issuer(lakesides.issuer()).build()));
        bad.put("with a letter more", harbours.signed(good().build()) + "A");
        bad.put("that is none", "a.b.c");

        String refusal = with("nothing at all").is(401).text();
        bad.forEach((what, token) -> {
            Answer answer = with(token);
            assertThat(answer.status()).as("a token " + what).isEqualTo(401);
            assertThat(answer.text()).as("a token " + what).isEqualTo(refusal);
        });
        with(harbours.signed(good().build())).is(200);
        with(harbours.signed(good().issueTime(at(-60)).expirationTime(at(-29)).build()))
                .is(200);
    }

    @Test
    void one_that_is_bound_to_a_key_is_of_use_to_whoever_has_the_key_alone() {
        var key = ProvingKey.generate();
        String bound = harbours.signed(boundTo(key).build());
        String me = "http://127.0.0.1:" + node.port() + "/api/me";

        proved(bound, key.proof("GET", me, bound, NOW)).is(200);
        proved(bound, ProvingKey.generate().proof("GET", me, bound, NOW)).is(401);
        with(bound).is(401);
        String unbound = harbours.signed(good().build());
        proved(unbound, key.proof("GET", me, unbound, NOW)).is(401);
        with(harbours.signed(good().claim("cnf", Map.of("x5t#S256", key.thumbprint()))
                        .build()))
                .is(401);
    }

    @Test
    void others_are_not_taken_unless_the_operator_says_so(@Autowired Environment environment) {
        String[] strict = Stream.of(harbours.settings("harbour", harbour))
                .filter(setting -> !setting.contains("unbound-tokens"))
                .toArray(String[]::new);
        try (var other = AnotherNode.beside(environment, strict)) {
            var key = ProvingKey.generate();
            String bound = harbours.signed(boundTo(key).build());
            String proof = key.proof("GET", "http://127.0.0.1:" + other.port() + "/api/me", bound, NOW);

            other.stranger()
                    .bearing(harbours.signed(good().build()))
                    .get("/api/me")
                    .is(401);
            other.stranger()
                    .with("Authorization", "DPoP " + bound)
                    .with("DPoP", proof)
                    .get("/api/me")
                    .is(200);
        }
    }

    private JWTClaimsSet.Builder boundTo(ProvingKey key) {
        return good().claim("cnf", Map.of("jkt", key.thumbprint()));
    }

    private Answer proved(String token, String proof) {
        return node.stranger()
                .with("Authorization", "DPoP " + token)
                .with("DPoP", proof)
                .get("/api/me");
    }

    @Test
    void keys_may_change_and_be_out_of_reach_for_a_while() {
        String before = harbours.signed(good().build());
        with(before).is(200);

        harbours.rotateKeys();
        with(harbours.signed(good().build())).is(200);
        with(before).is(401);

        harbours.goAway();
        with(harbours.signed(good().build())).is(200);
        harbours.comeBack();
    }

    @Test
    void a_provider_that_never_answered_is_no_strangers_fault(@Autowired Environment environment) {
        try (var provider = ProviderOfTheTest.start();
                var other = AnotherNode.beside(environment, provider.settings("away", harbour))) {
            String token = provider.signed(good().issuer(provider.issuer()).build());
            provider.goAway();

            other.stranger().bearing(token).get("/api/me").is(503).says("identity provider");
            other.stranger().bearing(clara.http().token()).get("/api/me").is(200);
            provider.comeBack();
            other.stranger().bearing(token).get("/api/me").is(401);
        }
    }

    @Test
    void where_a_second_factor_is_asked_for_the_token_has_to_tell_of_one(@Autowired JdbcClient jdbc) {
        var admin = lakeside.administrator();
        link(jdbc, lakesides, lakeside, admin);
        JWTClaimsSet.Builder admins = good().issuer(lakesides.issuer()).subject(subject(admin));
        String without = lakesides.signed(admins.build());
        String with = lakesides.signed(
                admins.claim("amr", new String[] {"pwd", "mfa"}).build());
        node.stranger().bearing(without).get("/api/people").is(200);

        admin.put("/api/agency/sign-in-policy", Json.of("secondFactor", true)).is(204);

        node.stranger().bearing(without).get("/api/people").is(403);
        node.stranger().bearing(with).get("/api/people").is(200);
    }

    @Test
    void an_administrator_takes_an_account_away() {
        String token = harbours.signed(good().build());
        with(token).is(200);
        clara.delete("/api/people/" + clara.id() + "/provider-account").is(403);
        harbour.administrator()
                .delete("/api/people/" + clara.id() + "/provider-account")
                .is(204);
        with(token).is(401);
    }

    private static Answer with(String token) {
        return node.stranger().bearing(token).get("/api/me");
    }

    private JWTClaimsSet.Builder good() {
        return new JWTClaimsSet.Builder()
                .issuer(harbours.issuer())
                .subject(subject(clara))
                .audience(ProviderOfTheTest.AUDIENCE)
                .issueTime(at(0))
                .expirationTime(at(60))
                .claim("scope", "openid opensupervision.read");
    }

    private static Date at(int seconds) {
        return Date.from(NOW.plusSeconds(seconds));
    }

    private String hmac(byte[] secret) throws Exception {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(harbours.key().getKeyID())
                        .type(JOSEObjectType.JWT)
                        .build(),
                good().build());
        token.sign(new MACSigner(secret));
        return token.serialize();
    }

    private static String subject(Someone person) {
        return "subject of " + person.id();
    }

    /** As the first sign-in does; see {@link ProviderSignInTest}. */
    private static void link(JdbcClient jdbc, ProviderOfTheTest provider, Agency agency, Someone person) {
        jdbc.sql("""
                insert into provider_account (agency_id, issuer, subject, person_id, linked_at)
                values (:agency, :issuer, :subject, cast(:person as uuid), now())
                """)
                .param("agency", agency.id().value())
                .param("issuer", provider.issuer())
                .param("subject", subject(person))
                .param("person", person.id())
                .update();
    }
}
