package org.opensupervision.api.security;

import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** One agency's own, which says who its people are and nothing about anybody else's. */
public final class IdentityProvider {

    private static final Set<String> USUAL_AMR = Set.of("mfa");

    /** What the server asks, and where it sends browsers. */
    private static final List<String> ADDRESSES = List.of(
            "authorization_endpoint", "token_endpoint", "userinfo_endpoint", "jwks_uri", "end_session_endpoint");

    private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT =
            new ParameterizedTypeReference<>() {};

    private final String name;
    private final ProviderSettings.Provider settings;
    private final RestClient http;
    private final Clock clock;
    private volatile @Nullable Found found;

    IdentityProvider(String name, ProviderSettings.Provider settings, RestClient http, Clock clock) {
        this.name = name;
        this.settings = settings;
        this.http = http;
        this.clock = clock;
    }

    private record Found(ClientRegistration client, JwtDecoder idTokens, JwtDecoder bearerTokens) {}

    public String name() {
        return name;
    }

    public String label() {
        return Objects.requireNonNullElse(settings.label(), name);
    }

    /** Whose page it is on which people sign in there. */
    public String host() {
        return URI.create(issuer()).getHost();
    }

    public String clientId() {
        return Objects.requireNonNull(settings.clientId());
    }

    boolean isListed() {
        return !Boolean.FALSE.equals(settings.listed());
    }

    AgencyId agency() {
        return new AgencyId(Objects.requireNonNull(settings.agency()));
    }

    String issuer() {
        return Objects.requireNonNull(settings.issuer());
    }

    boolean takesBearerTokens() {
        return settings.audience() != null;
    }

    /** Then whoever bears a token need not show that it was issued to them. */
    boolean takesUnboundTokens() {
        return settings.takesUnboundTokens();
    }

    ClientRegistration client() {
        return found().client();
    }

    JwtDecoder idTokens() {
        return token -> decode(found().idTokens(), token);
    }

    /** Nothing for one that is not good, whatever is wrong with it. */
    Optional<Jwt> bearer(String token) {
        try {
            return Optional.of(decode(found().bearerTokens(), token));
        } catch (BadJwtException _) {
            return Optional.empty();
        }
    }

    /** Where people sign out there, if that is offered. */
    public Optional<String> endOfSession() {
        return Optional.ofNullable((String)
                client().getProviderDetails().getConfigurationMetadata().get("end_session_endpoint"));
    }

    boolean tellsOfASecondFactor(Collection<String> amr, @Nullable String acr) {
        Set<String> methods = Objects.requireNonNullElse(settings.secondFactorAmr(), USUAL_AMR);
        return !Collections.disjoint(methods, amr)
                || (acr != null
                        && settings.secondFactorAcr() != null
                        && settings.secondFactorAcr().contains(acr));
    }

    /** Words of the token for ours, such as opensupervision.read; others are of no concern. */
    Optional<Scope> scope(String word) {
        String prefix = Objects.requireNonNullElse(settings.scopePrefix(), "opensupervision.");
        return List.of(Scope.values()).stream()
                .filter(scope -> word.equalsIgnoreCase(prefix + scope.name()))
                .findFirst();
    }

    private Jwt decode(JwtDecoder decoder, String token) {
        try {
            return decoder.decode(token);
        } catch (BadJwtException e) {
            throw e;
        } catch (JwtException e) {
            if (isTooManyUnknownKeys(e)) {
                throw new BadJwtException("no such key", e);
            }
            throw new ProviderAway(name, e);
        }
    }

    /** Keys are not fetched for everybody who names one that does not exist. */
    private static boolean isTooManyUnknownKeys(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RateLimitReachedException) {
                return true;
            }
        }
        return false;
    }

    /** Looked up when it is first needed: who starts must not wait for a provider. */
    private Found found() {
        Found known = found;
        if (known == null) {
            known = discover();
            found = known;
        }
        return known;
    }

    private Found discover() {
        Map<String, Object> document = document();
        if (!issuer().equals(document.get("issuer"))) {
            throw new ProviderAway(
                    name, new IllegalStateException("it names another issuer: " + document.get("issuer")));
        }
        if (!Lengths.areKept(document)) {
            throw new ProviderAway(name, new IllegalStateException("it names an address that is too long"));
        }
        requireAllowed(document);
        ClientRegistration client = ClientRegistrations.fromOidcConfiguration(document)
                .registrationId(name)
                .clientId(clientId())
                .clientSecret(settings.clientSecret())
                .redirectUri("{baseUrl}/sign-in/from/{registrationId}")
                .scope("openid", "email")
                .build();
        SignedByProvider signed =
                new SignedByProvider(String.valueOf(document.get("jwks_uri")), settings.takesShortKeys(), clock);
        return new Found(client, signed.idTokens(client), signed.bearerTokens(issuer(), settings.audience()));
    }

    private void requireAllowed(Map<String, Object> document) {
        for (String each : ADDRESSES) {
            Object address = document.get(each);
            if (address != null && !settings.allows(String.valueOf(address))) {
                throw new ProviderElsewhere(name, each);
            }
        }
    }

    private Map<String, Object> document() {
        try {
            Map<String, Object> document = http.get()
                    .uri(URI.create(issuer() + "/.well-known/openid-configuration"))
                    .retrieve()
                    .body(DOCUMENT);
            return Objects.requireNonNullElse(document, Map.of());
        } catch (RestClientException e) {
            throw new ProviderAway(name, e);
        }
    }
}
