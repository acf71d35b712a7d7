package org.opensupervision.api.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Sight;
import org.opensupervision.domain.sessions.SessionOutcome;
import org.opensupervision.projections.concern.Concern;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.sessionlog.SessionLogQuery.SessionRow;
import org.opensupervision.projections.sessionlog.SessionLogQuery.SessionView;

/** What whoever looks at a session can do with it. */
record Offered(
        boolean sign, boolean amend, boolean cancel, boolean undo, boolean confirm, boolean dispute, boolean rate) {

    static final Duration UNDONE_WITHIN = Duration.ofMinutes(5);

    static Offered to(Sight sight, SessionView view, Instant now) {
        SessionRow session = view.session();
        Concern concern = concern(session);
        boolean held = session.status() == SessionOutcome.HELD;
        boolean cancels = sight.may(Deed.WRITE_RECORD, concern)
                && held
                && session.signedOn() == null
                && view.ratings().isEmpty();
        boolean answers = sight.may(Deed.CONFIRM_SESSION, concern) && held;
        return new Offered(
                isSignable(sight, session),
                sight.may(Deed.WRITE_RECORD, concern),
                cancels,
                cancels && isFresh(session, now),
                answers && !hasAnswered(sight, view, true),
                answers && !hasAnswered(sight, view, false),
                sight.may(Deed.RATE_SESSION, concern) && held && !hasRated(sight, view));
    }

    static boolean isSignable(Sight sight, SessionRow session) {
        return session.status() == SessionOutcome.HELD
                && session.signedOn() == null
                && sight.may(Deed.SIGN_SESSION, concern(session));
    }

    static boolean isFresh(SessionRow session, Instant now) {
        return !session.carriedOver() && now.isBefore(session.recordedAt().plus(UNDONE_WITHIN));
    }

    private static boolean hasAnswered(Sight sight, SessionView view, boolean confirmed) {
        return view.answers().stream()
                .filter(answer -> answer.supervisee().equals(sight.person()))
                .anyMatch(answer -> (confirmed ? answer.confirmedOn() : answer.disputedOn()) != null);
    }

    private static boolean hasRated(Sight sight, SessionView view) {
        return view.ratings().stream().anyMatch(rating -> rating.supervisee().equals(sight.person()));
    }

    private static Concern concern(SessionRow session) {
        return new Concern(
                session.supervisees().stream().map(PersonRef::id).collect(Collectors.toSet()),
                session.supervisor().id(),
                session.content().on());
    }
}
