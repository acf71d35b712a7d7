package org.opensupervision.api.notices;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.SignedIn;
import org.opensupervision.projections.notices.MailChoices;
import org.opensupervision.projections.notices.MailChoices.MailChoice;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Signing in")
class MailApi {

    private final MailChoices choices;

    MailApi(MailChoices choices) {
        this.choices = choices;
    }

    @GetMapping("/api/me/notices/mail")
    @Does(Deed.KEEP_OWN_SIGN_IN)
    List<MailChoice> show(@AuthenticationPrincipal SignedIn me) {
        return choices.of(me.agency(), me.person());
    }

    @PutMapping("/api/me/notices/mail")
    @Does(Deed.KEEP_OWN_SIGN_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choose(@AuthenticationPrincipal SignedIn me, @Valid @RequestBody MailForm form) {
        choices.choose(me.agency(), me.person(), form.chosen());
    }
}
