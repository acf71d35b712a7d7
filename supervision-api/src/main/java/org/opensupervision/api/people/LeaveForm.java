package org.opensupervision.api.people;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.people.PersonCommand.CorrectLeave;
import org.opensupervision.domain.people.PersonCommand.EndLeave;
import org.opensupervision.domain.people.PersonCommand.TakeLeave;
import org.opensupervision.domain.shared.LeaveId;
import org.opensupervision.domain.shared.Period;
import org.opensupervision.domain.shared.PersonId;

sealed interface LeaveForm {

    /** Without a last day the leave is open. */
    record LeavePeriodForm(
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @Nullable @Size(max = 100) String kind) implements LeaveForm {

        TakeLeave toTake(Caller caller, PersonId person, LeaveId leave) {
            return new TakeLeave(person, caller.agency(), leave, new Period(from, to), kind);
        }

        CorrectLeave toCorrect(Caller caller, PersonId person, LeaveId leave) {
            return new CorrectLeave(person, caller.agency(), leave, new Period(from, to), kind);
        }
    }

    record LeaveEndForm(@NotNull LocalDate lastDay) implements LeaveForm {

        EndLeave toCommand(Caller caller, PersonId person, LeaveId leave) {
            return new EndLeave(person, caller.agency(), leave, lastDay);
        }
    }
}
