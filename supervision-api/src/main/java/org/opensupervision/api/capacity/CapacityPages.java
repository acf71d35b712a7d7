package org.opensupervision.api.capacity;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.opensupervision.api.pages.Forms;
import org.opensupervision.api.pages.Pressed;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.people.Role;
import org.opensupervision.projections.capacity.CapacityQuery.WhoIsAtCapacity;
import org.opensupervision.projections.capacity.CapacityReader;
import org.opensupervision.projections.paging.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class CapacityPages {

    private static final String PAGE = "capacity/capacity";
    private static final PageRequest LATEST = new PageRequest(0, 50);

    private final CapacitySignals signals;
    private final CapacityReader reader;
    private final Forms forms;

    CapacityPages(CapacitySignals signals, CapacityReader reader, Forms forms) {
        this.signals = signals;
        this.reader = reader;
        this.forms = forms;
    }

    @GetMapping("/capacity")
    @Does(Deed.READ_CAPACITY)
    String show(Caller caller, Sight sight, Model model) {
        return page(caller, sight, model);
    }

    @PostMapping("/capacity")
    @Does(Deed.SIGNAL_CAPACITY)
    String signal(
            Caller caller,
            Sight sight,
            @Valid @ModelAttribute("form") CapacityForm form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(wrong, () -> signals.signal(caller, form))
                ? "redirect:/?said=capacity.signalled"
                : Forms.again(response, page(caller, sight, model));
    }

    @PostMapping("/capacity/withdrawal")
    @Does(Deed.SIGNAL_CAPACITY)
    String withdraw(
            Caller caller,
            Sight sight,
            @ModelAttribute("pressed") Pressed pressed,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(wrong, () -> signals.withdraw(caller, caller.person()))
                ? "redirect:/?said=capacity.withdrawn"
                : Forms.again(response, page(caller, sight, model));
    }

    private String page(Caller caller, Sight sight, Model model) {
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new CapacityForm(CapacityHome.usualEnd(sight.today()), null));
        }
        model.addAttribute("today", sight.today());
        model.addAttribute("supervisee", sight.is(Role.SUPERVISEE));
        model.addAttribute("supervisor", sight.is(Role.SUPERVISOR));
        model.addAttribute(
                "signals",
                reader.ask(new WhoIsAtCapacity(
                        caller.agency(), sight.reach(Deed.READ_CAPACITY).toOthers(), sight.today(), null, LATEST)));
        model.addAttribute(
                "own",
                reader.ask(new WhoIsAtCapacity(
                        caller.agency(), sight.reach(Deed.SIGNAL_CAPACITY), null, sight.person(), LATEST)));
        return PAGE;
    }
}
