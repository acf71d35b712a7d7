package org.opensupervision.api.supportrequests;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.supportrequests.SupportRequestForm.AnswerForm;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.sessions.SessionOutcome;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SupportRequestId;
import org.opensupervision.projections.concern.Concern;
import org.opensupervision.projections.directory.DirectoryQuery.AgencyView;
import org.opensupervision.projections.directory.DirectoryQuery.PersonRow;
import org.opensupervision.projections.directory.DirectoryQuery.PersonView;
import org.opensupervision.projections.directory.DirectoryQuery.WhichAgency;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIs;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIsThere;
import org.opensupervision.projections.directory.DirectoryReader;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.sessionlog.SessionLogQuery.SessionRow;
import org.opensupervision.projections.sessionlog.SessionLogQuery.WhichSessions;
import org.opensupervision.projections.sessionlog.SessionLogReader;
import org.opensupervision.projections.supportqueue.SupportQueueQuery.RequestView;
import org.opensupervision.projections.supportqueue.SupportQueueQuery.WhatWasAsked;
import org.opensupervision.projections.supportqueue.SupportQueueReader;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** One request with what its reader may do with it. */
@Component
class RequestOnPage {

    private static final PageRequest ALL = new PageRequest(0, 500);
    private static final PageRequest LATEST = new PageRequest(0, 10);
    private static final int NINE_O_CLOCK = 9;

    private final SupportQueueReader queue;
    private final DirectoryReader directory;
    private final SessionLogReader sessions;
    private final Clock clock;

    RequestOnPage(SupportQueueReader queue, DirectoryReader directory, SessionLogReader sessions, Clock clock) {
        this.queue = queue;
        this.directory = directory;
        this.sessions = sessions;
        this.clock = clock;
    }

    String show(Caller caller, Sight sight, SupportRequestId id, Model model) {
        AgencyId agency = caller.agency();
        RequestView request = queue.ask(new WhatWasAsked(agency, id)).orElseThrow(NotFound::new);
        var concern = new Concern(Set.of(request.supervisee().id()), request.handedTo(), request.requestedOn());
        boolean mine = request.supervisee().id().equals(sight.person());
        boolean mayAnswer = !mine && sight.may(Deed.ANSWER_REQUEST, concern);
        model.addAttribute("request", request);
        model.addAttribute("today", sight.today());
        model.addAttribute("mine", mine);
        model.addAttribute("mayAnswer", mayAnswer);
        model.addAttribute("seenBy", name(agency, request.acknowledgedBy()));
        model.addAttribute("handedTo", name(agency, request.handedTo()));
        model.addAttribute("backup", name(agency, request.backup()));
        if (mayAnswer) {
            model.addAttribute("supervisors", others(agency, sight.person(), request));
            model.addAttribute("usualTime", sight.today().plusDays(1).atTime(NINE_O_CLOCK, 0));
        }
        model.addAttribute("sessions", since(agency, sight, request));
        return "supportrequests/request";
    }

    /** An answer that offers this very moment. */
    AnswerForm now(Caller caller) {
        var zone = directory
                .ask(new WhichAgency(caller.agency()))
                .map(AgencyView::timeZone)
                .orElse(ZoneOffset.UTC);
        return new AnswerForm(LocalDateTime.now(clock.withZone(zone)).truncatedTo(ChronoUnit.MINUTES), null);
    }

    private @Nullable String name(AgencyId agency, @Nullable PersonId person) {
        return person == null
                ? null
                : directory.ask(new WhoIs(agency, person)).map(PersonView::name).orElse(null);
    }

    private List<PersonRow> others(AgencyId agency, PersonId me, RequestView request) {
        Set<PersonId> not = request.handedTo() == null
                ? Set.of(me, request.supervisee().id())
                : Set.copyOf(List.of(me, request.supervisee().id(), request.handedTo()));
        return directory.ask(new WhoIsThere(agency, Role.SUPERVISOR, null, null, false, ALL)).items().stream()
                .filter(person -> !not.contains(person.id()))
                .toList();
    }

    /** In one of them it may have been answered; what was said there is not shown. */
    private List<SessionRow> since(AgencyId agency, Sight sight, RequestView request) {
        return sessions
                .ask(new WhichSessions(
                        agency,
                        sight.reach(Deed.READ_SESSION),
                        request.requestedOn(),
                        null,
                        null,
                        request.supervisee().id(),
                        SessionOutcome.HELD,
                        null,
                        LATEST))
                .items()
                .stream()
                .map(SessionRow::withoutWords)
                .toList();
    }
}
