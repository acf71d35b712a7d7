package org.opensupervision.api.home;

import java.util.Comparator;
import java.util.List;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomePages {

    private final List<HomePart> parts;

    HomePages(List<HomePart> parts) {
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(Ordered::getOrder))
                .toList();
    }

    @GetMapping("/")
    @Does(Deed.READ_AGENCY)
    String show(Caller caller, Sight sight, Model model) {
        List<HomePart> shown = parts.stream().filter(part -> part.isFor(sight)).toList();
        shown.forEach(part -> part.add(caller, sight, model));
        model.addAttribute("today", sight.today());
        model.addAttribute("fragments", shown.stream().map(HomePart::fragment).toList());
        return "home/home";
    }
}
