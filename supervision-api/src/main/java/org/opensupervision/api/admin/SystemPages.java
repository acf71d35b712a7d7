package org.opensupervision.api.admin;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.admin.ParkedEventsApi.DiscardForm;
import org.opensupervision.api.admin.ReadModelsApi.RebuildForm;
import org.opensupervision.api.pages.Forms;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.projections.notices.Mailing;
import org.opensupervision.projections.notices.Mails;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.privacy.PersonKeys;
import org.opensupervision.projections.readmodels.Freshness;
import org.opensupervision.projections.readmodels.ParkedQuery.ParkedEvent;
import org.opensupervision.projections.readmodels.ParkedQuery.WhatIsParked;
import org.opensupervision.projections.readmodels.ParkedQuery.WhatWaitsBehind;
import org.opensupervision.projections.readmodels.ParkedReader;
import org.opensupervision.projections.readmodels.Rebuilds;
import org.opensupervision.projections.readmodels.Recovery;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the system itself does, and what helps it. */
@Controller
class SystemPages {

    private final Freshness freshness;
    private final ParkedReader parked;
    private final Recovery recovery;
    private final Rebuilding rebuilding;
    private final Rebuilds rebuilds;
    private final PersonKeys keys;
    private final Components components;
    private final SecretsToReplace secrets;
    private final Mails mails;
    private final Mailing mailing;

    SystemPages(
            Freshness freshness,
            ParkedReader parked,
            Recovery recovery,
            Rebuilding rebuilding,
            Rebuilds rebuilds,
            PersonKeys keys,
            Components components,
            SecretsToReplace secrets,
            Mails mails,
            Mailing mailing) {
        this.components = components;
        this.freshness = freshness;
        this.parked = parked;
        this.recovery = recovery;
        this.rebuilding = rebuilding;
        this.rebuilds = rebuilds;
        this.keys = keys;
        this.secrets = secrets;
        this.mails = mails;
        this.mailing = mailing;
    }

    @GetMapping("/system")
    @Does(Deed.KEEP_SYSTEM)
    String show(
            Caller caller,
            @ModelAttribute("form") RebuildForm form,
            @RequestParam @Nullable UUID rebuild,
            PageRequest page,
            Model model) {
        if (rebuild != null) {
            model.addAttribute(
                    "rebuild", rebuilds.find(caller.agency(), rebuild).orElseThrow(NotFound::new));
        }
        return page(caller, page, model);
    }

    @PostMapping("/system/rebuilds")
    @Does(Deed.KEEP_SYSTEM)
    String rebuild(
            Caller caller,
            @Valid @ModelAttribute("form") RebuildForm form,
            BindingResult faults,
            PageRequest page,
            HttpServletResponse response,
            Model model) {
        if (faults.hasErrors()) {
            return Forms.again(response, page(caller, page, model));
        }
        return rebuilding
                .start(caller, form)
                .map(id -> "redirect:/system?said=rebuild.begun&rebuild=" + id)
                .orElseGet(() -> {
                    faults.reject("system.rebuild.another");
                    return Forms.again(response, page(caller, page, model));
                });
    }

    @PostMapping("/system/parked/retries")
    @Does(Deed.KEEP_SYSTEM)
    String retryAll(Caller caller) {
        return "redirect:/system?said=parked.retried&n="
                + recovery.retryAll(caller.agency()).recovered();
    }

    @GetMapping("/system/parked/{view}/{record}")
    @Does(Deed.KEEP_SYSTEM)
    String parked(
            Caller caller,
            @PathVariable String view,
            @PathVariable UUID record,
            @ModelAttribute("form") DiscardForm form,
            Model model) {
        return waiting(caller, view, record, model);
    }

    @PostMapping("/system/parked/{view}/{record}/retries")
    @Does(Deed.KEEP_SYSTEM)
    String retry(Caller caller, @PathVariable String view, @PathVariable UUID record) {
        var recovered = recovery.retry(caller.agency(), view, record);
        if (recovered.records() == 0) {
            throw new NotFound();
        }
        return "redirect:/system?said=parked.retried&n=" + recovered.recovered();
    }

    @PostMapping("/system/parked/{view}/{record}/{version}/discard")
    @Does(Deed.KEEP_SYSTEM)
    String discard(
            Caller caller,
            @PathVariable String view,
            @PathVariable UUID record,
            @PathVariable long version,
            @Valid @ModelAttribute("form") DiscardForm form,
            BindingResult faults,
            HttpServletResponse response,
            Model model) {
        if (faults.hasErrors()) {
            return Forms.again(response, waiting(caller, view, record, model));
        }
        if (!recovery.discard(caller.agency(), view, record, version, caller.person(), form.reason())) {
            throw new NotFound();
        }
        return "redirect:/system?said=parked.discarded";
    }

    private String waiting(Caller caller, String view, UUID record, Model model) {
        List<ParkedEvent> events = parked.ask(new WhatWaitsBehind(caller.agency(), view, record));
        if (events.isEmpty()) {
            throw new NotFound();
        }
        model.addAttribute("events", events);
        model.addAttribute("view", view);
        model.addAttribute("record", record);
        return "admin/parked";
    }

    private String page(Caller caller, PageRequest page, Model model) {
        model.addAttribute("models", freshness.ofAll());
        model.addAttribute("parked", parked.ask(new WhatIsParked(caller.agency(), page)));
        model.addAttribute("toRewrap", keys.toRewrap());
        model.addAttribute("components", components);
        model.addAttribute("secrets", secrets.now());
        model.addAttribute("mailing", mailing.isOn());
        model.addAttribute("mails", mails.of(caller.agency()));
        return "admin/system";
    }
}
