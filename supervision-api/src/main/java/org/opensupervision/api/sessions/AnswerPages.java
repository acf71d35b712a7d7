package org.opensupervision.api.sessions;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.opensupervision.api.pages.Forms;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.sessions.SessionForm.DisputeForm;
import org.opensupervision.api.sessions.SessionForm.SignatureForm;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.shared.SessionId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What whoever attended says of the record. */
@Controller
class AnswerPages {

    private static final String DISPUTE = "sessions/dispute";

    private final RecordKeeping records;
    private final SessionPage page;
    private final Forms forms;

    AnswerPages(RecordKeeping records, SessionPage page, Forms forms) {
        this.records = records;
        this.page = page;
        this.forms = forms;
    }

    @PostMapping("/sessions/{id}/confirmations")
    @Does(Deed.CONFIRM_SESSION)
    String confirm(
            Caller caller,
            Sight sight,
            @PathVariable SessionId id,
            @ModelAttribute("signature") SignatureForm seen,
            BindingResult form,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(form, () -> records.confirm(caller, id))
                ? "redirect:/sessions/" + id + "?said=session.confirmed"
                : Forms.again(response, page.show(caller, sight, id, model));
    }

    @GetMapping("/sessions/{id}/disputes")
    @Does(Deed.CONFIRM_SESSION)
    String begin(Caller caller, @PathVariable SessionId id, Model model) {
        model.addAttribute("record", page.get(caller, id));
        model.addAttribute("dispute", new DisputeForm(""));
        return DISPUTE;
    }

    @PostMapping("/sessions/{id}/disputes")
    @Does(Deed.CONFIRM_SESSION)
    String dispute(
            Caller caller,
            @PathVariable SessionId id,
            @Valid @ModelAttribute("dispute") DisputeForm dispute,
            BindingResult form,
            HttpServletResponse response,
            Model model) {
        if (forms.accepts(form, () -> records.dispute(caller, id, dispute))) {
            return "redirect:/sessions/" + id + "?said=session.disputed";
        }
        model.addAttribute("record", page.get(caller, id));
        return Forms.again(response, DISPUTE);
    }
}
