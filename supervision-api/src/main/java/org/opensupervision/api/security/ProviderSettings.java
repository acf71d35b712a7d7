package org.opensupervision.api.security;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Identity providers of agencies, by a name that stands in addresses:
 * OPENSUPERVISION_IDENTITYPROVIDERS_(name)_AGENCY, _ISSUER, _CLIENTID, _CLIENTSECRET, and, if wanted, _LABEL, _LISTED,
 * _AUDIENCE, _SCOPEPREFIX, _SECONDFACTORAMR, _SECONDFACTORACR, _HOSTS, _SHORTKEYS and _UNBOUNDTOKENS.
 */
@ConfigurationProperties("opensupervision")
record ProviderSettings(@Nullable Map<String, Provider> identityProviders) {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");

    /**
     * @param audience of bearer tokens; without it none are taken
     * @param listed on the page for signing in; otherwise the agency gives its people the address
     * @param secondFactorAmr words in {@code amr} that stand for a second factor; any of them
     * @param secondFactorAcr words for {@code acr} that do
     * @param hosts beside the issuer's own, those that its addresses may name
     * @param shortKeys whether RSA keys of 2048 bits sign; otherwise 3072 are needed
     * @param unboundTokens whether tokens are taken that are not bound to a key of whoever they were issued to
     */
    record Provider(
            @Nullable UUID agency,
            @Nullable String issuer,
            @Nullable String clientId,
            @Nullable String clientSecret,
            @Nullable String label,
            @Nullable Boolean listed,
            @Nullable String audience,
            @Nullable String scopePrefix,
            @Nullable Set<String> secondFactorAmr,
            @Nullable Set<String> secondFactorAcr,
            @Nullable Set<String> hosts,
            @Nullable Boolean shortKeys,
            @Nullable Boolean unboundTokens) {

        boolean takesShortKeys() {
            return Boolean.TRUE.equals(shortKeys);
        }

        boolean takesUnboundTokens() {
            return Boolean.TRUE.equals(unboundTokens);
        }

        /** Whether the server calls this address, or sends a browser there: only where the operator has said so. */
        boolean allows(String address) {
            try {
                URI named = new URI(address);
                return isSafe(named) && (isSameHost(named) || isListed(named));
            } catch (URISyntaxException _) {
                return false;
            }
        }

        private boolean isSameHost(URI named) {
            URI own = URI.create(String.valueOf(issuer));
            return String.valueOf(named.getHost()).equalsIgnoreCase(own.getHost()) && port(named) == port(own);
        }

        private boolean isListed(URI named) {
            return hosts != null
                    && hosts.stream().anyMatch(host -> host.equalsIgnoreCase(named.getHost()))
                    && port(named) == HTTPS;
        }

        private static int port(URI address) {
            int usual = "https".equals(address.getScheme()) ? HTTPS : HTTP;
            return address.getPort() == -1 ? usual : address.getPort();
        }

        @Override
        public String toString() {
            return "Provider[issuer=%s]".formatted(issuer);
        }
    }

    Map<String, Provider> all() {
        return identityProviders == null ? Map.of() : identityProviders;
    }

    /** A start that would let the wrong people in is none. */
    void check() {
        Set<String> issuers = new HashSet<>();
        all().forEach((name, provider) -> {
            require(NAME.matcher(name).matches(), name, "is named by up to 40 of a-z, 0-9 and -");
            require(provider.agency() != null, name, "needs an agency, by its id");
            require(
                    provider.issuer() != null && isSafe(URI.create(provider.issuer())),
                    name,
                    "needs an issuer, with https");
            require(given(provider.clientId()) && given(provider.clientSecret()), name, "needs a client id and secret");
            require(
                    isShort(provider.issuer()) && isShort(provider.clientId()) && isShort(provider.clientSecret()),
                    name,
                    "needs an issuer, a client id and a secret of at most %d characters"
                            .formatted(Lengths.NAME_OR_SECRET));
            require(issuers.add(String.valueOf(provider.issuer())), name, "has the issuer of another: one agency each");
            // a token that says who has signed in must not be one that programs call with
            require(
                    provider.audience() == null || !provider.audience().equals(provider.clientId()),
                    name,
                    "needs an audience of its own: its client's id is in every ID token");
        });
    }

    private static void require(boolean good, String name, String what) {
        if (!good) {
            throw new IllegalStateException("The identity provider " + name + " " + what + ".");
        }
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static boolean isShort(@Nullable String text) {
        return text == null || text.length() <= Lengths.NAME_OR_SECRET;
    }

    private static boolean isSafe(URI address) {
        return "https".equals(address.getScheme()) || ("http".equals(address.getScheme()) && isLoopback(address));
    }

    private static boolean isLoopback(URI address) {
        try {
            return InetAddress.getByName(address.getHost()).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
