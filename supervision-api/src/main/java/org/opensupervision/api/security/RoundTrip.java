package org.opensupervision.api.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.PersonId;

/**
 * What a browser's session remembers while its owner is at their provider.
 *
 * @param again who is signed in already, and shows once more that it is them
 * @param invitation the digest of the link that brought them here
 * @param device the digest of what the browser shows us, but to nobody who comes from another site
 */
public record RoundTrip(
        String provider,
        String state,
        String nonce,
        String verifier,
        Instant begunAt,
        @Nullable PersonId again,
        @Nullable String invitation,
        @Nullable String device) {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final String NONE = "-";

    static RoundTrip to(
            IdentityProvider provider,
            Clock clock,
            @Nullable PersonId again,
            @Nullable Secret invitation,
            @Nullable Secret device) {
        return new RoundTrip(
                provider.name(),
                Secret.random("").text(),
                Secret.random("").text(),
                Secret.random("").text(),
                clock.instant(),
                again,
                digest(invitation),
                digest(device));
    }

    private static @Nullable String digest(@Nullable Secret secret) {
        return secret == null ? null : HexFormat.of().formatHex(secret.digest());
    }

    boolean isOver(Instant now) {
        return begunAt.plus(LONGEST).isBefore(now);
    }

    String words() {
        return String.join(
                " ",
                provider,
                state,
                nonce,
                verifier,
                begunAt.toString(),
                again == null ? NONE : again.toString(),
                invitation == null ? NONE : invitation,
                device == null ? NONE : device);
    }

    /** One that began before an update says nothing of the browser. */
    static RoundTrip of(String words) {
        List<String> word = List.of(words.split(" ", -1));
        return new RoundTrip(
                word.get(0),
                word.get(1),
                word.get(2),
                word.get(3),
                Instant.parse(word.get(4)),
                word.get(5).equals(NONE) ? null : PersonId.of(word.get(5)),
                word.get(6).equals(NONE) ? null : word.get(6),
                word.size() < 8 || word.get(7).equals(NONE) ? null : word.get(7));
    }

    @Override
    public String toString() {
        return "RoundTrip[provider=%s]".formatted(provider);
    }
}
