package org.opensupervision.api.security;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who came in and who was turned away, in the log: ids and networks, no names and nothing that anybody sent. */
final class Gate {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    private Gate() {}

    /** @param who if that is known before it is tried */
    static SignIn.Outcome passed(String by, @Nullable SignedIn who, SignIn.Outcome outcome) {
        switch (outcome) {
            case SignIn.Outcome.Welcome welcome -> letIn(by, welcome.person());
            case SignIn.Outcome.CodeNeeded needed -> letIn(by + " before code", needed.person());
            case SignIn.Outcome.Refused _ -> turnedAway(by, who, "WRONG");
            case SignIn.Outcome.Throttled _ -> turnedAway(by, who, "TOO_MANY_ATTEMPTS");
        }
        return outcome;
    }

    static ProviderSignIn.Outcome passed(String by, ProviderSignIn.Outcome outcome) {
        switch (outcome) {
            case ProviderSignIn.Outcome.Welcome welcome ->
                letIn(by, welcome.arrival().person());
            case ProviderSignIn.Outcome.CodeNeeded needed ->
                letIn(by + " before code", needed.arrival().person());
            case ProviderSignIn.Outcome.Refused _ -> turnedAway(by, null, "WRONG");
        }
        return outcome;
    }

    static void letIn(String by, SignedIn who) {
        LOG.info("let in: by={} person={} agency={} network={}", by, who.person(), who.agency(), network());
    }

    /** @param from the deed, or the way in */
    static void turnedAway(String from, @Nullable SignedIn who, String why) {
        LOG.warn(
                "turned away: from={} why={} person={} agency={} network={}",
                from,
                why,
                who == null ? "unknown" : who.person(),
                who == null ? "unknown" : who.agency(),
                network());
    }

    static String network() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? Network.of(request.getRequest().getRemoteAddr())
                : "unknown";
    }
}
