package org.opensupervision.domain.workload;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.opensupervision.domain.shared.SharedRule.IN_ITS_AGENCY;
import static org.opensupervision.domain.workload.WorkloadRule.*;

import java.time.LocalDate;
import java.time.YearMonth;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.domain.shared.CarriedOver;
import org.opensupervision.domain.shared.Origin;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.Rejected;
import org.opensupervision.domain.shared.WorkloadId;
import org.opensupervision.domain.workload.WorkloadCommand.CarryOverWorkload;
import org.opensupervision.domain.workload.WorkloadCommand.ReportWorkload;
import org.opensupervision.domain.workload.WorkloadEvent.WorkloadCorrected;
import org.opensupervision.domain.workload.WorkloadEvent.WorkloadReported;

@AggregateRoot
@SuppressWarnings("NullAway.Init")
class Workload {

    @AggregateIdentifier
    private WorkloadId id;

    private @Nullable AgencyId agency;
    private PersonId supervisee;
    private @Nullable Caseload first;
    private @Nullable Caseload latest;

    @CommandHandlerInterceptor
    void stayInTheAgency(WorkloadCommand command) {
        IN_ITS_AGENCY.require(agency == null || agency.equals(command.agency()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void report(ReportWorkload command, BusinessCalendar calendar) {
        LocalDate today = calendar.today(command.agency());
        requireSound(command, today);
        if (latest == null) {
            apply(new WorkloadReported(
                    command.workload(),
                    command.agency(),
                    command.supervisee(),
                    command.month(),
                    command.caseload(),
                    command.by(),
                    today,
                    Origin.ENTERED));
        } else if (!latest.equals(command.caseload())) {
            correct(command, today);
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CarriedOver carryOver(CarryOverWorkload command, BusinessCalendar calendar) {
        LocalDate today = calendar.today(command.agency());
        requireSound(command, today);
        if (first != null) {
            WORKLOAD_HAS_THE_SAME_NUMBERS.require(
                    command.caseload().equals(first) || command.caseload().equals(latest));
            return CarriedOver.REPEATED;
        }
        apply(new WorkloadReported(
                command.workload(),
                command.agency(),
                command.supervisee(),
                command.month(),
                command.caseload(),
                null,
                today,
                Origin.CARRIED_OVER));
        return CarriedOver.ACCEPTED;
    }

    private void correct(ReportWorkload command, LocalDate today) {
        CorrectionReason reason = command.reason();
        if (reason == null) {
            throw new Rejected(CORRECTION_OF_WORKLOAD_SAYS_WHY);
        }
        apply(new WorkloadCorrected(id, command.agency(), supervisee, command.caseload(), reason, command.by(), today));
    }

    private static void requireSound(WorkloadCommand command, LocalDate today) {
        MONTH_HAS_BEGUN.require(!command.month().isAfter(YearMonth.from(today)));
        CASELOAD_WITHIN_500.require(command.caseload().isWithinLimit());
        TRAUMA_CASES_WITHIN_CASELOAD.require(command.caseload().holdsItsTraumaWork());
    }

    @EventSourcingHandler
    void on(WorkloadEvent event) {
        switch (event) {
            case WorkloadReported e -> {
                id = e.workload();
                agency = e.agency();
                supervisee = e.supervisee();
                first = e.caseload();
                latest = e.caseload();
            }
            case WorkloadCorrected e -> latest = e.caseload();
        }
    }
}
