package org.opensupervision.api.security;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Whether somebody is whom their agency's provider says they are. */
@Component
public class ProviderSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);

    private final ProviderClient client;
    private final ProviderAccounts accounts;
    private final SecondFactors secondFactors;
    private final KnownDevices devices;
    private final Clock clock;

    ProviderSignIn(
            ProviderClient client,
            ProviderAccounts accounts,
            SecondFactors secondFactors,
            KnownDevices devices,
            Clock clock) {
        this.devices = devices;
        this.client = client;
        this.accounts = accounts;
        this.secondFactors = secondFactors;
        this.clock = clock;
    }

    public sealed interface Outcome {

        record Welcome(Arrival arrival) implements Outcome {}

        record CodeNeeded(Arrival arrival) implements Outcome {}

        /** Whatever was wrong, and whoever it was. */
        record Refused() implements Outcome {}
    }

    public RoundTrip begin(IdentityProvider provider, @Nullable Secret invitation, @Nullable Secret device) {
        return RoundTrip.to(provider, clock, null, invitation, device);
    }

    public RoundTrip beginAgain(IdentityProvider provider, PersonId again) {
        return RoundTrip.to(provider, clock, again, null, null);
    }

    /** Whether they have signed in before from the browser in which it began. */
    public boolean isKnown(RoundTrip trip, SignedIn person) {
        String device = trip.device();
        return device != null && devices.knows(HexFormat.of().parseHex(device), person);
    }

    public URI addressOf(IdentityProvider provider, RoundTrip trip, String redirectUri) {
        return client.addressToSignIn(provider, trip, redirectUri);
    }

    public Outcome finish(IdentityProvider provider, RoundTrip trip, OAuth2AuthorizationResponse response) {
        return Gate.passed("account at " + provider.name(), finished(provider, trip, response));
    }

    private Outcome finished(IdentityProvider provider, RoundTrip trip, OAuth2AuthorizationResponse response) {
        if (trip.isOver(clock.instant()) || !trip.provider().equals(provider.name())) {
            return new Outcome.Refused();
        }
        try {
            OidcUser user = client.exchange(provider, trip, response);
            return owner(provider, trip, user)
                    .map(person -> arrive(provider, trip, user, person))
                    .orElseGet(Outcome.Refused::new);
        } catch (OAuth2AuthenticationException e) {
            LOG.info(
                    "{} has sent somebody who was not taken: {}",
                    provider.name(),
                    e.getError().getErrorCode());
            return new Outcome.Refused();
        }
    }

    private Outcome arrive(IdentityProvider provider, RoundTrip trip, OidcUser user, SignedIn person) {
        List<String> amr = Objects.requireNonNullElse(user.getIdToken().getAuthenticationMethods(), List.of());
        boolean secondFactor =
                provider.tellsOfASecondFactor(amr, user.getIdToken().getAuthenticationContextClass());
        Arrival arrival = new Arrival(person, provider.name(), user.getIdToken().getAuthenticatedAt(), secondFactor);
        if (trip.again() != null) {
            return isTheSame(trip, arrival) ? new Outcome.Welcome(arrival) : new Outcome.Refused();
        }
        return !secondFactor && secondFactors.has(person)
                ? new Outcome.CodeNeeded(arrival)
                : new Outcome.Welcome(arrival);
    }

    /** It has to be said that they have shown it anew: a provider may not know what prompt=login means. */
    private static boolean isTheSame(RoundTrip trip, Arrival arrival) {
        Instant authenticatedAt = arrival.authenticatedAt();
        return arrival.person().person().equals(trip.again())
                && authenticatedAt != null
                && !authenticatedAt.isBefore(trip.begunAt().minus(SignedByProvider.CLOCK_SKEW));
    }

    private Optional<SignedIn> owner(IdentityProvider provider, RoundTrip trip, OidcUser user) {
        String subject = Objects.requireNonNull(user.getSubject());
        if (trip.invitation() != null) {
            return accounts.linkInvited(provider, subject, trip.invitation());
        }
        if (trip.again() != null) {
            return accounts.ownerOf(provider, subject);
        }
        return accounts.ownerOf(provider, subject)
                .or(() -> verifiedEmail(user).flatMap(email -> accounts.linkByEmail(provider, subject, email)));
    }

    private static Optional<String> verifiedEmail(OidcUser user) {
        return Optional.ofNullable(user.getEmail()).filter(email -> Boolean.TRUE.equals(user.getEmailVerified()));
    }
}
