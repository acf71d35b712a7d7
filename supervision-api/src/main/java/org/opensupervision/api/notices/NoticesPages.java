package org.opensupervision.api.notices;

import java.util.List;
import java.util.UUID;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.SignedIn;
import org.opensupervision.api.signin.AgencyTime;
import org.opensupervision.projections.directory.DirectoryReader;
import org.opensupervision.projections.notices.Notices;
import org.opensupervision.projections.notices.NoticesQuery.WhatIsSomebodyTold;
import org.opensupervision.projections.notices.NoticesReader;
import org.opensupervision.projections.paging.PageRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class NoticesPages {

    private final NoticesReader reader;
    private final Notices notices;
    private final DirectoryReader directory;

    NoticesPages(NoticesReader reader, Notices notices, DirectoryReader directory) {
        this.reader = reader;
        this.notices = notices;
        this.directory = directory;
    }

    @GetMapping("/me/notices")
    @Does(Deed.KEEP_OWN_SIGN_IN)
    String index(@AuthenticationPrincipal SignedIn me, PageRequest page, Model model) {
        var shown = reader.ask(new WhatIsSomebodyTold(me.agency(), me.person(), page));
        model.addAttribute("times", AgencyTime.of(directory, me.agency()));
        model.addAttribute("notices", shown.items());
        model.addAttribute("places", new NoticePlace());
        model.addAttribute("unseen", shown.items().stream().anyMatch(each -> !each.seen()));
        model.addAttribute("more", page.page() + 1L < shown.page().totalPages());
        model.addAttribute("next", page.page() + 1);
        return "notices/index";
    }

    /** Those that stood on the page, and none that came in the meantime. */
    @PostMapping("/me/notices/acknowledgement")
    @Does(Deed.KEEP_OWN_SIGN_IN)
    String acknowledge(
            @AuthenticationPrincipal SignedIn me, @RequestParam(name = "notice", defaultValue = "") List<UUID> shown) {
        var _ = notices.seen(me.agency(), me.person(), shown);
        return "redirect:/me/notices";
    }
}
