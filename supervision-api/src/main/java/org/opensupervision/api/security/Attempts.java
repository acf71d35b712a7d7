package org.opensupervision.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.accesslog.KindOfData;
import org.opensupervision.projections.accesslog.Shown;
import org.opensupervision.projections.concern.Concern;
import org.springframework.stereotype.Component;

/** Has it written down when somebody gives a reason and is refused all the same. */
@Component
class Attempts {

    private final Witness witness;
    private final Concerns concerns;

    Attempts(Witness witness, Concerns concerns) {
        this.witness = witness;
        this.concerns = concerns;
    }

    void note(SignedIn who, Deed deed, @Nullable UUID thing, LocalDate asOf, HttpServletRequest request) {
        String reason = BrokenGlass.reason();
        KindOfData what = kind(deed);
        if (reason != null && what != null) {
            Stream<Shown> refused = thing == null
                    ? Stream.of(new Shown(null, what, null))
                    : about(who, deed, thing, asOf).stream().map(person -> new Shown(person, what, thing));
            witness.isRefused(who, refused, reason, request);
        }
    }

    private Set<PersonId> about(SignedIn who, Deed deed, UUID thing, LocalDate asOf) {
        return concerns.of(who.agency(), deed.thing(), thing, asOf)
                .map(Concern::about)
                .orElse(Set.of());
    }

    private static @Nullable KindOfData kind(Deed deed) {
        return switch (deed) {
            case READ_REQUEST -> KindOfData.REQUEST;
            case READ_FLAG -> KindOfData.FLAG;
            case READ_SESSION -> KindOfData.WORDS_OF_SESSION;
            case READ_PROFILE -> KindOfData.PROFILE;
            default -> null;
        };
    }
}
