package org.opensupervision.api.security;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** Talks with providers by Spring Security's own code, which checks state, nonce and ID token. */
@Component
class ProviderClient {

    private static final ParameterizedTypeReference<Map<String, Object>> CLAIMS = new ParameterizedTypeReference<>() {};

    private final RestClient http =
            RestClient.builder().requestFactory(IdentityProviders.patient()).build();
    private final OidcAuthorizationCodeAuthenticationProvider codes;

    ProviderClient(IdentityProviders providers) {
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(IdentityProviders.patient())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        codes = new OidcAuthorizationCodeAuthenticationProvider(tokens, this::withEmail);
        codes.setJwtDecoderFactory(client ->
                providers.named(client.getRegistrationId()).orElseThrow().idTokens());
    }

    URI addressToSignIn(IdentityProvider provider, RoundTrip trip, String redirectUri) {
        return URI.create(request(provider.client(), trip, redirectUri).getAuthorizationRequestUri());
    }

    OidcUser exchange(IdentityProvider provider, RoundTrip trip, OAuth2AuthorizationResponse response) {
        OAuth2AuthorizationRequest request = request(provider.client(), trip, response.getRedirectUri());
        try {
            Authentication authenticated = Objects.requireNonNull(codes.authenticate(new OAuth2LoginAuthenticationToken(
                    provider.client(), new OAuth2AuthorizationExchange(request, response))));
            return (OidcUser) Objects.requireNonNull(authenticated.getPrincipal());
        } catch (OAuth2AuthenticationException e) {
            if (isAway(e)) {
                throw new ProviderAway(provider.name(), e);
            }
            throw e;
        }
    }

    private static OAuth2AuthorizationRequest request(ClientRegistration client, RoundTrip trip, String redirectUri) {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("nonce", sha256(trip.nonce()));
        more.put("code_challenge", sha256(trip.verifier()));
        more.put("code_challenge_method", "S256");
        if (trip.again() != null) {
            more.put("prompt", "login");
            more.put("max_age", "0");
        }
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(client.getProviderDetails().getAuthorizationUri()))
                .clientId(client.getClientId())
                .redirectUri(redirectUri)
                .scopes(client.getScopes())
                .state(trip.state())
                .attributes(Map.of("nonce", trip.nonce(), "code_verifier", trip.verifier()))
                .additionalParameters(more)
                .build();
    }

    /** Many providers tell the e-mail only when they are asked for it. */
    private OidcUser withEmail(OidcUserRequest request) {
        Lengths.check(request.getAccessToken());
        String address = request.getClientRegistration()
                .getProviderDetails()
                .getUserInfoEndpoint()
                .getUri();
        if (request.getIdToken().getEmail() != null || address == null) {
            return new DefaultOidcUser(Set.of(), request.getIdToken());
        }
        Map<String, Object> claims = http.get()
                .uri(URI.create(address))
                .headers(headers ->
                        headers.setBearerAuth(request.getAccessToken().getTokenValue()))
                .retrieve()
                .body(CLAIMS);
        return claims == null || !Objects.equals(request.getIdToken().getSubject(), claims.get("sub"))
                ? new DefaultOidcUser(Set.of(), request.getIdToken())
                : new DefaultOidcUser(Set.of(), request.getIdToken(), new OidcUserInfo(claims));
    }

    private static boolean isAway(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResourceAccessException || cause instanceof HttpServerErrorException) {
                return true;
            }
        }
        return false;
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
