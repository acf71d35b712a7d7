package org.opensupervision.api.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom their agency's provider has sent.
 *
 * @param authenticatedAt when they last showed the provider who they are, if it says so
 * @param secondFactor whether the provider says that there was one
 */
public record Arrival(
        SignedIn person, String provider, @Nullable Instant authenticatedAt, boolean secondFactor) {}
