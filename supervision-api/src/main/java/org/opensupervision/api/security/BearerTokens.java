package org.opensupervision.api.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.opensupervision.api.security.TokenOwners.Owner;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** {@code Authorization: Bearer …}, for this one request. One that is not good for anything is as good as none. */
class BearerTokens extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final TokenOwners owners;
    private final ProviderTokens ofProviders;

    BearerTokens(TokenOwners owners, ProviderTokens ofProviders) {
        this.owners = owners;
        this.ofProviders = ofProviders;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        in(request).flatMap(this::identified).ifPresent(BearerTokens::calls);
        chain.doFilter(request, response);
    }

    private Optional<Identified> identified(Secret token) {
        return ofProviders.use(token).or(() -> owners.of(token).map(BearerTokens::identified));
    }

    private static Optional<Secret> in(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> new Secret(header.substring(BEARER.length()).strip()));
    }

    private static Identified identified(Owner owner) {
        Identified who = Identified.byToken(owner.person(), owner.scopes());
        who.setDetails(owner.lastWritten());
        return who;
    }

    private static void calls(Identified who) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who);
        SecurityContextHolder.setContext(context);
    }

    /** Whoever sends the header is no browser that a foreign page could have sent. */
    static boolean isAsked(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }
}
