package org.opensupervision.api.sessions;

import org.opensupervision.api.home.HomePart;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.sessions.SessionOutcome;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.sessionlog.SessionLogQuery.SessionRow;
import org.opensupervision.projections.sessionlog.SessionLogQuery.WhichSessions;
import org.opensupervision.projections.sessionlog.SessionLogReader;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** One's own sessions that wait for a signature, the latest first. */
@Component
class UnsignedOnHome implements HomePart {

    private static final int SHOWN = 5;

    private final SessionLogReader sessions;

    UnsignedOnHome(SessionLogReader sessions) {
        this.sessions = sessions;
    }

    @Override
    public boolean isFor(Sight sight) {
        return sight.may(Deed.SIGN_SESSION);
    }

    @Override
    public void add(Caller caller, Sight sight, Model model) {
        Paged<SessionRow> unsigned = sessions.ask(new WhichSessions(
                caller.agency(),
                sight.reach(Deed.SIGN_SESSION),
                null,
                null,
                caller.person(),
                null,
                SessionOutcome.HELD,
                false,
                new PageRequest(0, SHOWN)));
        model.addAttribute(
                "unsigned",
                new Paged<>(
                        unsigned.page(),
                        unsigned.items().stream().map(SessionRow::withoutWords).toList()));
    }

    @Override
    public String fragment() {
        return "sessions/home :: unsigned";
    }

    @Override
    public int getOrder() {
        return 20;
    }
}
