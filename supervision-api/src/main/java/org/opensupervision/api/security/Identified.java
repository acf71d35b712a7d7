package org.opensupervision.api.security;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Who is calling, and what the way they called by lets them do. */
@SuppressWarnings("serial") // never written: a session keeps words, not objects
final class Identified extends AbstractAuthenticationToken {

    /** Held by browsers alone: a token cannot make tokens. */
    static final String IN_PERSON = "IN_PERSON";

    /** The password was entered just now; programs have none to enter, what they may was chosen with their token. */
    static final String JUST_SHOWN = "JUST_SHOWN";

    private final SignedIn who;

    private Identified(SignedIn who, Collection<? extends GrantedAuthority> authorities) {
        super(authorities);
        this.who = who;
        setAuthenticated(true);
    }

    static Identified byToken(SignedIn who, Collection<Scope> scopes) {
        return new Identified(who, authorities(scopes, JUST_SHOWN));
    }

    static Identified inPerson(SignedIn who, Collection<Scope> scopes, boolean justShown) {
        return new Identified(
                who, justShown ? authorities(scopes, IN_PERSON, JUST_SHOWN) : authorities(scopes, IN_PERSON));
    }

    private static List<SimpleGrantedAuthority> authorities(Collection<Scope> scopes, String... more) {
        return Stream.concat(scopes.stream().map(Scope::authority), Stream.of(more))
                .map(SimpleGrantedAuthority::new)
                .toList();
    }

    boolean may(String authority) {
        return getAuthorities().stream().anyMatch(granted -> authority.equals(granted.getAuthority()));
    }

    @Override
    public SignedIn getPrincipal() {
        return who;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }
}
