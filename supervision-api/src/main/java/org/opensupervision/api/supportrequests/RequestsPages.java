package org.opensupervision.api.supportrequests;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.pages.Forms;
import org.opensupervision.api.pages.Pressed;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.supportrequests.SupportRequestForm.AnswerForm;
import org.opensupervision.api.supportrequests.SupportRequestForm.HandoverForm;
import org.opensupervision.api.supportrequests.SupportRequestForm.ResolutionForm;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.SupportRequestId;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.supportqueue.SupportQueueQuery.RequestState;
import org.opensupervision.projections.supportqueue.SupportQueueQuery.WhoAsksForSupport;
import org.opensupervision.projections.supportqueue.SupportQueueReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class RequestsPages {

    private final Requests requests;
    private final SupportQueueReader queue;
    private final RequestOnPage page;
    private final Forms forms;

    RequestsPages(Requests requests, SupportQueueReader queue, RequestOnPage page, Forms forms) {
        this.requests = requests;
        this.queue = queue;
        this.page = page;
        this.forms = forms;
    }

    @GetMapping("/requests")
    @Does(Deed.READ_REQUEST)
    String index(
            Caller caller, Sight sight, @RequestParam @Nullable RequestState state, PageRequest which, Model model) {
        model.addAttribute("me", sight.person());
        model.addAttribute("today", sight.today());
        model.addAttribute("mayAsk", sight.is(Role.SUPERVISEE));
        model.addAttribute("state", state);
        model.addAttribute("states", RequestState.values());
        model.addAttribute(
                "requests",
                queue.ask(new WhoAsksForSupport(caller.agency(), sight.reach(Deed.READ_REQUEST), state, null, which)));
        return "supportrequests/requests";
    }

    @GetMapping("/requests/{id}")
    @Does(Deed.READ_REQUEST)
    String show(Caller caller, Sight sight, @PathVariable SupportRequestId id, Model model) {
        return page.show(caller, sight, id, model);
    }

    @PostMapping("/requests/{id}/acknowledgement")
    @Does(Deed.ANSWER_REQUEST)
    String acknowledge(
            Caller caller,
            Sight sight,
            @PathVariable SupportRequestId id,
            @ModelAttribute("form") Pressed form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(wrong, () -> requests.acknowledge(caller, id))
                ? said(id, "request.seen")
                : Forms.again(response, page.show(caller, sight, id, model));
    }

    @PostMapping("/requests/{id}/answer")
    @Does(Deed.ANSWER_REQUEST)
    String answer(
            Caller caller,
            Sight sight,
            @PathVariable SupportRequestId id,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        if (forms.accepts(wrong, () -> requests.answer(caller, id, form))) {
            return said(id, "request.answered");
        }
        model.addAttribute("typed", form);
        return Forms.again(response, page.show(caller, sight, id, model));
    }

    @PostMapping("/requests/{id}/answer/now")
    @Does(Deed.ANSWER_REQUEST)
    String answerNow(
            Caller caller,
            Sight sight,
            @PathVariable SupportRequestId id,
            @ModelAttribute("form") Pressed form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(wrong, () -> requests.answer(caller, id, page.now(caller)))
                ? said(id, "request.answered")
                : Forms.again(response, page.show(caller, sight, id, model));
    }

    @PostMapping("/requests/{id}/handover")
    @Does(Deed.ANSWER_REQUEST)
    String handOver(
            Caller caller,
            Sight sight,
            @PathVariable SupportRequestId id,
            @Valid @ModelAttribute("form") HandoverForm form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(wrong, () -> requests.handOver(caller, id, form))
                ? "redirect:/requests?said=request.handed.over"
                : Forms.again(response, page.show(caller, sight, id, model));
    }

    @PostMapping("/requests/{id}/resolution")
    @Does(Deed.RESOLVE_REQUEST)
    String resolve(
            Caller caller,
            Sight sight,
            @PathVariable SupportRequestId id,
            @Valid @ModelAttribute("form") ResolutionForm form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(wrong, () -> requests.resolve(caller, id, form))
                ? said(id, form.helped() == null ? "request.resolved" : "request.helped")
                : Forms.again(response, page.show(caller, sight, id, model));
    }

    @PostMapping("/requests/{id}/withdrawal")
    @Does(Deed.WITHDRAW_REQUEST)
    String withdraw(
            Caller caller,
            Sight sight,
            @PathVariable SupportRequestId id,
            @ModelAttribute("form") Pressed form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(wrong, () -> requests.withdraw(caller, id))
                ? said(id, "request.withdrawn")
                : Forms.again(response, page.show(caller, sight, id, model));
    }

    private static String said(SupportRequestId id, String what) {
        return "redirect:/requests/%s?said=%s".formatted(id, what);
    }
}
