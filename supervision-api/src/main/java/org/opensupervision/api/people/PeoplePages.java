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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

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
    String index(
            Caller caller,
            Sight sight,
            @RequestParam @Nullable String text,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        String wanted = text == null || text.isBlank() ? null : text.strip();
        if (sight.is(Role.SUPERVISOR)) {
            model.addAttribute(
                    "caseload", caseload.ask(new WhoIsInTheCaseload(caller.agency(), caller.person(), sight.today())));
        }
        if (wanted != null || !sight.is(Role.SUPERVISOR)) {
            model.addAttribute(
                    "found",
                    directory.ask(new WhoIsThere(
                            caller.agency(),
                            null,
                            null,
                            wanted,
                            access.mayWithEverything(caller, Deed.READ_EMAIL),
                            new PageRequest(Math.clamp(page, 0, 100_000), ON_A_PAGE))));
        }
        model.addAttribute("text", wanted);
        model.addAttribute(
                "address",
                UriComponentsBuilder.fromPath("/people")
                        .queryParam("text", wanted == null ? "" : wanted)
                        .queryParam("page", "")
                        .encode()
                        .toUriString());
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
