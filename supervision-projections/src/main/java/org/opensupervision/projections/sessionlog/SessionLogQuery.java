package org.opensupervision.projections.sessionlog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.sessions.Adequacy;
import org.opensupervision.domain.sessions.SessionContent;
import org.opensupervision.domain.sessions.SessionOutcome;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.projections.accesslog.KindOfData;
import org.opensupervision.projections.accesslog.Sensitive;
import org.opensupervision.projections.accesslog.Shown;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.PageRequest;

public sealed interface SessionLogQuery {

    /** Null for all: days from and to (both included), supervisor, supervisee, outcome, signed or not. */
    record WhichSessions(
            AgencyId agency,
            Reach reach,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable PersonId supervisor,
            @Nullable PersonId supervisee,
            @Nullable SessionOutcome outcome,
            @Nullable Boolean signed,
            PageRequest page)
            implements SessionLogQuery {}

    record WhomSessionConcerns(AgencyId agency, SessionId session) implements SessionLogQuery {}

    record WhatHappenedIn(AgencyId agency, SessionId session) implements SessionLogQuery {}

    /** Held since a day, and not confirmed or disputed, or not rated, by who attended. The latest come first. */
    record WhatAwaitsTheirWord(AgencyId agency, PersonId supervisee, LocalDate since, int atMost)
            implements SessionLogQuery {}

    /** {@code answered}: confirmed or disputed. */
    record AwaitedWord(SessionId session, PersonRef supervisor, LocalDate heldOn, boolean answered, boolean rated) {}

    /** {@code status} is what became of the session; a cancelled record keeps its content. */
    record SessionRow(
            SessionId id,
            String reference,
            PersonRef supervisor,
            List<PersonRef> supervisees,
            SessionOutcome status,
            SessionContent content,
            Instant recordedAt,
            boolean carriedOver,
            @Nullable LocalDate signedOn,
            long version)
            implements Sensitive {

        @Override
        public Stream<Shown> shown() {
            return hasWords(content) ? wordsAboutAll() : Stream.empty();
        }

        /** A note of a session is about everybody who attended. */
        Stream<Shown> wordsAboutAll() {
            return supervisees.stream().map(person -> new Shown(person.id(), KindOfData.WORDS_OF_SESSION, id.value()));
        }

        public SessionRow withoutWords() {
            return saying(Words.without(content));
        }

        SessionRow saying(SessionContent said) {
            return new SessionRow(
                    id, reference, supervisor, supervisees, status, said, recordedAt, carriedOver, signedOn, version);
        }
    }

    record SessionView(
            SessionRow session,
            boolean signatureCarriedOver,
            @Nullable Cancellation cancellation,
            List<Answer> answers,
            List<RatingView> ratings,
            List<Amendment> amendments)
            implements Sensitive {

        @Override
        public Stream<Shown> shown() {
            UUID id = session.id().value();
            return Stream.of(
                            hasWordsBesideTheRecord() ? session.wordsAboutAll() : session.shown(),
                            ratings.stream().map(rating -> new Shown(rating.supervisee(), KindOfData.RATING, id)),
                            answers.stream()
                                    .filter(answer -> answer.reason() != null)
                                    .map(answer -> new Shown(answer.supervisee(), KindOfData.DISPUTE, id)))
                    .flatMap(each -> each);
        }

        private boolean hasWordsBesideTheRecord() {
            return (cancellation != null && cancellation.reason() != null)
                    || amendments.stream().anyMatch(Amendment::hasWords);
        }

        /** Without note, topics, actions and reasons. */
        public SessionView withoutWords() {
            return new SessionView(
                    session.withoutWords(),
                    signatureCarriedOver,
                    cancellation == null ? null : new Cancellation(cancellation.cancelledOn(), null),
                    answers.stream().map(Answer::withoutReason).toList(),
                    ratings,
                    amendments.stream().map(Amendment::withoutWords).toList());
        }

        /** Others' reasons are left out, and others' ratings. */
        public SessionView asSeenByAttending(PersonId supervisee) {
            return new SessionView(
                    session,
                    signatureCarriedOver,
                    cancellation,
                    answers.stream()
                            .map(answer -> answer.supervisee().equals(supervisee) ? answer : answer.withoutReason())
                            .toList(),
                    ratings.stream()
                            .filter(rating -> rating.supervisee().equals(supervisee))
                            .toList(),
                    amendments);
        }
    }

    record Cancellation(LocalDate cancelledOn, @Nullable String reason) {}

    record Answer(
            PersonId supervisee,
            @Nullable LocalDate confirmedOn,
            @Nullable LocalDate disputedOn,
            @Nullable String reason) {

        Answer withoutReason() {
            return new Answer(supervisee, confirmedOn, disputedOn, null);
        }
    }

    record RatingView(
            PersonId supervisee,
            Adequacy adequacy,
            @Nullable Integer overall,
            LocalDate ratedOn,
            @Nullable String words) {}

    /** What the record said before and after; the first amendment's {@code before} is the original. */
    record Amendment(
            PersonId by,
            LocalDate amendedOn,
            Instant amendedAt,
            @Nullable String reason,
            SessionContent before,
            SessionContent after) {

        boolean hasWords() {
            return reason != null || SessionLogQuery.hasWords(before) || SessionLogQuery.hasWords(after);
        }

        Amendment withoutWords() {
            return new Amendment(by, amendedOn, amendedAt, null, Words.without(before), Words.without(after));
        }
    }

    private static boolean hasWords(SessionContent content) {
        return content.note() != null
                || !content.topics().isEmpty()
                || !content.actions().isEmpty();
    }
}
