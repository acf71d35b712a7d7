package org.opensupervision.api.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.DPoPProofContext;
import org.springframework.security.oauth2.jwt.DPoPProofJwtDecoderFactory;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/** That whoever bears a token is who it was given to: they sign each request with a key of theirs (RFC 9449). */
@Component
class Proofs {

    /** Also of a clock that goes ahead. */
    static final Duration GOOD_FOR = Duration.ofSeconds(60);

    private static final int LONGEST_ID = 200;

    private final UsedProofs used;
    private final Clock clock;

    Proofs(UsedProofs used, Clock clock) {
        this.used = used;
        this.clock = clock;
    }

    /** @param key the thumbprint of the key that the token is bound to; without it, it is anybody's who bears it */
    boolean suffice(Borne borne, @Nullable String key) {
        return key == null ? !borne.bound() : borne.bound() && isShown(borne, key);
    }

    private boolean isShown(Borne borne, String key) {
        if (borne.proofs().size() != 1 || borne.proofs().getFirst().isBlank()) {
            return false;
        }
        try {
            Jwt proof = signed(borne);
            String id = proof.getId();
            return id != null && isLikeAnId(id) && isFor(borne, key, proof) && isFirstUse(key, id);
        } catch (JwtException _) {
            return false;
        }
    }

    /** By the key that it holds itself, which is public, and by no secret. */
    private static Jwt signed(Borne borne) {
        String proof = borne.proofs().getFirst();
        var decoders = new DPoPProofJwtDecoderFactory();
        decoders.setJwtValidatorFactory(_ -> _ -> OAuth2TokenValidatorResult.success());
        return decoders.createDecoder(DPoPProofContext.withDPoPProof(proof)
                        .method(borne.request().getMethod())
                        .targetUri(address(borne))
                        .build())
                .decode(proof);
    }

    private boolean isFor(Borne borne, String key, Jwt proof) {
        return key.equals(thumbprint(proof))
                && borne.request().getMethod().equals(proof.getClaimAsString("htm"))
                && address(borne).equals(proof.getClaimAsString("htu"))
                && hash(borne.token()).equals(proof.getClaimAsString("ath"))
                && isOfNow(proof.getIssuedAt());
    }

    /** As the proxy says it, where a proxy is believed; without the query, as the standard has it. */
    private static String address(Borne borne) {
        return borne.request().getRequestURL().toString();
    }

    private static String hash(Secret token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.digest());
    }

    private static boolean isLikeAnId(String id) {
        return !id.isEmpty() && id.length() <= LONGEST_ID;
    }

    /** Kept until the latest proof that could have it is too old. */
    private boolean isFirstUse(String key, String id) {
        return used.isFirstUse(key, id, clock.instant().plus(GOOD_FOR.multipliedBy(2)));
    }

    private boolean isOfNow(@Nullable Instant issuedAt) {
        return issuedAt != null
                && Duration.between(issuedAt, clock.instant()).abs().compareTo(GOOD_FOR) <= 0;
    }

    /** Nothing fits a key that could be found by calculating. */
    @SuppressWarnings("unchecked")
    private static String thumbprint(Jwt proof) {
        try {
            JWK key = JWK.parse((Map<String, Object>)
                    Objects.requireNonNull(proof.getHeaders().get("jwk")));
            return key instanceof RSAKey rsa && !SignedByProvider.isLong(rsa)
                    ? ""
                    : key.computeThumbprint().toString();
        } catch (ParseException | JOSEException _) {
            return "";
        }
    }
}
