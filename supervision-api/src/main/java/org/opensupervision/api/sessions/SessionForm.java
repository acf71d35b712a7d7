package org.opensupervision.api.sessions;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.sessions.Adequacy;
import org.opensupervision.domain.sessions.SessionCommand.AmendSession;
import org.opensupervision.domain.sessions.SessionCommand.CancelSession;
import org.opensupervision.domain.sessions.SessionCommand.DisputeSession;
import org.opensupervision.domain.sessions.SessionCommand.RateSession;
import org.opensupervision.domain.sessions.SessionCommand.RecordSession;
import org.opensupervision.domain.sessions.SessionCommand.SignSession;
import org.opensupervision.domain.sessions.SessionContent;
import org.opensupervision.domain.sessions.SessionFormat;
import org.opensupervision.domain.sessions.SessionMode;
import org.opensupervision.domain.sessions.SessionOutcome;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.projections.concern.Concern;

sealed interface SessionForm {

    /** Each is looked up before any rule is asked. */
    int MOST_ATTENDING = 100;

    int MOST_LINES = 200;

    /** The caller's own session unless a supervisor is named; held unless the status says otherwise. */
    record NewSessionForm(
            @Nullable @Pattern(regexp = ".*\\S.*", message = "not blank, or left out") @Size(max = 100) String reference,

            @Nullable PersonId supervisorId,
            @NotNull LocalDate heldOn,
            @Nullable LocalTime startedAt,
            @Nullable SessionOutcome status,
            @NotNull SessionFormat format,
            @NotNull SessionMode mode,
            @NotNull @Size(max = MOST_ATTENDING) List<@NotNull PersonId> superviseeIds,
            @NotNull @Valid Minutes minutes,
            @Nullable @Size(max = MOST_LINES) List<@NotBlank String> topics,
            @Nullable @Size(max = MOST_LINES) List<@NotBlank String> actions,
            @Nullable String note)
            implements SessionForm {

        PersonId supervisorOr(Caller caller) {
            return supervisorId == null ? caller.person() : supervisorId;
        }

        Set<PersonId> named(Caller caller) {
            Set<PersonId> named = new HashSet<>(superviseeIds);
            named.add(supervisorOr(caller));
            return named;
        }

        Concern concern(Caller caller) {
            return new Concern(Set.copyOf(superviseeIds), supervisorOr(caller), heldOn);
        }

        SessionId sessionId(Caller caller) {
            if (reference != null) {
                return SessionId.referredTo(caller.agency(), reference.strip());
            }
            return caller.idempotencyKey() == null
                    ? SessionId.random()
                    : SessionId.referredTo(caller.agency(), caller.idSource());
        }

        RecordSession toCommand(Caller caller, SessionId session) {
            return new RecordSession(
                    session,
                    caller.agency(),
                    reference == null ? session.toString() : reference.strip(),
                    supervisorOr(caller),
                    content(status, heldOn, startedAt, format, mode, superviseeIds, minutes, topics, actions, note));
        }
    }

    record SignatureForm(@Nullable Long basedOn) implements SessionForm {

        SignSession toCommand(Caller caller, SessionId session) {
            return new SignSession(session, caller.agency(), caller.person(), basedOn);
        }
    }

    record DisputeForm(@NotBlank @Size(max = 5000) String reason) implements SessionForm {

        DisputeSession toCommand(Caller caller, SessionId session) {
            return new DisputeSession(session, caller.agency(), caller.person(), reason.strip());
        }
    }

    /** The whole record as it should read, and why. {@code basedOn} is the version that was looked at. */
    record AmendmentForm(
            @NotBlank @Size(max = 5000) String reason,
            @Nullable Long basedOn,
            @NotNull LocalDate heldOn,
            @Nullable LocalTime startedAt,
            @Nullable SessionOutcome status,
            @NotNull SessionFormat format,
            @NotNull SessionMode mode,
            @NotNull @Size(max = MOST_ATTENDING) List<@NotNull PersonId> superviseeIds,
            @NotNull @Valid Minutes minutes,
            @Nullable @Size(max = MOST_LINES) List<@NotBlank String> topics,
            @Nullable @Size(max = MOST_LINES) List<@NotBlank String> actions,
            @Nullable String note)
            implements SessionForm {

        AmendSession toCommand(Caller caller, SessionId session) {
            return new AmendSession(
                    session,
                    caller.agency(),
                    caller.person(),
                    content(status, heldOn, startedAt, format, mode, superviseeIds, minutes, topics, actions, note),
                    reason.strip(),
                    basedOn);
        }
    }

    record CancellationForm(
            @NotBlank @Size(max = 5000) String reason,
            @Nullable Long basedOn) implements SessionForm {

        CancelSession toCommand(Caller caller, SessionId session) {
            return new CancelSession(session, caller.agency(), caller.person(), reason.strip(), basedOn);
        }
    }

    /**
     * How adequate each function was, 0 to 10.
     * {@code overall} is supervision as a whole; who leaves it out does not rate it.
     */
    record RatingForm(
            @NotNull Integer administrative,
            @NotNull Integer educational,
            @NotNull Integer supportive,
            @Nullable Integer overall,
            @Nullable @Size(max = 5000) String words)
            implements SessionForm {

        RateSession toCommand(Caller caller, SessionId session) {
            return new RateSession(
                    session,
                    caller.agency(),
                    caller.person(),
                    new Adequacy(administrative, educational, supportive),
                    overall,
                    words == null || words.isBlank() ? null : words);
        }
    }

    private static SessionContent content(
            @Nullable SessionOutcome status,
            LocalDate heldOn,
            @Nullable LocalTime startedAt,
            SessionFormat format,
            SessionMode mode,
            List<PersonId> supervisees,
            Minutes minutes,
            @Nullable List<String> topics,
            @Nullable List<String> actions,
            @Nullable String note) {
        return new SessionContent(
                status == null ? SessionOutcome.HELD : status,
                heldOn,
                startedAt,
                format,
                mode,
                supervisees,
                minutes,
                topics == null ? List.of() : topics,
                actions == null ? List.of() : actions,
                note);
    }
}
