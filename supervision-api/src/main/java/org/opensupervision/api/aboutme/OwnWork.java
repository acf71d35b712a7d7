package org.opensupervision.api.aboutme;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.opensupervision.api.security.SignedIn;
import org.opensupervision.projections.assignments.AssignmentsQuery.WhoSupervisesWhom;
import org.opensupervision.projections.assignments.AssignmentsReader;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.DirectoryQuery.EmploymentView;
import org.opensupervision.projections.directory.DirectoryQuery.PersonView;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIs;
import org.opensupervision.projections.directory.DirectoryReader;
import org.opensupervision.projections.hours.HoursQuery.HowManyHours;
import org.opensupervision.projections.hours.HoursReader;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.sessionlog.SessionLogQuery.SessionRow;
import org.opensupervision.projections.sessionlog.SessionLogQuery.SessionView;
import org.opensupervision.projections.sessionlog.SessionLogQuery.WhatHappenedIn;
import org.opensupervision.projections.sessionlog.SessionLogQuery.WhichSessions;
import org.opensupervision.projections.sessionlog.SessionLogReader;
import org.springframework.stereotype.Component;

/** Who somebody is at work, and the supervision that they have and give. */
@Component
class OwnWork {

    private final DirectoryReader directory;
    private final AssignmentsReader assignments;
    private final SessionLogReader sessions;
    private final HoursReader hours;

    OwnWork(DirectoryReader directory, AssignmentsReader assignments, SessionLogReader sessions, HoursReader hours) {
        this.directory = directory;
        this.assignments = assignments;
        this.sessions = sessions;
        this.hours = hours;
    }

    List<Section> sections(SignedIn me, LocalDate today) {
        Reach around = new Reach.Around(me.person(), true, true, false, false, today);
        return List.of(
                Section.of("profile", "Profile, roles, employment, leave", () -> profile(me).stream()
                        .toList()),
                Section.paged(
                        "agreements",
                        "Supervision agreements",
                        page -> assignments.ask(new WhoSupervisesWhom(me.agency(), around, null, null, null, page))),
                Section.paged("sessions", "Sessions", page -> sessions(me, around, page)),
                Section.of("hours", "Hours", () -> hours(me, today).stream().toList()));
    }

    private Optional<PersonView> profile(SignedIn me) {
        return directory.ask(new WhoIs(me.agency(), me.person()));
    }

    /** With one's own notes and those of sessions that one attended, without what others say of them. */
    private Paged<SessionView> sessions(SignedIn me, Reach around, PageRequest page) {
        Paged<SessionRow> rows =
                sessions.ask(new WhichSessions(me.agency(), around, null, null, null, null, null, null, page));
        return new Paged<>(
                rows.page(),
                rows.items().stream()
                        .flatMap(row -> sessions.ask(new WhatHappenedIn(me.agency(), row.id())).stream())
                        .map(session -> session.asSeenByAttending(me.person()))
                        .toList());
    }

    private Optional<Object> hours(SignedIn me, LocalDate today) {
        return profile(me)
                .flatMap(person -> person.employments().stream()
                        .map(EmploymentView::joinedOn)
                        .min(LocalDate::compareTo))
                .map(joined -> hours.ask(new HowManyHours(
                        me.agency(), me.person(), YearMonth.from(joined), YearMonth.from(today), today)));
    }
}
