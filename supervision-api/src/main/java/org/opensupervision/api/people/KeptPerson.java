package org.opensupervision.api.people;

import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.directory.DirectoryQuery.PersonView;
import org.opensupervision.projections.directory.DirectoryQuery.WhichTeams;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIs;
import org.opensupervision.projections.directory.DirectoryReader;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What an administrator keeps of one person; its forms stand on pages of their own. */
@Component
class KeptPerson {

    private final DirectoryReader directory;

    KeptPerson(DirectoryReader directory) {
        this.directory = directory;
    }

    String of(Caller caller, PersonId id, String page, Model model) {
        PersonView person = directory.ask(new WhoIs(caller.agency(), id)).orElseThrow(NotFound::new);
        model.addAttribute("person", person);
        model.addAttribute("teams", directory.ask(new WhichTeams(caller.agency())));
        model.addAttribute("roles", Role.values());
        return page;
    }
}
