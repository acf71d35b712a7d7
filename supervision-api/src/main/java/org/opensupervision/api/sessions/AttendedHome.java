package org.opensupervision.api.sessions;

import java.time.LocalDate;
import java.util.Optional;
import org.opensupervision.api.home.HomePart;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.people.Role;
import org.opensupervision.projections.caseload.NextSession;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.sessionlog.SessionLogQuery.WhatAwaitsTheirWord;
import org.opensupervision.projections.sessionlog.SessionLogReader;
import org.opensupervision.projections.supportrecord.SupportRecordQuery.WhoIsSupported;
import org.opensupervision.projections.supportrecord.SupportRecordReader;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** When a supervisee's next session is due, and which ones wait for their word. */
@Component
class AttendedHome implements HomePart {

    private static final int A_FEW = 5;
    private static final int A_QUARTER = 3;

    private final SupportRecordReader records;
    private final SessionLogReader sessions;

    AttendedHome(SupportRecordReader records, SessionLogReader sessions) {
        this.records = records;
        this.sessions = sessions;
    }

    @Override
    public int getOrder() {
        return 8;
    }

    @Override
    public boolean isFor(Sight sight) {
        return sight.is(Role.SUPERVISEE);
    }

    @Override
    public void add(Caller caller, Sight sight, Model model) {
        LocalDate today = sight.today();
        Optional<NextSession> next = next(caller, sight);
        LocalDate due = next.flatMap(NextSession::dueOn).orElse(null);
        model.addAttribute("nextDue", due);
        model.addAttribute("nextIsOverdue", due != null && due.isBefore(today));
        model.addAttribute("nextIsOpen", next.filter(NextSession::isAgreedOn).isPresent());
        model.addAttribute(
                "awaitingWord",
                sessions.ask(
                        new WhatAwaitsTheirWord(caller.agency(), sight.person(), today.minusMonths(A_QUARTER), A_FEW)));
    }

    @Override
    public String fragment() {
        return "sessions/attended :: home";
    }

    /** What is older than a year does not move it. */
    private Optional<NextSession> next(Caller caller, Sight sight) {
        LocalDate today = sight.today();
        return records
                .ask(new WhoIsSupported(
                        caller.agency(),
                        sight.reach(Deed.READ_COVERAGE),
                        today,
                        today.minusYears(1),
                        null,
                        sight.person(),
                        new PageRequest(0, 1)))
                .items()
                .stream()
                .findFirst()
                .map(record -> new NextSession(record, today));
    }
}
