package org.opensupervision.api.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Bearer tokens that an agency's own provider has issued to a program, in the name of one of its people. */
@Component
class ProviderTokens {

    private static final String BOUND_TO = "cnf";
    private static final String KEY = "jkt";

    private final IdentityProviders providers;
    private final ProviderAccounts accounts;
    private final SecondFactors secondFactors;
    private final TokenUses uses;

    ProviderTokens(
            IdentityProviders providers, ProviderAccounts accounts, SecondFactors secondFactors, TokenUses uses) {
        this.uses = uses;
        this.providers = providers;
        this.accounts = accounts;
        this.secondFactors = secondFactors;
    }

    /**
     * Nothing for one that is not good here. Its owner has signed in once with the account: a token links nothing.
     *
     * @param isShown whether its caller has the key that it is bound to, if it is
     */
    Optional<Identified> use(Secret token, Predicate<@Nullable String> isShown) {
        return providers.claimedBy(token.text()).flatMap(provider -> provider.bearer(token.text())
                .filter(jwt -> isBoundAsNeeded(provider, jwt) && isShown.test(key(jwt)))
                .flatMap(jwt -> identified(provider, jwt)));
    }

    /** To a key, and to nothing else: what it is bound to otherwise, such as a certificate, cannot be told here. */
    private static boolean isBoundAsNeeded(IdentityProvider provider, Jwt token) {
        return token.hasClaim(BOUND_TO) ? key(token) != null : provider.takesUnboundTokens();
    }

    private static @Nullable String key(Jwt token) {
        Map<String, Object> boundTo = token.getClaimAsMap(BOUND_TO);
        return boundTo != null && boundTo.size() == 1 && boundTo.get(KEY) instanceof String key ? key : null;
    }

    private Optional<Identified> identified(IdentityProvider provider, Jwt token) {
        Optional<SignedIn> owner = accounts.ownerOf(provider, Objects.requireNonNull(token.getSubject()));
        owner.ifPresent(person -> uses.note("token of " + provider.name(), person));
        return owner.map(person -> Identified.byToken(person, scopes(provider, token, person)));
    }

    private Set<Scope> scopes(IdentityProvider provider, Jwt token, SignedIn person) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        if (isStrongEnough(provider, token, person)) {
            words(token).flatMap(word -> provider.scope(word).stream()).forEach(scopes::add);
        }
        return scopes;
    }

    /** Where a browser would be asked for a code, a program cannot be. */
    private boolean isStrongEnough(IdentityProvider provider, Jwt token, SignedIn person) {
        return provider.tellsOfASecondFactor(amr(token), token.getClaimAsString("acr"))
                || !(secondFactors.has(person) || secondFactors.areMissing(person));
    }

    static Collection<String> amr(Jwt token) {
        List<String> amr = token.getClaimAsStringList("amr");
        return amr == null ? List.of() : amr;
    }

    private static Stream<String> words(Jwt token) {
        return Stream.of("scope", "scp")
                .flatMap(claim -> words(token.getClaims().get(claim)));
    }

    private static Stream<String> words(@Nullable Object claim) {
        return switch (claim) {
            case String words -> Stream.of(words.split(" ", -1));
            case Collection<?> words -> words.stream().map(String::valueOf);
            case null, default -> Stream.empty();
        };
    }
}
