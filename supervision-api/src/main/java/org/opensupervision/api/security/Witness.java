package org.opensupervision.api.security;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.accesslog.AccessLog;
import org.opensupervision.projections.accesslog.KindOfData;
import org.opensupervision.projections.accesslog.Shown;
import org.opensupervision.projections.accesslog.Sighting;
import org.opensupervision.projections.fence.BoundAgency;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Has it written down who sees what of whom, before they see it. What is one's own is not, unless one takes everything
 * along.
 */
@Component
public class Witness {

    private final AccessLog log;
    private final Clock clock;

    Witness(AccessLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** One kind of data of one person, however much of it. */
    private record Sort(@Nullable PersonId whose, KindOfData what) {}

    /** For an answer that is sent piece by piece. */
    public void sees(Object piece) {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        sees(Looking.in(request).orElseThrow(Refused::new), piece, request);
    }

    void sees(Looking looking, Object answer, HttpServletRequest request) {
        PersonId reader = looking.viewer().person();
        var bySort = shownOfOthers(answer, reader)
                .collect(groupingBy(shown -> new Sort(shown.whose(), shown.what()), LinkedHashMap::new, toList()));
        if (!bySort.isEmpty()) {
            AgencyId agency = BoundAgency.get().orElseThrow();
            Instant now = clock.instant();
            String network = Network.of(request.getRemoteAddr());
            log.write(bySort.values().stream()
                    .map(shown -> sighting(shown, agency, now, reader, network))
                    .toList());
        }
    }

    private static Stream<Shown> shownOfOthers(Object answer, PersonId reader) {
        return Shown.in(answer)
                .distinct()
                .filter(shown -> !reader.equals(shown.whose()) || shown.what() == KindOfData.EVERYTHING);
    }

    private static Sighting sighting(List<Shown> shown, AgencyId agency, Instant now, PersonId reader, String network) {
        Shown first = shown.getFirst();
        return new Sighting(
                agency,
                now,
                reader,
                first.what(),
                false,
                first.whose(),
                shown.size() == 1 ? first.record() : null,
                network,
                null);
    }
}
