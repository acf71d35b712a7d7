package org.opensupervision.api.aboutme;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.people.PersonPage;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.OthersEyes;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.burnoutrisk.RiskFlagReader;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhoIsFlagged;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** My own page as others see it, by the same readers and with their sight. */
@Controller
class OthersViewPages {

    private static final PageRequest LATEST = new PageRequest(0, 20);

    private final CurrentSupervisors supervisors;
    private final OthersEyes eyes;
    private final PersonPage page;
    private final RiskFlagReader flags;

    OthersViewPages(CurrentSupervisors supervisors, OthersEyes eyes, PersonPage page, RiskFlagReader flags) {
        this.supervisors = supervisors;
        this.eyes = eyes;
        this.page = page;
        this.flags = flags;
    }

    /** The first of several, unless one of them is named. */
    @GetMapping("/me/privacy/as-my-supervisor")
    @Does(Deed.READ_PERSON)
    String asMySupervisor(
            Caller caller, Sight sight, @RequestParam(name = "supervisor") @Nullable PersonId named, Model model) {
        List<PersonRef> all = supervisors.of(caller, sight);
        PersonRef supervisor = all.stream()
                .filter(each -> named == null || each.id().equals(named))
                .findFirst()
                .orElseThrow(NotFound::new);
        model.addAttribute("supervisor", supervisor);
        return through(eyes.of(caller.agency(), supervisor.id()), caller, model);
    }

    @GetMapping("/me/privacy/as-a-director")
    @Does(Deed.READ_PERSON)
    String asADirector(Caller caller, Model model) {
        return through(eyes.ofAny(Role.DIRECTOR, caller.agency()), caller, model);
    }

    private String through(Sight others, Caller caller, Model model) {
        var seen = new ExtendedModelMap();
        page.show(caller, others, caller.person(), seen);
        addFlags(others, caller, seen);
        seen.forEach((name, answer) -> model.addAttribute(name, others.shown(answer)));
        return "aboutme/others-view";
    }

    /** As far as the others see them yet; reading it here is no first look. */
    private void addFlags(Sight others, Caller caller, Model seen) {
        if (others.may(Deed.READ_FLAG)) {
            seen.addAttribute(
                    "flags",
                    flags.ask(new WhoIsFlagged(
                            caller.agency(),
                            others.reach(Deed.READ_FLAG),
                            others.person(),
                            null,
                            caller.person(),
                            LATEST)));
        }
    }
}
