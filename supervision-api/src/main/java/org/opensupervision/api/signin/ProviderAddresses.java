package org.opensupervision.api.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.opensupervision.api.security.IdentityProvider;
import org.opensupervision.api.security.IdentityProviders;
import org.opensupervision.api.security.ProviderAway;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Where providers send people back to, and where people sign out there. */
@Component
class ProviderAddresses {

    private final IdentityProviders providers;

    ProviderAddresses(IdentityProviders providers) {
        this.providers = providers;
    }

    /** Where somebody signs out of their account at a provider. */
    record WayOut(IdentityProvider provider, String address) {}

    static String wayBack(HttpServletRequest request, IdentityProvider provider) {
        return here(request, "/sign-in/from/" + provider.name());
    }

    /** Without the ID token, which says more of a person than a session should keep: the provider may ask once more. */
    Optional<WayOut> signOut(HttpServletRequest request, Optional<String> provider) {
        return provider.flatMap(providers::named).flatMap(it -> signOut(request, it));
    }

    private static Optional<WayOut> signOut(HttpServletRequest request, IdentityProvider provider) {
        try {
            return provider.endOfSession()
                    .map(address -> new WayOut(provider, withWayBack(request, provider, address)));
        } catch (ProviderAway _) {
            return Optional.empty();
        }
    }

    private static String withWayBack(HttpServletRequest request, IdentityProvider provider, String address) {
        return UriComponentsBuilder.fromUriString(address)
                .queryParam("client_id", "{client}")
                .queryParam("post_logout_redirect_uri", "{back}")
                .encode()
                .buildAndExpand(provider.clientId(), here(request, "/sign-in"))
                .toUriString();
    }

    private static String here(HttpServletRequest request, String path) {
        return ServletUriComponentsBuilder.fromContextPath(request)
                .path(path)
                .build()
                .toUriString();
    }
}
