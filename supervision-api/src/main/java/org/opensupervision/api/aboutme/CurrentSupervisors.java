package org.opensupervision.api.aboutme;

import java.util.List;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.projections.assignments.AssignmentsQuery.AgreementView;
import org.opensupervision.projections.assignments.AssignmentsQuery.WhoSupervisesWhom;
import org.opensupervision.projections.assignments.AssignmentsReader;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.PageRequest;
import org.springframework.stereotype.Component;

/** Who supervises whoever asks, today. */
@Component
public class CurrentSupervisors {

    private final AssignmentsReader assignments;

    CurrentSupervisors(AssignmentsReader assignments) {
        this.assignments = assignments;
    }

    public List<PersonRef> of(Caller caller, Sight sight) {
        return assignments
                .ask(new WhoSupervisesWhom(
                        caller.agency(),
                        sight.reach(Deed.READ_AGREEMENT),
                        null,
                        caller.person(),
                        sight.today(),
                        PageRequest.everything()))
                .items()
                .stream()
                .map(AgreementView::supervisor)
                .distinct()
                .toList();
    }
}
