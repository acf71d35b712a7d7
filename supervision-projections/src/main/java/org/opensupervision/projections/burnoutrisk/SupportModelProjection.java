package org.opensupervision.projections.burnoutrisk;

import java.time.LocalDate;
import java.util.List;
import org.opensupervision.domain.riskflags.SupportModelEvent;
import org.opensupervision.domain.riskflags.SupportModelEvent.SupportModelProposed;
import org.opensupervision.domain.riskflags.SupportModelEvent.SupportModelSwitched;
import org.opensupervision.domain.riskflags.SupportModelEvent.SupportModelTried;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SupportModelsId;
import org.opensupervision.projections.privacy.JsonBuffers;
import org.opensupervision.projections.readmodels.Happening;
import org.opensupervision.projections.readmodels.History;
import org.opensupervision.projections.readmodels.Projection;
import org.opensupervision.projections.readmodels.Rows;
import org.opensupervision.projections.readmodels.Table;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Component
class SupportModelProjection implements Projection<SupportModelEvent> {

    static final Table<ModelVersion> VERSION = new Table<>("support_model", "record_id", ModelVersion.class);
    static final Table<ModelTrial> TRIAL = new Table<>("support_model_trial", "record_id", ModelTrial.class);
    static final Table<ModelSwitch> SWITCH = new Table<>("support_model_switch", "record_id", ModelSwitch.class);

    private static final JsonMapper JSON = JsonBuffers.builder().build();

    @Override
    public String view() {
        return "burnoutrisk";
    }

    @Override
    public Class<SupportModelEvent> family() {
        return SupportModelEvent.class;
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(VERSION, TRIAL, SWITCH);
    }

    @Override
    public void project(History<SupportModelEvent> history, Rows rows) {
        for (Happening<SupportModelEvent> happening : history.happenings()) {
            long version = happening.version();
            switch (happening.event()) {
                case SupportModelProposed e ->
                    rows.add(
                            VERSION,
                            new ModelVersion(
                                    e.models(),
                                    e.agency(),
                                    version,
                                    e.model().code(),
                                    JSON.valueToTree(e.model()),
                                    e.by(),
                                    e.on()));
                case SupportModelTried e ->
                    rows.add(
                            TRIAL,
                            new ModelTrial(
                                    e.models(),
                                    e.agency(),
                                    version,
                                    e.code(),
                                    e.against(),
                                    JSON.valueToTree(e.months()),
                                    e.by(),
                                    e.on()));
                case SupportModelSwitched e ->
                    rows.add(
                            SWITCH,
                            new ModelSwitch(e.models(), e.agency(), version, e.code(), e.from(), e.reason(), e.by()));
            }
        }
    }

    record ModelVersion(
            SupportModelsId recordId,
            AgencyId agencyId,
            long version,
            String code,
            JsonNode terms,
            PersonId proposedById,
            LocalDate proposedOn) {}

    record ModelTrial(
            SupportModelsId recordId,
            AgencyId agencyId,
            long version,
            String code,
            String against,
            JsonNode months,
            PersonId triedById,
            LocalDate triedOn) {}

    record ModelSwitch(
            SupportModelsId recordId,
            AgencyId agencyId,
            long version,
            String code,
            LocalDate fromDay,
            String reason,
            PersonId switchedById) {}
}
