package org.opensupervision.api.security;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opensupervision.api.web.Allowance;
import org.opensupervision.api.web.InvalidField;
import org.opensupervision.api.web.TooMuch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What browsers say when a page does what its content security policy does not allow. Anybody may send anything: a line
 * has words of ours alone, and no address of a page, which may be an invitation.
 */
@Hidden
@RestController
@OpenToStrangers
class PolicyReports {

    static final String PATH = "/policy-reports";

    private static final Logger LOG = LoggerFactory.getLogger(PolicyReports.class);

    private static final int LARGEST = 16 << 10;
    private static final int AT_ONCE = 20;
    private static final Pattern DIRECTIVE = Pattern.compile("([a-z]{3,8})(-[a-z]{2,12}){0,4}");
    private static final Set<String> DIRECTIVES_BEGIN = Set.of(
            "default",
            "script",
            "style",
            "img",
            "font",
            "connect",
            "manifest",
            "worker",
            "form",
            "frame",
            "object",
            "base",
            "child",
            "media",
            "report",
            "require",
            "trusted",
            "upgrade",
            "sandbox",
            "navigate",
            "prefetch",
            "fenced");
    private static final Set<String> BLOCKED = Set.of("inline", "eval", "wasm-eval", "self", "data", "blob");

    private final JsonMapper json;
    private final Allowance<String> reports;

    PolicyReports(JsonMapper json, Clock clock) {
        this.json = json;
        this.reports = new Allowance<>(AT_ONCE, 1, Duration.ofSeconds(10), clock);
    }

    @PostMapping(
            path = PATH,
            consumes = {"application/csp-report", "application/reports+json"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(HttpServletRequest request) throws IOException {
        reports.take(Network.of(request.getRemoteAddr())).ifPresent(wait -> {
            throw new TooMuch("So many reports from one network are too many.", wait);
        });
        first(read(request)).ifPresent(PolicyReports::log);
    }

    private JsonNode read(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        try {
            return json.readTree(body);
        } catch (JacksonException _) {
            throw new InvalidField("body", "a report in JSON");
        }
    }

    /** As {@code report-uri} has it, or as {@code report-to}. */
    private static Optional<JsonNode> first(JsonNode report) {
        return report.isArray()
                ? report.valueStream()
                        .filter(each -> "csp-violation".equals(each.path("type").asString("")))
                        .map(each -> each.path("body"))
                        .findFirst()
                : Optional.of(report.path("csp-report")).filter(JsonNode::isObject);
    }

    private static void log(JsonNode breach) {
        String directive = word(breach, "effectiveDirective", "effective-directive", "violated-directive");
        String blocked = word(breach, "blockedURL", "blocked-uri");
        LOG.warn(
                "policy breached: directive={} blocked={}",
                isOne(directive) ? directive : "unknown",
                BLOCKED.contains(blocked) ? blocked : "an address");
    }

    private static boolean isOne(String directive) {
        Matcher parts = DIRECTIVE.matcher(directive);
        return parts.matches() && DIRECTIVES_BEGIN.contains(parts.group(1));
    }

    private static String word(JsonNode breach, String... names) {
        return Stream.of(names)
                .map(name -> breach.path(name).asString(""))
                .filter(word -> !word.isEmpty())
                .findFirst()
                .orElse("")
                .split(" ", 2)[0];
    }
}
