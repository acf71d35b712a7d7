package org.opensupervision.api.sessions;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.opensupervision.api.pages.Forms;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.sessions.SessionMode;
import org.opensupervision.domain.sessions.SessionOutcome;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.projections.caseload.CaseloadQuery.WhoIsInTheCaseload;
import org.opensupervision.projections.caseload.CaseloadReader;
import org.opensupervision.projections.sessionlog.SessionLogQuery.SessionView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** To say what a record should have said. What it said stays beside it. */
@Controller
class AmendmentPages {

    private static final String PAGE = "sessions/amendment";

    private final RecordKeeping records;
    private final CaseloadReader caseload;
    private final SessionPage page;
    private final Forms forms;

    AmendmentPages(RecordKeeping records, CaseloadReader caseload, SessionPage page, Forms forms) {
        this.records = records;
        this.caseload = caseload;
        this.page = page;
        this.forms = forms;
    }

    @GetMapping("/sessions/{id}/amendment")
    @Does(Deed.WRITE_RECORD)
    String begin(Caller caller, Sight sight, @PathVariable SessionId id, Model model) {
        SessionView session = page.get(caller, id);
        AmendmentEntry entry = AmendmentEntry.of(session.session());
        model.addAttribute("amendment", entry);
        return page(caller, sight, session, entry.superviseeIds(), model);
    }

    @PostMapping("/sessions/{id}/amendment")
    @Does(Deed.WRITE_RECORD)
    String amend(
            Caller caller,
            Sight sight,
            @PathVariable SessionId id,
            @Valid @ModelAttribute("amendment") AmendmentEntry entry,
            BindingResult form,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(form, () -> records.amend(caller, id, entry.toAmendment()))
                ? "redirect:/sessions/" + id + "?said=session.amended"
                : Forms.again(response, page(caller, sight, page.get(caller, id), entry.superviseeIds(), model));
    }

    private String page(Caller caller, Sight sight, SessionView session, List<PersonId> chosen, Model model) {
        model.addAttribute("record", session);
        model.addAttribute("today", sight.today());
        model.addAttribute(
                "choices",
                Choice.among(
                        session.session().supervisees(),
                        caseload.ask(new WhoIsInTheCaseload(caller.agency(), caller.person(), sight.today())),
                        chosen));
        model.addAttribute("modes", SessionMode.values());
        model.addAttribute("outcomes", SessionOutcome.values());
        return PAGE;
    }
}
