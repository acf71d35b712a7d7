package org.opensupervision.api.signin;

import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.SignedIn;
import org.opensupervision.domain.shared.PersonId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class InvitingPages {

    private final Inviting inviting;

    InvitingPages(Inviting inviting) {
        this.inviting = inviting;
    }

    /** Answered with the page itself: the link is shown this once. */
    @PostMapping("/people/{id}/invitation")
    @Does(Deed.LET_PEOPLE_IN)
    String invite(@AuthenticationPrincipal SignedIn me, @PathVariable PersonId id, Model model) {
        model.addAttribute("invited", inviting.invite(me, id));
        model.addAttribute("id", id);
        return "signin/invited";
    }
}
