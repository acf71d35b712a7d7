package org.opensupervision.api.workload;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.opensupervision.api.security.Access;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Commands;
import org.opensupervision.api.web.InvalidField;
import org.opensupervision.api.web.People;
import org.opensupervision.api.workload.CaseloadsForm.RowForm;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.projections.concern.Concern;
import org.springframework.stereotype.Component;

/** What pages and programs both do: report one's own month, or that of somebody whom one supervised when it ended. */
@Component
class Workloads {

    private final Commands commands;
    private final People people;
    private final Access access;
    private final BusinessCalendar calendar;

    Workloads(Commands commands, People people, Access access, BusinessCalendar calendar) {
        this.commands = commands;
        this.people = people;
        this.access = access;
        this.calendar = calendar;
    }

    void report(Caller caller, WorkloadForm form) {
        people.require(caller, form.superviseeId(), Role.SUPERVISEE, "superviseeId");
        access.require(
                caller,
                Deed.REPORT_WORKLOAD,
                List.of(Concern.with(form.superviseeId(), endOf(form.month(), calendar.today(caller.agency())))),
                new InvalidField("superviseeId", "yourself, or somebody whom you supervised when the month ended"));
        commands.send(caller, form.toCommand(caller));
    }

    /** A row of many; nothing where nothing was typed. */
    void report(Caller caller, YearMonth month, RowForm row) {
        Integer caseload = row.caseload();
        Integer traumaCases = row.traumaCases();
        var supervisee = row.superviseeId();
        if (row.isEmpty() || supervisee == null) {
            return;
        }
        if (caseload == null) {
            throw new InvalidField("caseload", "a whole number");
        }
        if (traumaCases == null) {
            throw new InvalidField("traumaCases", "a whole number");
        }
        report(repeatable(caller), new WorkloadForm(supervisee, month, caseload, traumaCases, row.reason()));
    }

    /** A form of which a row was refused is sent again under its key, and what had gone in by then does no harm. */
    private static Caller repeatable(Caller caller) {
        return new Caller(caller.agency(), caller.person(), caller.request(), null);
    }

    /** So far, while it lasts. */
    private static LocalDate endOf(YearMonth month, LocalDate today) {
        LocalDate end = month.atEndOfMonth();
        return end.isAfter(today) ? today : end;
    }
}
