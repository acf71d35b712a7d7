package org.opensupervision.api.security;

import com.nimbusds.jwt.JWTParser;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opensupervision.domain.shared.AgencyId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Those that the operator has set; none is usual. */
@Component
@EnableConfigurationProperties(ProviderSettings.class)
public class IdentityProviders {

    private static final Logger LOG = LoggerFactory.getLogger(IdentityProviders.class);

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Map<String, IdentityProvider> byName = new TreeMap<>();

    IdentityProviders(ProviderSettings settings, Clock clock) {
        settings.check();
        RestClient http = RestClient.builder().requestFactory(patient()).build();
        settings.all().forEach((name, each) -> byName.put(name, new IdentityProvider(name, each, http, clock)));
        settings.all().forEach(IdentityProviders::tellOfWeakness);
    }

    private static void tellOfWeakness(String name, ProviderSettings.Provider provider) {
        if (provider.takesShortKeys()) {
            LOG.warn("the identity provider {} may sign with RSA keys of 2048 bits, which are worth 112", name);
        }
        if (provider.takesUnboundTokens()) {
            LOG.warn("bearer tokens of the identity provider {} are good for whoever has got hold of them", name);
        }
    }

    /** Goes where the settings say, and not on to where it is sent from there. */
    static SimpleClientHttpRequestFactory patient() {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory() {
            @Override
            protected void prepareConnection(HttpURLConnection connection, String method) throws IOException {
                super.prepareConnection(connection, method);
                connection.setInstanceFollowRedirects(false);
            }
        };
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        return requests;
    }

    public Optional<IdentityProvider> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Those that strangers are shown. */
    public List<IdentityProvider> listed() {
        return byName.values().stream().filter(IdentityProvider::isListed).toList();
    }

    public List<IdentityProvider> of(AgencyId agency) {
        return byName.values().stream()
                .filter(provider -> provider.agency().equals(agency))
                .toList();
    }

    /** Whoever reads tokens for us passes over a letter too many. */
    private static boolean isWellWritten(String token) {
        try {
            for (String part : token.split("\\.", -1)) {
                var _ = Base64.getUrlDecoder().decode(part);
            }
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** Who the token says it is from; whether that is so is for the provider's keys to show. */
    Optional<IdentityProvider> claimedBy(String token) {
        if (byName.isEmpty() || !isWellWritten(token)) {
            return Optional.empty();
        }
        try {
            String issuer = JWTParser.parse(token).getJWTClaimsSet().getIssuer();
            return byName.values().stream()
                    .filter(provider ->
                            provider.takesBearerTokens() && provider.issuer().equals(issuer))
                    .findFirst();
        } catch (ParseException _) {
            return Optional.empty();
        }
    }
}
