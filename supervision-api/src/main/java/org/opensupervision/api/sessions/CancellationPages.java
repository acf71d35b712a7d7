package org.opensupervision.api.sessions;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Locale;
import org.opensupervision.api.pages.Forms;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.sessions.SessionForm.CancellationForm;
import org.opensupervision.api.sessions.SessionForm.SignatureForm;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.LastWritten;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.projections.sessionlog.SessionLogQuery.SessionView;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** To take back a record that is not signed: with a reason, or within minutes because it was a slip. */
@Controller
class CancellationPages {

    private static final String PAGE = "sessions/cancellation";

    private final RecordKeeping records;
    private final SessionPage page;
    private final Forms forms;
    private final LastWritten lastWritten;
    private final MessageSource messages;
    private final Clock clock;

    CancellationPages(
            RecordKeeping records,
            SessionPage page,
            Forms forms,
            LastWritten lastWritten,
            MessageSource messages,
            Clock clock) {
        this.records = records;
        this.page = page;
        this.forms = forms;
        this.lastWritten = lastWritten;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/sessions/{id}/cancellation")
    @Does(Deed.WRITE_RECORD)
    String begin(Caller caller, @PathVariable SessionId id, Model model) {
        SessionView session = page.get(caller, id);
        model.addAttribute("record", session);
        model.addAttribute(
                "cancellation", new CancellationForm("", session.session().version()));
        return PAGE;
    }

    @PostMapping("/sessions/{id}/cancellation")
    @Does(Deed.WRITE_RECORD)
    String cancel(
            Caller caller,
            @PathVariable SessionId id,
            @Valid @ModelAttribute("cancellation") CancellationForm cancellation,
            BindingResult form,
            HttpServletResponse response,
            Model model) {
        if (forms.accepts(form, () -> records.cancel(caller, id, cancellation))) {
            return "redirect:/sessions/" + id + "?said=session.cancelled";
        }
        model.addAttribute("record", page.get(caller, id));
        return Forms.again(response, PAGE);
    }

    @PostMapping("/sessions/{id}/undo")
    @Does(Deed.WRITE_RECORD)
    String undo(
            Caller caller,
            Sight sight,
            @PathVariable SessionId id,
            @ModelAttribute("signature") SignatureForm seen,
            BindingResult form,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        lastWritten.require(caller);
        if (!Offered.isFresh(page.get(caller, id).session(), clock.instant())) {
            form.reject("session.undo.over");
        }
        String reason = messages.getMessage("session.undone", null, locale);
        return forms.accepts(form, () -> records.cancel(caller, id, new CancellationForm(reason, seen.basedOn())))
                ? "redirect:/sessions/new?said=session.undone"
                : Forms.again(response, page.show(caller, sight, id, model));
    }
}
