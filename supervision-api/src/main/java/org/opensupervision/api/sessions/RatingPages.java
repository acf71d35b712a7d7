package org.opensupervision.api.sessions;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.opensupervision.api.pages.Forms;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Commands;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.projections.sessionlog.SessionLogQuery.SessionView;
import org.opensupervision.projections.sessionlog.SessionLogQuery.WhatHappenedIn;
import org.opensupervision.projections.sessionlog.SessionLogReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class RatingPages {

    private final SessionLogReader sessions;
    private final Commands commands;
    private final Forms forms;

    RatingPages(SessionLogReader sessions, Commands commands, Forms forms) {
        this.sessions = sessions;
        this.commands = commands;
        this.forms = forms;
    }

    @GetMapping("/sessions/{id}/rating")
    @Does(Deed.RATE_SESSION)
    String begin(Caller caller, Sight sight, @PathVariable SessionId id, Model model) {
        model.addAttribute("form", RatingEntry.NOTHING);
        return page(caller, sight, id, model);
    }

    @PostMapping("/sessions/{id}/rating")
    @Does(Deed.RATE_SESSION)
    String rate(
            Caller caller,
            Sight sight,
            @PathVariable SessionId id,
            @Valid @ModelAttribute("form") RatingEntry form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(wrong, () -> commands.send(caller, form.toForm().toCommand(caller, id)))
                ? "redirect:/?said=session.rated"
                : Forms.again(response, page(caller, sight, id, model));
    }

    private String page(Caller caller, Sight sight, SessionId id, Model model) {
        SessionView session =
                sessions.ask(new WhatHappenedIn(caller.agency(), id)).orElseThrow(NotFound::new);
        model.addAttribute("me", sight.person());
        model.addAttribute("view", session);
        model.addAttribute("rated", session.ratings().stream().anyMatch(rating -> rating.supervisee()
                .equals(sight.person())));
        model.addAttribute("sliders", List.of("administrative", "educational", "supportive", "overall"));
        return "sessions/rating";
    }
}
