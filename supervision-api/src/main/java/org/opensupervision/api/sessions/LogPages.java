package org.opensupervision.api.sessions;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.drafts.FormDrafts;
import org.opensupervision.api.drafts.FormDrafts.Left;
import org.opensupervision.api.pages.Forms;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.sessions.SessionMode;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.projections.caseload.CaseloadQuery.WhoIsInTheCaseload;
import org.opensupervision.projections.caseload.CaseloadReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** To log a session in as few taps as possible. What is typed is kept until it is saved. */
@Controller
class LogPages {

    private static final String PAGE = "sessions/new";

    private final RecordKeeping records;
    private final CaseloadReader caseload;
    private final FormDrafts drafts;
    private final Forms forms;

    LogPages(RecordKeeping records, CaseloadReader caseload, FormDrafts drafts, Forms forms) {
        this.records = records;
        this.caseload = caseload;
        this.drafts = drafts;
        this.forms = forms;
    }

    @GetMapping("/sessions/new")
    @Does(Deed.WRITE_RECORD)
    String begin(
            Caller caller,
            Sight sight,
            @RequestParam(name = "with", required = false) @Nullable List<PersonId> with,
            Model model) {
        Optional<Left<LogForm>> left = drafts.open(caller, LogDraftPages.DRAFT, LogForm.class);
        left.ifPresent(draft -> model.addAttribute("left", draft));
        List<PersonId> chosen = left.map(draft -> draft.form().superviseeIds()).orElse(with == null ? List.of() : with);
        List<Choice> choices = choices(caller, sight, chosen);
        model.addAttribute(
                "log",
                left.map(Left::form).orElseGet(() -> LogForm.on(sight.today(), chosen, modeOfLastTime(choices))));
        return page(model, sight, choices);
    }

    @PostMapping("/sessions/new")
    @Does(Deed.WRITE_RECORD)
    String save(
            Caller caller,
            Sight sight,
            @Valid @ModelAttribute("log") LogForm log,
            BindingResult form,
            HttpServletResponse response,
            Model model) {
        List<Choice> choices = choices(caller, sight, log.superviseeIds());
        LogForm shared = log.shared(splitOfLastTime(choices));
        SessionId session = caller.idempotencyKey() == null
                ? SessionId.random()
                : SessionId.referredTo(caller.agency(), caller.idSource());
        if (!forms.accepts(form, () -> records.write(caller, session, shared.toSession()))) {
            if (isSavedAlready(form)) {
                model.addAttribute("saved", session);
            }
            return Forms.again(response, page(model, sight, choices));
        }
        drafts.remove(caller, LogDraftPages.DRAFT);
        return "redirect:/sessions/%s?said=session.saved&n=%d"
                .formatted(session, shared.minutes().toMinutes().total());
    }

    private static String page(Model model, Sight sight, List<Choice> choices) {
        model.addAttribute("today", sight.today());
        model.addAttribute("choices", choices);
        model.addAttribute("evenly", new Split(Minutes.NONE).words());
        model.addAttribute("lengths", Split.LENGTHS);
        model.addAttribute("modes", SessionMode.values());
        return PAGE;
    }

    private List<Choice> choices(Caller caller, Sight sight, List<PersonId> chosen) {
        return Choice.among(
                caseload.ask(new WhoIsInTheCaseload(caller.agency(), caller.person(), sight.today())), chosen);
    }

    /** With other content; it is shown where. */
    private static boolean isSavedAlready(BindingResult form) {
        return form.getGlobalErrors().stream().anyMatch(error -> "form.sent.before".equals(error.getCode()));
    }

    private static SessionMode modeOfLastTime(List<Choice> choices) {
        return choices.stream()
                .filter(Choice::chosen)
                .findFirst()
                .or(() -> choices.stream().findFirst())
                .map(Choice::mode)
                .orElse(SessionMode.IN_PERSON);
    }

    private static Split splitOfLastTime(List<Choice> choices) {
        return choices.stream()
                .filter(Choice::chosen)
                .findFirst()
                .map(Choice::split)
                .orElseGet(() -> new Split(Minutes.NONE));
    }
}
