package org.opensupervision.api.risk;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.opensupervision.api.risk.ModelVersions.Tried;
import org.opensupervision.api.risk.SupportModelForm.ProposalForm;
import org.opensupervision.api.risk.SupportModelForm.SwitchForm;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Created;
import org.opensupervision.projections.burnoutrisk.SupportModelQuery.Versions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ModelVersions.COLLECTION)
@Tag(name = "Versions of the support model")
class SupportModelsApi {

    private final ModelVersions versions;

    SupportModelsApi(ModelVersions versions) {
        this.versions = versions;
    }

    @GetMapping
    @Does(Deed.READ_SUPPORT_MODEL)
    Versions index(Caller caller) {
        return versions.all(caller);
    }

    /** Changes nothing until it is switched to; never changes itself. */
    @PostMapping
    @Does(Deed.KEEP_SUPPORT_MODEL)
    ResponseEntity<Created> propose(Caller caller, @Valid @RequestBody ProposalForm form) {
        versions.propose(caller, form);
        return Created.at(
                ModelVersions.COLLECTION, form.toCommand(caller).model().code());
    }

    /** What would it have flagged, beside the version in force, at the ends of the last twelve months? */
    @PostMapping("/{code}/trial")
    @Does(Deed.KEEP_SUPPORT_MODEL)
    Tried tryOut(Caller caller, @PathVariable String code) {
        return versions.tryOut(caller, code);
    }

    /** From today on. */
    @PostMapping("/{code}/switch")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.KEEP_SUPPORT_MODEL)
    void switchTo(Caller caller, @PathVariable String code, @Valid @RequestBody SwitchForm form) {
        versions.switchTo(caller, code, form);
    }
}
