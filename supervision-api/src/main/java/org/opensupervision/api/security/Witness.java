package org.opensupervision.api.security;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.accesslog.AccessLog;
import org.opensupervision.projections.accesslog.KindOfData;
import org.opensupervision.projections.accesslog.Shown;
import org.opensupervision.projections.accesslog.Sighting;
import org.opensupervision.projections.fence.BoundAgency;
import org.opensupervision.projections.notices.KindOfNotice;
import org.opensupervision.projections.notices.Notice;
import org.opensupervision.projections.notices.Notices;
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
    private final Notices notices;
    private final Clock clock;

    Witness(AccessLog log, Notices notices, Clock clock) {
        this.notices = notices;
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
        Viewer viewer = looking.viewer();
        var bySort = shownOfOthers(answer, viewer.person())
                .collect(groupingBy(shown -> new Sort(shown.whose(), shown.what()), LinkedHashMap::new, toList()));
        if (!bySort.isEmpty()) {
            var reader = new SignedIn(BoundAgency.get().orElseThrow(), viewer.person());
            var look = look(reader, false, viewer.reason(), request);
            log.write(bySort.values().stream()
                    .map(Witness::together)
                    .map(look::at)
                    .toList());
            if (viewer.reason() != null) {
                tellOfBrokenGlass(reader, bySort.values());
            }
        }
    }

    /** Whoever it is about reads in the access log who it was, and why. */
    private void tellOfBrokenGlass(SignedIn reader, Collection<List<Shown>> shown) {
        List<PersonId> whose = shown.stream()
                .map(sort -> sort.getFirst().whose())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        notices.tell(reader.agency(), whose, Notice.of(KindOfNotice.GLASS_BROKEN));
    }

    /** Somebody gave a reason, and it opened nothing to them. */
    void isRefused(SignedIn reader, Stream<Shown> what, String reason, HttpServletRequest request) {
        log.write(what.map(look(reader, true, reason, request)::at).toList());
    }

    private static Stream<Shown> shownOfOthers(Object answer, PersonId reader) {
        return Shown.in(answer)
                .distinct()
                .filter(shown -> !reader.equals(shown.whose()) || shown.what() == KindOfData.EVERYTHING);
    }

    private static Shown together(List<Shown> shown) {
        Shown first = shown.getFirst();
        return shown.size() == 1 ? first : new Shown(first.whose(), first.what(), null);
    }

    private Look look(SignedIn reader, boolean refused, @Nullable String reason, HttpServletRequest request) {
        return new Look(reader, clock.instant(), refused, Network.of(request.getRemoteAddr()), reason);
    }

    private record Look(
            SignedIn reader,
            Instant when,
            boolean refused,
            String network,
            @Nullable String reason) {

        Sighting at(Shown shown) {
            return new Sighting(
                    reader.agency(),
                    when,
                    reader.person(),
                    shown.what(),
                    refused,
                    shown.whose(),
                    shown.record(),
                    network,
                    reason);
        }
    }
}
