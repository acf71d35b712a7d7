package org.opensupervision.projections.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.privacy.ErasureEvent;
import org.opensupervision.domain.privacy.ErasureEvent.PersonErased;
import org.opensupervision.domain.privacy.LegalGround;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.ErasureId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.readmodels.Happening;
import org.opensupervision.projections.readmodels.History;
import org.opensupervision.projections.readmodels.Projection;
import org.opensupervision.projections.readmodels.Rows;
import org.opensupervision.projections.readmodels.Table;
import org.springframework.stereotype.Component;

@Component
class ErasureProjection implements Projection<ErasureEvent> {

    static final Table<Erasure> ERASURE = new Table<>("erasure", "erasure_id", Erasure.class);

    @Override
    public String view() {
        return "privacy";
    }

    @Override
    public Class<ErasureEvent> family() {
        return ErasureEvent.class;
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(ERASURE);
    }

    @Override
    public void project(History<ErasureEvent> history, Rows rows) {
        for (Happening<ErasureEvent> happening : history.happenings()) {
            switch (happening.event()) {
                case PersonErased e -> rows.add(ERASURE, erasure(e, happening.at()));
            }
        }
    }

    private static Erasure erasure(PersonErased e, Instant at) {
        return new Erasure(e.erasure(), e.agency(), e.person(), e.by(), e.erasedOn(), at, e.ground(), e.words());
    }

    record Erasure(
            ErasureId erasureId,
            AgencyId agencyId,
            PersonId personId,
            PersonId erasedBy,
            LocalDate erasedOn,
            Instant erasedAt,
            LegalGround ground,
            @Nullable String words) {}
}
