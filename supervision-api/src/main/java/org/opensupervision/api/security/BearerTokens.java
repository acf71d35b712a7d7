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

/** Tokens, each for the one request that bears it. One that is not good for anything is as good as none. */
class BearerTokens extends OncePerRequestFilter {

    private final TokenOwners owners;
    private final ProviderTokens ofProviders;
    private final Proofs proofs;

    BearerTokens(TokenOwners owners, ProviderTokens ofProviders, Proofs proofs) {
        this.owners = owners;
        this.ofProviders = ofProviders;
        this.proofs = proofs;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Borne.by(request).flatMap(this::identified).ifPresent(BearerTokens::calls);
        chain.doFilter(request, response);
    }

    private Optional<Identified> identified(Borne borne) {
        return ofProviders.use(borne.token(), key -> proofs.suffice(borne, key)).or(() -> owners.of(
                        borne.token(), key -> proofs.suffice(borne, key))
                .map(BearerTokens::identified));
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
