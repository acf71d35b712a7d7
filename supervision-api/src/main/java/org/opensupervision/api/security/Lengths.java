package org.opensupervision.api.security;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/** How long at most, in characters, what goes to providers in addresses and headers is: so that no request is too long. */
final class Lengths {

    static final int ADDRESS = 2000;
    static final int NAME_OR_SECRET = 500;

    private static final int TOKEN = 8000;

    private Lengths() {}

    /** Those that a provider has named for itself; what we add to them has a fixed length. */
    static boolean areKept(Map<String, Object> document) {
        return Stream.of(
                        "authorization_endpoint",
                        "token_endpoint",
                        "userinfo_endpoint",
                        "jwks_uri",
                        "end_session_endpoint")
                .map(document::get)
                .allMatch(address -> address == null || address.toString().length() <= ADDRESS);
    }

    static void check(OAuth2AccessToken token) {
        if (token.getTokenValue().length() > TOKEN) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "an access token that is too long", null));
        }
    }
}
