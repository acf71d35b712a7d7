package org.opensupervision.projections.burnoutrisk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opensupervision.domain.riskflags.Evidence;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.domain.shared.Period;
import org.opensupervision.projections.supportrecord.SupportRecord;
import org.opensupervision.projections.supportrecord.SupportRecord.Asked;
import org.opensupervision.projections.supportrecord.SupportRecord.Attended;
import org.opensupervision.projections.supportrecord.SupportRecord.Rated;

/** What a record holds inside the window. */
record SupportWindow(int expectedMinutes, Minutes minutes, List<Attended> sessions, Optional<Rated> latestRating) {

    static SupportWindow of(SupportRecord record, LocalDate first, LocalDate last) {
        Period window = new Period(first, last);
        List<Attended> sessions = record.sessions().stream()
                .filter(session -> window.contains(session.heldOn()))
                .toList();
        Minutes minutes = sessions.stream().map(Attended::minutes).reduce(Minutes.NONE, Minutes::plus);
        Optional<Rated> latest = record.ratings().stream()
                .filter(rating -> window.contains(rating.ratedOn()))
                .max(Comparator.comparing(Rated::ratedOn).thenComparing(Rated::reference));
        return new SupportWindow(record.dueMinutes(first, last), minutes, sessions, latest);
    }

    static Optional<Asked> oldestWaiting(SupportRecord record, LocalDate asOf) {
        return record.requests().stream()
                .filter(request -> request.waitsOn(asOf))
                .min(Comparator.comparing(Asked::requestedOn).thenComparing(Asked::reference));
    }

    List<Evidence> sessionEvidence() {
        return sessions.stream().map(SupportWindow::evidence).toList();
    }

    static Evidence evidence(Attended session) {
        return new Evidence(Evidence.Kind.SESSION, session.session().value(), session.reference());
    }

    static Evidence evidence(Rated rating) {
        return new Evidence(Evidence.Kind.RATING, rating.session().value(), rating.reference());
    }

    static Evidence evidence(Asked request) {
        return new Evidence(Evidence.Kind.REQUEST, request.request().value(), request.reference());
    }
}
