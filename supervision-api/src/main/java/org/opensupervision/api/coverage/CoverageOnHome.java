package org.opensupervision.api.coverage;

import org.opensupervision.api.home.HomePart;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.people.Role;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Where supervision is missing, for directors. Counted once the page is there. */
@Component
class CoverageOnHome implements HomePart {

    @Override
    public int getOrder() {
        return 50;
    }

    @Override
    public boolean isFor(Sight sight) {
        return sight.is(Role.DIRECTOR);
    }

    @Override
    public void add(Caller caller, Sight sight, Model model) {
        // asked for by the page itself
    }

    @Override
    public String fragment() {
        return "coverage/_now :: home";
    }
}
