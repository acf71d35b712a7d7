package org.opensupervision.api.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Who is calling, and what the way they called by lets them do. */
@SuppressWarnings("serial") // never written: a session keeps words, not objects
final class Identified extends AbstractAuthenticationToken {

    /** Held by browsers alone: a token cannot make tokens. */
    static final String IN_PERSON = "IN_PERSON";

    private final SignedIn who;

    private Identified(SignedIn who, Collection<? extends GrantedAuthority> authorities) {
        super(authorities);
        this.who = who;
        setAuthenticated(true);
    }

    static Identified byToken(SignedIn who, Collection<Scope> scopes) {
        return new Identified(who, authorities(scopes));
    }

    static Identified inPerson(SignedIn who, Collection<Scope> scopes) {
        List<SimpleGrantedAuthority> authorities = new ArrayList<>(authorities(scopes));
        authorities.add(new SimpleGrantedAuthority(IN_PERSON));
        return new Identified(who, authorities);
    }

    private static List<SimpleGrantedAuthority> authorities(Collection<Scope> scopes) {
        return scopes.stream()
                .map(Scope::authority)
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
