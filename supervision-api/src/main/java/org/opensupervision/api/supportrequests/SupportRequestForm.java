package org.opensupervision.api.supportrequests;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.domain.shared.SupervisionFunction;
import org.opensupervision.domain.shared.SupportRequestId;
import org.opensupervision.domain.supportrequests.Ask;
import org.opensupervision.domain.supportrequests.SupportRequestCommand.AnswerRequest;
import org.opensupervision.domain.supportrequests.SupportRequestCommand.AskForSupport;
import org.opensupervision.domain.supportrequests.SupportRequestCommand.HandOverRequest;
import org.opensupervision.domain.supportrequests.SupportRequestCommand.ResolveRequest;
import org.opensupervision.domain.supportrequests.Urgency;

sealed interface SupportRequestForm {

    /** The caller's own request unless a supervisee is named; asked today. {@code backupId} is asked if nobody answers. */
    record AskForm(
            @Nullable @Pattern(regexp = ".*\\S.*", message = "not blank, or left out") @Size(max = 100) String reference,

            @Nullable PersonId superviseeId,
            @NotNull SupervisionFunction function,
            @NotNull Urgency urgency,
            @Nullable @Size(max = 5000) String words,
            @Nullable PersonId backupId)
            implements SupportRequestForm {

        PersonId superviseeOr(Caller caller) {
            return superviseeId == null ? caller.person() : superviseeId;
        }

        SupportRequestId requestId(Caller caller) {
            if (reference != null) {
                return SupportRequestId.referredTo(caller.agency(), reference.strip());
            }
            return caller.idempotencyKey() == null
                    ? SupportRequestId.random()
                    : SupportRequestId.referredTo(caller.agency(), caller.idSource());
        }

        AskForSupport toCommand(Caller caller, SupportRequestId request, LocalDate today) {
            return new AskForSupport(
                    request,
                    caller.agency(),
                    reference == null ? request.toString() : reference.strip(),
                    new Ask(superviseeOr(caller), function, urgency, today, said(words)),
                    backupId);
        }
    }

    /** A time in the agency's time zone. */
    record AnswerForm(
            @NotNull LocalDateTime offeredTime,
            @Nullable @Size(max = 5000) String words) implements SupportRequestForm {

        AnswerRequest toCommand(Caller caller, SupportRequestId request) {
            return new AnswerRequest(request, caller.agency(), caller.person(), offeredTime, said(words));
        }
    }

    record HandoverForm(@NotNull PersonId toId) implements SupportRequestForm {

        HandOverRequest toCommand(Caller caller, SupportRequestId request) {
            return new HandOverRequest(request, caller.agency(), caller.person(), toId);
        }
    }

    /** The session that answered the request, and, from the supervisee, whether it helped. */
    record ResolutionForm(
            @Nullable SessionId sessionId, @Nullable Boolean helped) implements SupportRequestForm {

        ResolveRequest toCommand(Caller caller, SupportRequestId request) {
            return new ResolveRequest(request, caller.agency(), caller.person(), sessionId, helped);
        }
    }

    /** An empty field of a page is no words. */
    private static @Nullable String said(@Nullable String words) {
        return words == null || words.isBlank() ? null : words;
    }
}
