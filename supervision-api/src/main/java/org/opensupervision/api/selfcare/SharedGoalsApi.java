package org.opensupervision.api.selfcare;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.selfcare.SelfCareForm.PartnerForm;
import org.opensupervision.api.web.Caller;
import org.opensupervision.projections.selfcare.SelfCareQuery.Accompanied;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For whom others have chosen as their partner: who that is, and the goals that they share. */
@RestController
@RequestMapping("/api/shared-goals")
@Tag(name = "Self-care agreements")
class SharedGoalsApi {

    private final Partners partners;

    SharedGoalsApi(Partners partners) {
        this.partners = partners;
    }

    @GetMapping
    @Does(Deed.READ_SHARED_GOALS)
    List<Accompanied> index(Caller caller) {
        return partners.of(caller);
    }

    @PostMapping("/acceptances")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.ANSWER_AS_PARTNER)
    void accept(Caller caller, @Valid @RequestBody PartnerForm form) {
        partners.accept(caller, form);
    }

    /** Also later, when they have accepted. */
    @PostMapping("/refusals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.ANSWER_AS_PARTNER)
    void decline(Caller caller, @Valid @RequestBody PartnerForm form) {
        partners.decline(caller, form);
    }
}
