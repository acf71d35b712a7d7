package org.opensupervision.api.accesslog;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.projections.accesslog.AccessLogQuery.ChainEnd;

/** How the end of a chain is written, so that it is found again, whatever else stands around it. */
final class NotedEnd {

    private static final Pattern NOTED =
            Pattern.compile("access log of ([0-9a-f-]{36}) ends at ([0-9]{1,18}) ([0-9a-f]{64})");

    private NotedEnd() {}

    static String line(ChainEnd end) {
        return "access log of %s ends at %d %s".formatted(end.agency(), end.number(), end.hash());
    }

    static List<ChainEnd> in(Stream<String> lines) {
        return lines.flatMap(line -> NOTED.matcher(line).results())
                .map(NotedEnd::end)
                .distinct()
                .toList();
    }

    private static ChainEnd end(MatchResult noted) {
        return new ChainEnd(AgencyId.of(noted.group(1)), Long.parseLong(noted.group(2)), noted.group(3));
    }
}
