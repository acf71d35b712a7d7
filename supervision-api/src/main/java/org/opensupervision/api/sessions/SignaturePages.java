package org.opensupervision.api.sessions;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.pages.Forms;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.sessions.SessionForm.SignatureForm;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.sessions.SessionOutcome;
import org.opensupervision.domain.shared.Rejected;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.sessionlog.SessionLogQuery.SessionRow;
import org.opensupervision.projections.sessionlog.SessionLogQuery.WhichSessions;
import org.opensupervision.projections.sessionlog.SessionLogReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** To sign a record, or several at once. Who entered a password long ago is asked for it first, and comes back. */
@Controller
class SignaturePages {

    private static final int MOST_AT_ONCE = 100;

    private final RecordKeeping records;
    private final SessionLogReader sessions;
    private final SessionPage page;
    private final Forms forms;

    SignaturePages(RecordKeeping records, SessionLogReader sessions, SessionPage page, Forms forms) {
        this.records = records;
        this.sessions = sessions;
        this.page = page;
        this.forms = forms;
    }

    @PostMapping("/sessions/{id}/signature")
    @Does(Deed.SIGN_SESSION)
    String sign(
            Caller caller,
            Sight sight,
            @PathVariable SessionId id,
            @ModelAttribute("signature") SignatureForm signature,
            BindingResult form,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(form, () -> records.sign(caller, id, signature))
                ? "redirect:/sessions/" + id + "?said=session.signed"
                : Forms.again(response, page.show(caller, sight, id, model));
    }

    /** Others' are not looked for. What was signed or changed in the meantime is left out, and stays in the list. */
    @PostMapping("/sessions/signatures")
    @Does(Deed.SIGN_SESSION)
    String signSeveral(Caller caller, Sight sight, @RequestParam @Nullable List<SessionId> sessions) {
        Set<SessionId> chosen = sessions == null ? Set.of() : new LinkedHashSet<>(sessions);
        Set<SessionId> unsigned = chosen.isEmpty() ? Set.of() : unsigned(caller, sight);
        long signed = chosen.stream()
                .filter(unsigned::contains)
                .limit(MOST_AT_ONCE)
                .filter(session -> isSigned(caller, session))
                .count();
        return "redirect:/sessions?signed=false&said=%s&n=%d"
                .formatted(signed == 0 ? "sessions.signed.none" : "sessions.signed", signed);
    }

    private Set<SessionId> unsigned(Caller caller, Sight sight) {
        return sessions
                .ask(new WhichSessions(
                        caller.agency(),
                        sight.reach(Deed.SIGN_SESSION),
                        null,
                        null,
                        caller.person(),
                        null,
                        SessionOutcome.HELD,
                        false,
                        PageRequest.everything()))
                .items()
                .stream()
                .map(SessionRow::id)
                .collect(Collectors.toSet());
    }

    private boolean isSigned(Caller caller, SessionId session) {
        try {
            records.sign(caller.about(session), session, new SignatureForm(null));
            return true;
        } catch (Rejected changedMeanwhile) {
            return false;
        }
    }
}
