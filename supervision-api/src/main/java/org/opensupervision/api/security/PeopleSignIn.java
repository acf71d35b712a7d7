package org.opensupervision.api.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.security.Credentials.Credential;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/** Signs people in by e-mail and password. */
@Component
class PeopleSignIn implements AuthenticationProvider {

    private final Credentials credentials;
    private final PasswordCheck passwords;

    PeopleSignIn(Credentials credentials, PasswordCheck passwords) {
        this.credentials = credentials;
        this.passwords = passwords;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        String password = String.valueOf(authentication.getCredentials());
        List<Credential> candidates = credentials.of(authentication.getName());
        if (candidates.isEmpty()) {
            passwords.matchNobody(password);
        }
        return candidates.stream()
                .filter(candidate -> passwords.matches(password, candidate.passwordHash()))
                .map(Credential::person)
                .findFirst()
                .map(PeopleSignIn::signedIn)
                .orElseThrow(() -> new BadCredentialsException("e-mail or password is wrong"));
    }

    @Override
    public boolean supports(@Nullable Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.equals(authentication);
    }

    private static Authentication signedIn(SignedIn person) {
        return UsernamePasswordAuthenticationToken.authenticated(
                person, null, AuthorityUtils.createAuthorityList("SIGNED_IN"));
    }
}
