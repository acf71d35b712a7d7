package org.opensupervision.api.sessions;

import org.opensupervision.api.drafts.FormDrafts;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.web.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** What is typed of a session, until it is saved or discarded. */
@Controller
class LogDraftPages {

    static final String DRAFT = "session";

    private final FormDrafts drafts;

    LogDraftPages(FormDrafts drafts) {
        this.drafts = drafts;
    }

    /** What does not fit yet is not kept; it stays where it was typed. */
    @PostMapping("/sessions/new/draft")
    @Does(Deed.WRITE_RECORD)
    String keep(Caller caller, @ModelAttribute("log") LogForm log, BindingResult form, Model model) {
        if (log.isBegun()) {
            drafts.keep(caller, DRAFT, log, log.superviseeIds())
                    .ifPresent(savedAt -> model.addAttribute("savedAt", savedAt));
        } else {
            drafts.remove(caller, DRAFT);
        }
        return "sessions/_draft :: kept";
    }

    @PostMapping("/sessions/new/draft/removal")
    @Does(Deed.WRITE_RECORD)
    String discard(Caller caller) {
        drafts.remove(caller, DRAFT);
        return "redirect:/sessions/new?said=draft.discarded";
    }
}
