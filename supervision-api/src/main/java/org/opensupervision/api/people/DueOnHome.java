package org.opensupervision.api.people;

import java.util.List;
import org.opensupervision.api.home.HomePart;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.people.Role;
import org.opensupervision.projections.caseload.CaseloadQuery.InCaseload;
import org.opensupervision.projections.caseload.CaseloadQuery.WhoIsInTheCaseload;
import org.opensupervision.projections.caseload.CaseloadReader;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Whose next session is past, due, or due within a week. */
@Component
class DueOnHome implements HomePart {

    private static final int WITHIN_DAYS = 7;

    private final CaseloadReader caseload;

    DueOnHome(CaseloadReader caseload) {
        this.caseload = caseload;
    }

    @Override
    public boolean isFor(Sight sight) {
        return sight.is(Role.SUPERVISOR);
    }

    @Override
    public void add(Caller caller, Sight sight, Model model) {
        List<InCaseload> all = caseload.ask(new WhoIsInTheCaseload(caller.agency(), caller.person(), sight.today()));
        model.addAttribute(
                "due",
                all.stream()
                        .filter(each -> !each.onLeave() && each.daysUntilDue(sight.today()) <= WITHIN_DAYS)
                        .toList());
    }

    @Override
    public String fragment() {
        return "people/home :: due";
    }

    @Override
    public int getOrder() {
        return 10;
    }
}
