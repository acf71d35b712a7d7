package org.opensupervision.api.harness;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.Consumer;

/** The key of a program that proves each of its calls, as RFC 9449 has it. */
public record ProvingKey(JWK key, JWSAlgorithm algorithm) {

    public static ProvingKey generate() {
        try {
            return new ProvingKey(new ECKeyGenerator(Curve.P_256).generate(), JWSAlgorithm.ES256);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String thumbprint() {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String proof(String method, String address, String token, Instant now) {
        return proof(method, address, token, now, _ -> {});
    }

    /** With something else in it than there should be. */
    public String proof(
            String method, String address, String token, Instant now, Consumer<JWTClaimsSet.Builder> claims) {
        var said = new JWTClaimsSet.Builder()
                .jwtID(UUID.randomUUID().toString())
                .claim("htm", method)
                .claim("htu", address)
                .claim("ath", sha256(token))
                .issueTime(Date.from(now));
        claims.accept(said);
        return signed(new JOSEObjectType("dpop+jwt"), key.toPublicJWK(), said.build());
    }

    /** Under a header that says what one likes. */
    public String signed(JOSEObjectType type, JWK shown, JWTClaimsSet claims) {
        try {
            var proof = new SignedJWT(
                    new JWSHeader.Builder(algorithm).type(type).jwk(shown).build(), claims);
            proof.sign(new DefaultJWSSignerFactory().createJWSSigner(key, algorithm));
            return proof.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As whoever gives away their private key would, which no library does. */
    public String withPrivateKey(JWTClaimsSet claims) {
        try {
            String header = "{\"typ\":\"dpop+jwt\",\"alg\":\"%s\",\"jwk\":%s}".formatted(algorithm, key.toJSONString());
            String said = Base64URL.encode(header) + "." + Base64URL.encode(claims.toString());
            var signature = new DefaultJWSSignerFactory()
                    .createJWSSigner(key, algorithm)
                    .sign(new JWSHeader(algorithm), said.getBytes(StandardCharsets.US_ASCII));
            return said + "." + signature;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(String token) {
        try {
            return Base64URL.encode(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)))
                    .toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
