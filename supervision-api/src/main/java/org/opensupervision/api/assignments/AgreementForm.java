package org.opensupervision.api.assignments;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.assignments.AgreementCommand.AssignSupervisor;
import org.opensupervision.domain.assignments.AgreementCommand.ChangeAgreement;
import org.opensupervision.domain.assignments.AgreementCommand.EndAssignment;
import org.opensupervision.domain.assignments.AgreementDetails;
import org.opensupervision.domain.shared.AgreementId;
import org.opensupervision.domain.shared.AgreementTerms;
import org.opensupervision.domain.shared.Period;
import org.opensupervision.domain.shared.PersonId;

sealed interface AgreementForm {

    /** Open without {@code to}; the agency's usual terms where none are given. */
    record NewAgreementForm(
            @NotNull PersonId supervisorId,
            @NotNull PersonId superviseeId,
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer cadenceDays,
            @Nullable Integer agreedMinutes)
            implements AgreementForm {

        AssignSupervisor toCommand(Caller caller, AgreementId agreement, AgreementTerms usual) {
            AgreementTerms terms = new AgreementTerms(
                    cadenceDays == null ? usual.cadenceDays() : cadenceDays,
                    agreedMinutes == null ? usual.agreedMinutes() : agreedMinutes);
            return new AssignSupervisor(
                    agreement,
                    caller.agency(),
                    new AgreementDetails(supervisorId, superviseeId, new Period(from, to), terms));
        }
    }

    /** Other terms from a day on. {@code basedOn} is the version that was looked at. */
    record ChangeForm(
            @NotNull LocalDate from,
            @NotNull Integer cadenceDays,
            @NotNull Integer agreedMinutes,
            @Nullable Long basedOn)
            implements AgreementForm {

        ChangeAgreement toCommand(Caller caller, AgreementId agreement) {
            return new ChangeAgreement(
                    agreement, caller.agency(), new AgreementTerms(cadenceDays, agreedMinutes), from, basedOn);
        }
    }

    /** Somebody else supervises them too, until a day. */
    record CoverForm(
            @NotNull PersonId superviseeId,
            @NotNull PersonId supervisorId,
            @NotNull LocalDate until) implements AgreementForm {

        AssignSupervisor toCommand(Caller caller, AgreementId agreement, LocalDate today, AgreementTerms terms) {
            return new AssignSupervisor(
                    agreement,
                    caller.agency(),
                    new AgreementDetails(supervisorId, superviseeId, new Period(today, until), terms));
        }
    }

    record EndForm(@NotNull LocalDate lastDay) implements AgreementForm {

        EndAssignment toCommand(Caller caller, AgreementId agreement) {
            return new EndAssignment(agreement, caller.agency(), lastDay);
        }
    }
}
