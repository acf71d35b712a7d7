package org.opensupervision.projections.sessionlog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.sessions.SessionContent;

/** What the record of a session says in words, which is kept apart from what it says in numbers. */
record Words(
        List<String> topics, List<String> actions, @Nullable String note) {

    /** Nothing if it says nothing in words. */
    static @Nullable Words of(SessionContent content) {
        boolean silent = content.topics().isEmpty() && content.actions().isEmpty() && content.note() == null;
        return silent ? null : new Words(content.topics(), content.actions(), content.note());
    }

    static SessionContent without(SessionContent content) {
        return new Words(List.of(), List.of(), null).in(content);
    }

    SessionContent in(SessionContent content) {
        return new SessionContent(
                content.outcome(),
                content.on(),
                content.startedAt(),
                content.format(),
                content.mode(),
                content.supervisees(),
                content.minutes(),
                topics,
                actions,
                note);
    }
}
