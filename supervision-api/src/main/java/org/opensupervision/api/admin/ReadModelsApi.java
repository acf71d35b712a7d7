package org.opensupervision.api.admin;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.InvalidField;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.projections.readmodels.Freshness;
import org.opensupervision.projections.readmodels.ReadModelState;
import org.opensupervision.projections.readmodels.ReadModels;
import org.opensupervision.projections.readmodels.Rebuild;
import org.opensupervision.projections.readmodels.Rebuilds;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Read models")
class ReadModelsApi {

    private final ReadModels models;
    private final Freshness freshness;
    private final Rebuilds rebuilds;

    ReadModelsApi(ReadModels models, Freshness freshness, Rebuilds rebuilds) {
        this.models = models;
        this.freshness = freshness;
        this.rebuilds = rebuilds;
    }

    @GetMapping("/api/read-models")
    @Does(Deed.KEEP_SYSTEM)
    List<ReadModelState> index(Caller caller) {
        return freshness.ofAll();
    }

    record RebuildForm(@NotEmpty List<String> views) {}

    @PostMapping("/api/rebuilds")
    @Does(Deed.KEEP_SYSTEM)
    ResponseEntity<Void> rebuild(Caller caller, @Valid @RequestBody RebuildForm form) {
        if (!models.views().containsAll(form.views())) {
            throw new InvalidField("views", "some of " + String.join(", ", models.views()));
        }
        UUID rebuild = rebuilds.start(caller.agency(), form.views()).orElseThrow(AnotherRebuildIsRunning::new);
        return ResponseEntity.accepted()
                .location(URI.create("/api/rebuilds/" + rebuild))
                .build();
    }

    @GetMapping("/api/rebuilds/{id}")
    @Does(Deed.KEEP_SYSTEM)
    Rebuild show(Caller caller, @PathVariable UUID id) {
        return rebuilds.find(caller.agency(), id).orElseThrow(NotFound::new);
    }
}
