package org.opensupervision.api.people;

import org.jspecify.annotations.Nullable;
import org.opensupervision.api.security.Access;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.caseload.CaseloadQuery.WhoIsInTheCaseload;
import org.opensupervision.projections.caseload.CaseloadReader;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIsThere;
import org.opensupervision.projections.directory.DirectoryReader;
import org.opensupervision.projections.paging.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A supervisor's caseload, and everybody who is found by name. */
@Controller
class PeoplePages {

    private static final int ON_A_PAGE = 25;

    private final CaseloadReader caseload;
    private final DirectoryReader directory;
    private final PersonPage page;
    private final Access access;

    PeoplePages(CaseloadReader caseload, DirectoryReader directory, PersonPage page, Access access) {
        this.caseload = caseload;
        this.directory = directory;
        this.page = page;
        this.access = access;
    }

    /** Whoever has no caseload sees everybody at once. */
    @GetMapping("/people")
    @Does(Deed.READ_PERSON)
    String index(Caller caller, Sight sight, @RequestParam(defaultValue = "0") int page, Model model) {
        return found(caller, sight, null, Math.clamp(page, 0, 100_000), model);
    }

    /** What names somebody stands in no address. */
    @PostMapping("/people")
    @Does(Deed.READ_PERSON)
    String search(Caller caller, Sight sight, @RequestParam(defaultValue = "") String text, Model model) {
        return found(caller, sight, text.isBlank() ? null : text.strip(), 0, model);
    }

    private String found(Caller caller, Sight sight, @Nullable String text, int page, Model model) {
        if (sight.is(Role.SUPERVISOR)) {
            model.addAttribute(
                    "caseload", caseload.ask(new WhoIsInTheCaseload(caller.agency(), caller.person(), sight.today())));
        }
        if (text != null || !sight.is(Role.SUPERVISOR)) {
            model.addAttribute(
                    "found",
                    directory.ask(new WhoIsThere(
                            caller.agency(),
                            null,
                            null,
                            text,
                            access.mayWithEverything(caller, Deed.READ_EMAIL),
                            new PageRequest(page, ON_A_PAGE))));
        }
        model.addAttribute("text", text);
        model.addAttribute("keepsPeople", sight.may(Deed.KEEP_PEOPLE));
        model.addAttribute("today", sight.today());
        return "people/people";
    }

    @GetMapping("/people/{id}")
    @Does(Deed.READ_PERSON)
    String show(Caller caller, Sight sight, @PathVariable PersonId id, Model model) {
        return page.show(caller, sight, id, model);
    }
}
