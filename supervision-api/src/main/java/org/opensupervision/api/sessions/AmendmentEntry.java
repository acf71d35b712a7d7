package org.opensupervision.api.sessions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.sessions.SessionForm.AmendmentForm;
import org.opensupervision.domain.sessions.SessionContent;
import org.opensupervision.domain.sessions.SessionFormat;
import org.opensupervision.domain.sessions.SessionMode;
import org.opensupervision.domain.sessions.SessionOutcome;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.sessionlog.SessionLogQuery.SessionRow;

/** The whole record as it should read, as it is entered on the page, and why. */
record AmendmentEntry(
        @NotBlank @Size(max = 5000) @Nullable String reason,
        @Nullable Long basedOn,
        @NotNull SessionOutcome status,
        @NotNull LocalDate heldOn,
        @Nullable LocalTime startedAt,
        @NotEmpty @Size(max = SessionForm.MOST_ATTENDING) List<PersonId> superviseeIds,
        Steps minutes,
        @NotNull SessionMode mode,
        @Nullable String topics,
        @Nullable String actions,
        @Nullable String note) {

    AmendmentEntry {
        superviseeIds = superviseeIds == null ? List.of() : List.copyOf(superviseeIds);
        minutes = minutes == null ? Steps.EMPTY : minutes;
    }

    static AmendmentEntry of(SessionRow session) {
        SessionContent content = session.content();
        return new AmendmentEntry(
                null,
                session.version(),
                content.outcome(),
                content.on(),
                content.startedAt(),
                content.supervisees(),
                Steps.of(content.minutes()),
                content.mode(),
                Lines.joined(content.topics()),
                Lines.joined(content.actions()),
                content.note());
    }

    /** Of a form that has no errors. */
    AmendmentForm toAmendment() {
        return new AmendmentForm(
                Objects.requireNonNull(reason),
                basedOn,
                heldOn,
                startedAt,
                status,
                SessionFormat.of(superviseeIds.size()),
                mode,
                superviseeIds,
                minutes.toMinutes(),
                Lines.of(topics),
                Lines.of(actions),
                Lines.orNothing(note));
    }
}
