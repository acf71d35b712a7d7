package org.opensupervision.api.supportrequests;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import org.opensupervision.api.pages.Forms;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.supportrequests.SupportRequestForm.AskForm;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.people.Role;
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
    private final Forms forms;
    private final MessageSource messages;

    AskPages(Requests requests, Forms forms, MessageSource messages) {
        this.requests = requests;
        this.forms = forms;
        this.messages = messages;
    }

    @GetMapping("/requests/new")
    @Does(Deed.ASK_FOR_SUPPORT)
    String begin(Sight sight, Model model) {
        if (!sight.is(Role.SUPERVISEE)) {
            return "redirect:/requests";
        }
        model.addAttribute("form", new AskForm(null, null, SupervisionFunction.SUPPORTIVE, Urgency.SOON, null));
        return page(model);
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
                : Forms.again(response, page(model));
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

    private static String page(Model model) {
        model.addAttribute("functions", SupervisionFunction.values());
        model.addAttribute("urgencies", Urgency.values());
        return "supportrequests/new";
    }
}
