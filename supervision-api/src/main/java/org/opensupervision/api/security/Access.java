package org.opensupervision.api.security;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.InvalidField;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.domain.shared.SupportRequestId;
import org.opensupervision.projections.concern.Concern;
import org.opensupervision.projections.readmodels.Freshness;
import org.springframework.stereotype.Component;

/**
 * Refuses what somebody may not do. What they may not see looks like what does not exist. Nobody is refused for what the
 * read models only have not taken yet, unless they take too long.
 */
@Component
public class Access {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Viewers viewers;
    private final Concerns concerns;
    private final Freshness freshness;

    Access(Viewers viewers, Concerns concerns, Freshness freshness) {
        this.viewers = viewers;
        this.concerns = concerns;
        this.freshness = freshness;
    }

    private enum Verdict {
        GRANTED,
        REFUSED,
        UNSEEN
    }

    private record Judged(Viewer viewer, Verdict verdict) {}

    /** A deed with nothing in particular: what it reaches is up to {@link Viewer#reach}, or to what a form names. */
    Viewer require(SignedIn who, Deed deed) {
        return require(who, viewer -> viewer.mayEver(deed) ? Verdict.GRANTED : Verdict.REFUSED);
    }

    Viewer require(SignedIn who, Deed deed, UUID thing, LocalDate asOf) {
        return require(who, viewer -> judge(viewer, deed, who, thing, asOf));
    }

    /** With whom or what a form names. */
    public void require(Caller caller, Deed deed, List<Concern> named, InvalidField otherwise) {
        if (!holds(caller, viewer -> named.stream().allMatch(concern -> viewer.may(deed, concern)))) {
            throw otherwise;
        }
    }

    public boolean mayWithEverything(Caller caller, Deed deed) {
        return known(caller.signedIn()).mayWithEverything(deed);
    }

    public boolean sees(Caller caller, SessionId session) {
        return holds(caller, viewer -> concerns.of(caller.agency(), Thing.SESSION, session.value(), viewer.today())
                .filter(concern -> viewer.may(Deed.READ_SESSION, concern))
                .isPresent());
    }

    /** As the record stands, also one that was written a moment ago. */
    public Set<PersonId> attending(Caller caller, SessionId session) {
        return about(caller, Thing.SESSION, session.value());
    }

    public Set<PersonId> asking(Caller caller, SupportRequestId request) {
        return about(caller, Thing.REQUEST, request.value());
    }

    private Set<PersonId> about(Caller caller, Thing thing, UUID id) {
        return concerns.of(caller.agency(), thing, id, LocalDate.EPOCH)
                .map(Concern::about)
                .orElse(Set.of());
    }

    private boolean holds(Caller caller, Predicate<Viewer> condition) {
        Judged judged = judge(caller.signedIn(), viewer -> condition.test(viewer) ? Verdict.GRANTED : Verdict.UNSEEN);
        return judged.verdict() == Verdict.GRANTED;
    }

    private Viewer require(SignedIn who, Function<Viewer, Verdict> judgement) {
        Judged judged = judge(who, judgement);
        return switch (judged.verdict()) {
            case GRANTED -> judged.viewer();
            case REFUSED -> throw new Refused();
            case UNSEEN -> throw new NotFound();
        };
    }

    private Judged judge(SignedIn who, Function<Viewer, Verdict> judgement) {
        Judged judged = judged(known(who), judgement);
        if (judged.verdict() == Verdict.GRANTED) {
            return judged;
        }
        return freshness.await(freshness.head(), PATIENCE) ? judged(viewers.of(who), judgement) : judged;
    }

    private static Judged judged(Viewer viewer, Function<Viewer, Verdict> judgement) {
        return new Judged(viewer, judgement.apply(viewer));
    }

    /** Looked up once a request, unless that would refuse them something. */
    private Viewer known(SignedIn who) {
        return Looking.now().map(Looking::viewer).orElseGet(() -> viewers.of(who));
    }

    private Verdict judge(Viewer viewer, Deed deed, SignedIn who, UUID thing, LocalDate asOf) {
        if (viewer.mayWithEverything(deed)) {
            return Verdict.GRANTED;
        }
        if (!viewer.mayEver(deed)) {
            return Verdict.REFUSED;
        }
        Optional<Concern> concern = concerns.of(who.agency(), deed.thing(), thing, asOf);
        if (concern.filter(found -> viewer.may(deed, found)).isPresent()) {
            return Verdict.GRANTED;
        }
        Deed seeing = deed.thing().beingSeen();
        if (concern.filter(found -> viewer.may(seeing, found)).isPresent()) {
            return Verdict.REFUSED;
        }
        // what is not theirs to know of is looked for as long as what is not there
        concern.ifPresent(hidden -> concerns.lookFurther(who.agency(), deed.thing()));
        return Verdict.UNSEEN;
    }
}
