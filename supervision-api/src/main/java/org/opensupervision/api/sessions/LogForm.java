package org.opensupervision.api.sessions;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.sessions.SessionForm.NewSessionForm;
import org.opensupervision.domain.sessions.SessionFormat;
import org.opensupervision.domain.sessions.SessionMode;
import org.opensupervision.domain.sessions.SessionOutcome;
import org.opensupervision.domain.shared.PersonId;

/** One's own session that was held, as it is entered on the page. The format follows from how many were there. */
record LogForm(
        @NotEmpty @Size(max = SessionForm.MOST_ATTENDING) List<PersonId> superviseeIds,
        @NotNull LocalDate heldOn,
        @Nullable Integer length,
        Steps minutes,
        @NotNull SessionMode mode,
        @Nullable String topics,
        @Nullable String actions,
        @Nullable String note) {

    LogForm {
        superviseeIds = superviseeIds == null ? List.of() : List.copyOf(superviseeIds);
        minutes = minutes == null ? Steps.EMPTY : minutes;
    }

    static LogForm on(LocalDate day, List<PersonId> supervisees, SessionMode mode) {
        return new LogForm(supervisees, day, null, Steps.EMPTY, mode, null, null, null);
    }

    /** Somebody has done more than open it. */
    boolean isBegun() {
        return !superviseeIds.isEmpty()
                || !minutes.isEmpty()
                || Lines.orNothing(note) != null
                || Lines.orNothing(topics) != null
                || Lines.orNothing(actions) != null;
    }

    /** Where no script has shared the length out already. */
    LogForm shared(Split split) {
        return length == null || !Split.LENGTHS.contains(length) || !minutes.isEmpty()
                ? this
                : new LogForm(superviseeIds, heldOn, length, Steps.of(split.of(length)), mode, topics, actions, note);
    }

    /** Of a form that has no errors. */
    NewSessionForm toSession() {
        return new NewSessionForm(
                null,
                null,
                heldOn,
                null,
                SessionOutcome.HELD,
                SessionFormat.of(superviseeIds.size()),
                mode,
                superviseeIds,
                minutes.toMinutes(),
                Lines.of(topics),
                Lines.of(actions),
                Lines.orNothing(note));
    }
}
