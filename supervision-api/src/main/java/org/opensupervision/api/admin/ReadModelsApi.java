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
import org.opensupervision.api.web.NotFound;
import org.opensupervision.projections.readmodels.Freshness;
import org.opensupervision.projections.readmodels.ReadModelState;
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

    private final Freshness freshness;
    private final Rebuilding rebuilding;
    private final Rebuilds rebuilds;

    ReadModelsApi(Freshness freshness, Rebuilding rebuilding, Rebuilds rebuilds) {
        this.freshness = freshness;
        this.rebuilding = rebuilding;
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
        UUID rebuild = rebuilding.start(caller, form).orElseThrow(AnotherRebuildIsRunning::new);
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
