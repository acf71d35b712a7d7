package org.opensupervision.api.risk;

import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.burnoutrisk.RiskQuery.FlagContext;
import org.opensupervision.projections.burnoutrisk.RiskQuery.FlagStory;
import org.opensupervision.projections.concern.Concern;
import org.opensupervision.projections.workload.WorkloadQuery.HowMuchIsCarried;
import org.opensupervision.projections.workload.WorkloadReader;
import org.springframework.stereotype.Component;

/** What is shown beside a flag, for those who may read it: a lane of its own, of which the flag knows nothing. */
@Component
class BesideFlags {

    private final WorkloadReader workload;

    BesideFlags(WorkloadReader workload) {
        this.workload = workload;
    }

    FlagStory context(Caller caller, Sight sight, FlagStory story) {
        PersonId person = story.flag().person().id();
        return sight.may(Deed.READ_WORKLOAD, Concern.with(person, story.flag().asOf()))
                ? story.beside(
                        new FlagContext(workload.ask(new HowMuchIsCarried(caller.agency(), person, sight.today()))
                                .orElse(null)))
                : story;
    }
}
