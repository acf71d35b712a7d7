package org.opensupervision.api.admin;

import java.util.Optional;
import java.util.UUID;
import org.opensupervision.api.admin.ReadModelsApi.RebuildForm;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.InvalidField;
import org.opensupervision.projections.readmodels.ReadModels;
import org.opensupervision.projections.readmodels.Rebuilds;
import org.springframework.stereotype.Component;

/** Begins rebuilds of read models that there are. */
@Component
class Rebuilding {

    private final ReadModels models;
    private final Rebuilds rebuilds;

    Rebuilding(ReadModels models, Rebuilds rebuilds) {
        this.models = models;
        this.rebuilds = rebuilds;
    }

    /** Nothing if another is running. */
    Optional<UUID> start(Caller caller, RebuildForm form) {
        if (!models.views().containsAll(form.views())) {
            throw new InvalidField("views", "some of " + String.join(", ", models.views()));
        }
        return rebuilds.start(caller.agency(), form.views());
    }
}
