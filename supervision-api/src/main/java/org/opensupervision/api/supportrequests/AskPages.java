package org.opensupervision.api.supportrequests;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.opensupervision.api.pages.Forms;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.supportrequests.SupportRequestForm.AskForm;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.domain.shared.SupervisionFunction;
import org.opensupervision.domain.supportrequests.Urgency;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class AskPages {

    private static final String SENT = "said=request.sent";

    private final Requests requests;
    private final Backups backups;
    private final BusinessCalendar calendar;
    private final Forms forms;
    private final MessageSource messages;

    AskPages(Requests requests, Backups backups, BusinessCalendar calendar, Forms forms, MessageSource messages) {
        this.requests = requests;
        this.backups = backups;
        this.calendar = calendar;
        this.forms = forms;
        this.messages = messages;
    }

    @GetMapping("/requests/new")
    @Does(Deed.ASK_FOR_SUPPORT)
    String begin(Caller caller, Sight sight, Model model) {
        if (!sight.is(Role.SUPERVISEE)) {
            return "redirect:/requests";
        }
        model.addAttribute("form", new AskForm(null, null, SupervisionFunction.SUPPORTIVE, Urgency.SOON, null, null));
        return page(caller, model);
    }

    @PostMapping("/requests")
    @Does(Deed.ASK_FOR_SUPPORT)
    String ask(
            Caller caller,
            @Valid @ModelAttribute("form") AskForm form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(wrong, () -> requests.ask(caller, form))
                ? "redirect:/requests?" + SENT
                : Forms.again(response, page(caller, model));
    }

    record RoughDayForm(@NotNull RoughDay when) {}

    /** What was sent before, by an earlier tap on the same page, stands among the requests. */
    @PostMapping("/requests/rough-day")
    @Does(Deed.ASK_FOR_SUPPORT)
    String askAtOnce(
            Caller caller, @Valid @ModelAttribute("form") RoughDayForm form, BindingResult wrong, Locale locale) {
        return forms.accepts(wrong, () -> requests.ask(caller, form.when().inWords(messages, locale)))
                ? "redirect:/?" + SENT
                : "redirect:/requests";
    }

    private String page(Caller caller, Model model) {
        LocalDateTime now = calendar.now(caller.agency());
        Map<Urgency, LocalDateTime> promises = new EnumMap<>(Urgency.class);
        for (Urgency urgency : Urgency.values()) {
            promises.put(urgency, urgency.answeredBy(now));
        }
        model.addAttribute("promises", promises);
        model.addAttribute("backups", backups.of(caller.agency(), caller.person()));
        model.addAttribute("functions", SupervisionFunction.values());
        model.addAttribute("urgencies", Urgency.values());
        return "supportrequests/new";
    }
}
