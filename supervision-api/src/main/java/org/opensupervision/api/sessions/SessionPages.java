package org.opensupervision.api.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.api.web.ReadYourWrites;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIs;
import org.opensupervision.projections.directory.DirectoryReader;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.sessionlog.SessionLogQuery.SessionRow;
import org.opensupervision.projections.sessionlog.SessionLogQuery.SessionView;
import org.opensupervision.projections.sessionlog.SessionLogQuery.WhichSessions;
import org.opensupervision.projections.sessionlog.SessionLogReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SessionPages {

    private static final int ON_A_PAGE = 25;

    private final SessionLogReader sessions;
    private final DirectoryReader directory;
    private final SessionPage page;

    SessionPages(SessionLogReader sessions, DirectoryReader directory, SessionPage page) {
        this.sessions = sessions;
        this.directory = directory;
        this.page = page;
    }

    @GetMapping("/sessions")
    @Does(Deed.READ_SESSION)
    String index(
            Caller caller,
            Sight sight,
            Reach reach,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable PersonId person,
            @RequestParam @Nullable Boolean signed,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        SessionFilters filters = new SessionFilters(from, to, person, signed);
        Paged<SessionRow> found = withoutWords(sessions.ask(new WhichSessions(
                caller.agency(),
                reach,
                from,
                to,
                null,
                person,
                filters.outcome(),
                signed,
                new PageRequest(Math.clamp(page, 0, 100_000), ON_A_PAGE))));
        model.addAttribute("sessions", found);
        model.addAttribute("filters", filters);
        model.addAttribute("signable", signable(sight, found));
        if (person != null) {
            model.addAttribute(
                    "person", directory.ask(new WhoIs(caller.agency(), person)).orElseThrow(NotFound::new));
        }
        return "sessions/sessions";
    }

    /** What was written a moment ago may not be in the read models yet; that it was saved is known. */
    @GetMapping("/sessions/{id}")
    @Does(Deed.READ_SESSION)
    String show(Caller caller, Sight sight, @PathVariable SessionId id, HttpServletRequest request, Model model) {
        Optional<SessionView> found = page.find(caller, id);
        if (found.isEmpty() && request.getAttribute(ReadYourWrites.BEHIND) != null) {
            return "sessions/arriving";
        }
        return page.show(caller, sight, found.orElseThrow(NotFound::new), model);
    }

    private static Set<SessionId> signable(Sight sight, Paged<SessionRow> sessions) {
        return sessions.items().stream()
                .filter(session -> Offered.isSignable(sight, session))
                .map(SessionRow::id)
                .collect(Collectors.toSet());
    }

    /** A list shows none, and nobody is to be told that theirs were seen in it. */
    private static Paged<SessionRow> withoutWords(Paged<SessionRow> sessions) {
        return new Paged<>(
                sessions.page(),
                sessions.items().stream().map(SessionRow::withoutWords).toList());
    }
}
