package org.opensupervision.api.assignments;

import java.time.LocalDate;
import java.util.List;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.people.Role;
import org.opensupervision.projections.directory.DirectoryQuery.PersonRow;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIsThere;
import org.opensupervision.projections.directory.DirectoryReader;
import org.opensupervision.projections.paging.PageRequest;
import org.springframework.stereotype.Component;

/** Among whom a supervisor is chosen. */
@Component
class Supervisors {

    private static final PageRequest MOST = new PageRequest(0, 1000);

    private final DirectoryReader directory;

    Supervisors(DirectoryReader directory) {
        this.directory = directory;
    }

    /** Those who are at the agency today. */
    List<PersonRow> of(Caller caller, LocalDate today) {
        return directory.ask(new WhoIsThere(caller.agency(), Role.SUPERVISOR, null, null, false, MOST)).items().stream()
                .filter(person -> person.leftOn() == null || !person.leftOn().isBefore(today))
                .toList();
    }
}
