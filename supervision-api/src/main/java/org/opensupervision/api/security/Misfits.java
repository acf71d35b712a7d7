package org.opensupervision.api.security;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.web.Allowance;
import org.opensupervision.domain.shared.Rule;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What did not fit, and which rule was broken, in the log: by name, never what was sent, and so much for each alone. */
@Component
public class Misfits {

    private static final int LINES_AT_ONCE = 20;
    private static final int LINES_A_MINUTE = 10;

    /** Of a form's fields; what somebody made up is not repeated. */
    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,40}([.\\[][A-Za-z0-9.\\]\\[]{0,40})?");

    private final Allowance<Object> lines;

    Misfits(Clock clock) {
        this.lines = new Allowance<>(LINES_AT_ONCE, LINES_A_MINUTE, Duration.ofMinutes(1), clock);
    }

    public void fields(Collection<String> names) {
        note("value", names.stream().map(Misfits::known).distinct().limit(10).collect(Collectors.joining(",")));
    }

    public void rule(Rule rule) {
        note("rule", rule.name());
    }

    private void note(String from, String what) {
        SignedIn who = caller();
        if (lines.take(who == null ? Gate.network() : who).isEmpty()) {
            Gate.turnedAway(from, who, what);
        }
    }

    private static String known(String name) {
        return FIELD.matcher(name).matches() ? name : "unknown";
    }

    private static @Nullable SignedIn caller() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof Identified who ? who.getPrincipal() : null;
    }
}
