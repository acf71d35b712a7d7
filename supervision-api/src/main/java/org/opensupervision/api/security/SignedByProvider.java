package org.opensupervision.api.security;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Reads a provider's tokens: its keys are kept for minutes, asked for when a new one appears, and outlive an outage. */
final class SignedByProvider {

    static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    private static final int PATIENCE_MILLIS = 3000;
    /** In bits, which is worth 128 of a cipher's. */
    private static final int SHORTEST_RSA_KEY = 3072;
    /** Worth 112: what many providers still have, where the operator says that it is enough. */
    private static final int SHORTEST_TOLERATED = 2048;

    private static final int LONGEST_KEY_SET = 100 * 1024;
    private static final Duration KEYS_ARE_KEPT = Duration.ofMinutes(5);
    private static final Duration KEYS_OUTLIVE_AN_OUTAGE = Duration.ofHours(1);

    private final JWKSource<SecurityContext> keys;
    private final Clock clock;

    SignedByProvider(String addressOfKeys, boolean shortKeys, Clock clock) {
        this.keys = keys(addressOfKeys, shortKeys);
        this.clock = clock;
    }

    private static JWKSource<SecurityContext> keys(String address, boolean shortKeys) {
        try {
            JWKSource<SecurityContext> all = JWKSourceBuilder.create(
                            URI.create(address).toURL(), patient())
                    .cache(KEYS_ARE_KEPT.toMillis(), 2L * PATIENCE_MILLIS)
                    .refreshAheadCache(false)
                    .rateLimited(true)
                    .outageTolerant(KEYS_OUTLIVE_AN_OUTAGE.toMillis())
                    .build();
            return (wanted, context) -> all.get(wanted, context).stream()
                    .filter(key -> isStrong(key, shortKeys))
                    .toList();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key that could be found by calculating signs for anybody. */
    private static boolean isStrong(JWK key, boolean shortKeys) {
        return !(key instanceof RSAKey rsa) || isLong(rsa) || (shortKeys && isTolerated(rsa));
    }

    static boolean isLong(RSAKey key) {
        return key.getModulus().decodeToBigInteger().bitLength() >= SHORTEST_RSA_KEY;
    }

    private static boolean isTolerated(RSAKey key) {
        return key.getModulus().decodeToBigInteger().bitLength() >= SHORTEST_TOLERATED;
    }

    static DefaultResourceRetriever patient() {
        return new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, LONGEST_KEY_SET) {
            @Override
            protected HttpURLConnection openHTTPConnection(URL address) throws IOException {
                HttpURLConnection connection = super.openHTTPConnection(address);
                connection.setInstanceFollowRedirects(false);
                return connection;
            }
        };
    }

    JwtDecoder idTokens(ClientRegistration client) {
        OidcIdTokenValidator rules = new OidcIdTokenValidator(client);
        rules.setClockSkew(CLOCK_SKEW);
        rules.setClock(clock);
        return decoder(rules);
    }

    JwtDecoder bearerTokens(String issuer, @Nullable String audience) {
        JwtTimestampValidator times = new JwtTimestampValidator(CLOCK_SKEW);
        times.setClock(clock);
        times.setAllowEmptyExpiryClaim(false);
        return decoder(new DelegatingOAuth2TokenValidator<>(
                times,
                new JwtIssuerValidator(issuer),
                rule(token -> !isFromTheFuture(token.getIssuedAt())),
                rule(token -> token.getSubject() != null),
                rule(token -> token.getAudience() != null && token.getAudience().contains(audience))));
    }

    private boolean isFromTheFuture(@Nullable Instant issuedAt) {
        return issuedAt != null && issuedAt.isAfter(clock.instant().plus(CLOCK_SKEW));
    }

    private static OAuth2TokenValidator<Jwt> rule(Predicate<Jwt> isGood) {
        return token -> isGood.test(token)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN));
    }

    /** Signed by a pair of keys: not by a secret that could be our own, not by nobody. */
    private JwtDecoder decoder(OAuth2TokenValidator<Jwt> rules) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithms(algorithms -> algorithms.addAll(List.of(SignatureAlgorithm.values())))
                .jwtProcessorCustomizer(it -> it.setJWSTypeVerifier(
                        new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null)))
                .build();
        decoder.setJwtValidator(rules);
        return decoder;
    }
}
