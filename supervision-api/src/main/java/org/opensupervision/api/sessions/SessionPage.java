package org.opensupervision.api.sessions;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.sessions.SessionForm.SignatureForm;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIs;
import org.opensupervision.projections.directory.DirectoryReader;
import org.opensupervision.projections.sessionlog.SessionLogQuery.SessionView;
import org.opensupervision.projections.sessionlog.SessionLogQuery.WhatHappenedIn;
import org.opensupervision.projections.sessionlog.SessionLogReader;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What pages about one session show. */
@Component
class SessionPage {

    static final String NAME = "sessions/session";

    private final SessionLogReader sessions;
    private final DirectoryReader directory;
    private final Clock clock;

    SessionPage(SessionLogReader sessions, DirectoryReader directory, Clock clock) {
        this.sessions = sessions;
        this.directory = directory;
        this.clock = clock;
    }

    /** Nothing yet where it has just been written. */
    Optional<SessionView> find(Caller caller, SessionId id) {
        return sessions.ask(new WhatHappenedIn(caller.agency(), id));
    }

    SessionView get(Caller caller, SessionId id) {
        return find(caller, id).orElseThrow(NotFound::new);
    }

    String show(Caller caller, Sight sight, SessionId id, Model model) {
        return show(caller, sight, get(caller, id), model);
    }

    String show(Caller caller, Sight sight, SessionView view, Model model) {
        model.addAttribute("record", view);
        model.addAttribute("names", names(caller, view));
        model.addAttribute("offered", Offered.to(sight, view, clock.instant()));
        if (!model.containsAttribute("signature")) {
            model.addAttribute("signature", new SignatureForm(view.session().version()));
        }
        return NAME;
    }

    /** Of everybody whom the record or what it said before names. */
    private Names names(Caller caller, SessionView view) {
        Map<PersonId, String> names = new HashMap<>();
        names.put(view.session().supervisor().id(), view.session().supervisor().name());
        view.session().supervisees().forEach(person -> names.put(person.id(), person.name()));
        view.amendments().stream()
                .flatMap(amendment -> Stream.concat(
                        Stream.of(amendment.by()),
                        Stream.concat(
                                amendment.before().supervisees().stream(), amendment.after().supervisees().stream())))
                .forEach(person -> names.computeIfAbsent(person, id -> nameOf(caller, id)));
        return new Names(Map.copyOf(names));
    }

    private String nameOf(Caller caller, PersonId person) {
        return directory
                .ask(new WhoIs(caller.agency(), person))
                .map(found -> found.name())
                .orElse("?");
    }
}
