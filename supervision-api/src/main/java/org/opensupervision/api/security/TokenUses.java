package org.opensupervision.api.security;

import java.time.Clock;
import java.time.Duration;
import org.opensupervision.api.web.Allowance;
import org.springframework.stereotype.Component;

/** That a token lets somebody in, in the log: once an hour for each token and network, and not with every request. */
@Component
class TokenUses {

    private record Use(String token, SignedIn owner, String network) {}

    private final Allowance<Use> lines;

    TokenUses(Clock clock) {
        this.lines = new Allowance<>(1, 1, Duration.ofHours(1), clock);
    }

    void note(String token, SignedIn owner) {
        if (lines.take(new Use(token, owner, Gate.network())).isEmpty()) {
            Gate.letIn(token, owner);
        }
    }
}
