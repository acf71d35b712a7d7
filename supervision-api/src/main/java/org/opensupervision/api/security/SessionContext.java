package org.opensupervision.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.security.SessionOwners.Owner;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Who is calling by a browser's session, asked anew at each request: they may have left, or changed the password. */
@Component
class SessionContext implements SecurityContextRepository {

    /** Also for somebody who never pauses. */
    static final Duration LONGEST = Duration.ofHours(12);

    /** For so long after the password was entered a record is signed, or a way in changed, without entering it again. */
    static final Duration FRESH = Duration.ofMinutes(15);

    private final SessionOwners owners;
    private final IdentityProviders providers;
    private final ProviderAccounts accounts;
    private final Clock clock;

    SessionContext(SessionOwners owners, IdentityProviders providers, ProviderAccounts accounts, Clock clock) {
        this.owners = owners;
        this.providers = providers;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(() -> load(request));
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    private SecurityContext load(HttpServletRequest request) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        HttpSession session = BearerTokens.isAsked(request) ? null : request.getSession(false);
        Identified who = session == null ? null : identified(session, request);
        if (who != null) {
            context.setAuthentication(who);
        }
        return context;
    }

    private @Nullable Identified identified(HttpSession session, HttpServletRequest request) {
        SignedIn person = BrowserSession.personOf(session);
        if (person == null) {
            return null;
        }
        Owner owner = owners.of(person);
        if (!stillGood(session, person, owner) || isOfAnotherBrowser(session, request)) {
            session.invalidate();
            return null;
        }
        boolean justShown = isWithin(session, SessionWords.PASSWORD_AT, FRESH);
        Identified who = Identified.inPerson(person, scopes(session, owner, justShown), justShown);
        who.setDetails(owner.lastWritten());
        return who;
    }

    private boolean stillGood(HttpSession session, SignedIn person, Owner owner) {
        return isWithin(session, SessionWords.SIGNED_IN_AT, LONGEST)
                && owner.passwordVersion().equals(SessionWords.PASSWORD_VERSION.in(session))
                && owner.employed()
                && isStillTheirAccount(SessionWords.PROVIDER.in(session), person);
    }

    /** A session's cookie does not go from one browser to another by itself. */
    private static boolean isOfAnotherBrowser(HttpSession session, HttpServletRequest request) {
        String began = String.valueOf(SessionWords.BROWSER.in(session));
        return !KindOfBrowser.isSame(began, BrowserSession.browser(request));
    }

    /** The operator may have taken the provider away, or an administrator the account. */
    private boolean isStillTheirAccount(@Nullable String provider, SignedIn person) {
        return provider == null
                || providers
                        .named(provider)
                        .filter(it -> accounts.has(it, person))
                        .isPresent();
    }

    private static Set<Scope> scopes(HttpSession session, Owner owner, boolean justShown) {
        if (SessionWords.PROVIDERS_SECOND_FACTOR.in(session) == null && owner.lacksSecondFactor()) {
            return EnumSet.noneOf(Scope.class);
        }
        return justShown ? EnumSet.allOf(Scope.class) : EnumSet.complementOf(EnumSet.of(Scope.SIGN));
    }

    private boolean isWithin(HttpSession session, SessionWords moment, Duration length) {
        String begin = moment.in(session);
        return begin != null && Instant.parse(begin).plus(length).isAfter(clock.instant());
    }

    /** Signing in writes what there is to write. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = BearerTokens.isAsked(request) ? null : request.getSession(false);
        return session != null && BrowserSession.personOf(session) != null;
    }

    private static final class Deferred implements DeferredSecurityContext {

        private final Supplier<SecurityContext> load;
        private @Nullable SecurityContext context;

        Deferred(Supplier<SecurityContext> load) {
            this.load = load;
        }

        @Override
        public SecurityContext get() {
            if (context == null) {
                context = load.get();
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null && get() instanceof SecurityContextImpl;
        }
    }
}
