package org.opensupervision.api.people;

import java.time.LocalDate;
import java.time.YearMonth;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.domain.assessments.Instruments;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.assignments.AssignmentsQuery.WhoSupervisesWhom;
import org.opensupervision.projections.assignments.AssignmentsReader;
import org.opensupervision.projections.capacity.CapacityQuery.WhoIsAtCapacity;
import org.opensupervision.projections.capacity.CapacityReader;
import org.opensupervision.projections.caseload.CaseloadQuery.WhoIsInTheCaseload;
import org.opensupervision.projections.caseload.CaseloadReader;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIs;
import org.opensupervision.projections.directory.DirectoryReader;
import org.opensupervision.projections.hours.HoursQuery.Hours;
import org.opensupervision.projections.hours.HoursQuery.HowManyHours;
import org.opensupervision.projections.hours.HoursReader;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.recovery.RecoveryQuery.WhichPlansAreShared;
import org.opensupervision.projections.recovery.SharedPlanReader;
import org.opensupervision.projections.sessionlog.SessionLogQuery.SessionRow;
import org.opensupervision.projections.sessionlog.SessionLogQuery.WhichSessions;
import org.opensupervision.projections.sessionlog.SessionLogReader;
import org.opensupervision.projections.supportqueue.SupportQueueQuery.WhoAsksForSupport;
import org.opensupervision.projections.supportqueue.SupportQueueReader;
import org.opensupervision.projections.wellbeing.WellbeingQuery.WhatIsSharedWithSupervisors;
import org.opensupervision.projections.wellbeing.WellbeingReader;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Of one person, whatever whose sight it is may see. */
@Component
public class PersonPage {

    private static final int MONTHS = 12;
    private static final PageRequest LATEST = new PageRequest(0, 5);

    private final DirectoryReader directory;
    private final AssignmentsReader assignments;
    private final SessionLogReader sessions;
    private final HoursReader hours;
    private final SupportQueueReader queue;
    private final CaseloadReader caseload;
    private final CapacityReader capacity;
    private final WellbeingReader wellbeing;
    private final SharedPlanReader sharedPlans;

    PersonPage(
            DirectoryReader directory,
            AssignmentsReader assignments,
            SessionLogReader sessions,
            HoursReader hours,
            SupportQueueReader queue,
            CaseloadReader caseload,
            CapacityReader capacity,
            WellbeingReader wellbeing,
            SharedPlanReader sharedPlans) {
        this.sharedPlans = sharedPlans;
        this.wellbeing = wellbeing;
        this.capacity = capacity;
        this.directory = directory;
        this.assignments = assignments;
        this.sessions = sessions;
        this.hours = hours;
        this.queue = queue;
        this.caseload = caseload;
    }

    public String show(Caller caller, Sight sight, PersonId id, Model model) {
        model.addAttribute(
                "person", directory.ask(new WhoIs(caller.agency(), id)).orElseThrow(NotFound::new));
        model.addAttribute("today", sight.today());
        model.addAttribute("keepsPeople", sight.may(Deed.KEEP_PEOPLE));
        addAgreements(caller, sight, id, model);
        addHours(caller, sight, id, model);
        addSessions(caller, sight, id, model);
        addRequests(caller, sight, id, model);
        addCapacity(caller, sight, id, model);
        addSharedResults(caller, sight, id, model);
        addSharedPlan(caller, sight, id, model);
        return "people/person";
    }

    private void addAgreements(Caller caller, Sight sight, PersonId id, Model model) {
        if (sight.may(Deed.READ_AGREEMENT)) {
            model.addAttribute(
                    "agreements",
                    assignments.ask(new WhoSupervisesWhom(
                            caller.agency(),
                            sight.reach(Deed.READ_AGREEMENT),
                            null,
                            id,
                            null,
                            new PageRequest(0, 20))));
        }
        if (sight.may(Deed.NAME_AS_ATTENDING, id)) {
            caseload.ask(new WhoIsInTheCaseload(caller.agency(), sight.person(), sight.today())).stream()
                    .filter(each -> each.person().id().equals(id))
                    .findFirst()
                    .ifPresent(each -> model.addAttribute("next", each));
        }
    }

    private void addHours(Caller caller, Sight sight, PersonId id, Model model) {
        if (sight.may(Deed.READ_COVERAGE, id)) {
            LocalDate today = sight.today();
            YearMonth first = YearMonth.from(today).minusMonths(MONTHS - 1L);
            Hours found = hours.ask(new HowManyHours(caller.agency(), id, first, YearMonth.from(today), today));
            model.addAttribute("hours", found);
            model.addAttribute("mix", MixOverTime.of(found, first, MONTHS));
        }
    }

    private void addSessions(Caller caller, Sight sight, PersonId id, Model model) {
        if (sight.may(Deed.READ_SESSION)) {
            Paged<SessionRow> found = sessions.ask(new WhichSessions(
                    caller.agency(), sight.reach(Deed.READ_SESSION), null, null, null, id, null, null, LATEST));
            model.addAttribute(
                    "sessions",
                    new Paged<>(
                            found.page(),
                            found.items().stream().map(SessionRow::withoutWords).toList()));
        }
    }

    private void addRequests(Caller caller, Sight sight, PersonId id, Model model) {
        if (sight.may(Deed.READ_REQUEST, id)) {
            model.addAttribute(
                    "requests",
                    queue.ask(
                            new WhoAsksForSupport(caller.agency(), sight.reach(Deed.READ_REQUEST), null, id, LATEST)));
        }
    }

    /** To others what somebody shares of their self-assessments; they themselves have a page for all of it. */
    private void addSharedResults(Caller caller, Sight sight, PersonId id, Model model) {
        if (sight.may(Deed.READ_SHARED_RESULT, id)) {
            model.addAttribute(
                    "sharedResults",
                    wellbeing.ask(new WhatIsSharedWithSupervisors(
                            caller.agency(),
                            sight.reach(Deed.READ_SHARED_RESULT).toOthers(),
                            id,
                            LATEST)));
            model.addAttribute("keys", Instruments.byCode());
        }
    }

    /** To whom somebody shares their recovery plan with; they themselves have a page for it. */
    private void addSharedPlan(Caller caller, Sight sight, PersonId id, Model model) {
        if (sight.is(Role.SUPERVISOR)) {
            model.addAttribute(
                    "sharedPlans",
                    sharedPlans.ask(new WhichPlansAreShared(
                            caller.agency(), sight.reach(Deed.READ_SHARED_PLAN).toOthers(), id, LATEST)));
        }
    }

    /** In words, and never as a flag. */
    private void addCapacity(Caller caller, Sight sight, PersonId id, Model model) {
        if (sight.may(Deed.READ_CAPACITY, id)) {
            model.addAttribute(
                    "capacity",
                    capacity.ask(new WhoIsAtCapacity(
                            caller.agency(), sight.reach(Deed.READ_CAPACITY), sight.today(), id, LATEST)));
        }
    }
}
