package org.opensupervision.projections.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.privacy.ErasureEvent;
import org.opensupervision.domain.privacy.ErasureEvent.ErasureAsked;
import org.opensupervision.domain.privacy.ErasureEvent.ErasureConsented;
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

    static final Table<ErasureAwaited> ASKED = new Table<>("erasure_asked", "erasure_id", ErasureAwaited.class);
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
        return List.of(ERASURE, ASKED);
    }

    @Override
    public void project(History<ErasureEvent> history, Rows rows) {
        ErasureAsked awaited = null;
        PersonId consentedBy = null;
        for (Happening<ErasureEvent> happening : history.happenings()) {
            switch (happening.event()) {
                case ErasureAsked e -> awaited = e;
                case ErasureConsented e -> consentedBy = e.by();
                case PersonErased e -> {
                    awaited = null;
                    rows.add(ERASURE, erasure(e, consentedBy, happening.at()));
                }
            }
        }
        if (awaited != null) {
            rows.add(ASKED, awaited(awaited));
        }
    }

    private static Erasure erasure(PersonErased e, @Nullable PersonId consentedBy, Instant at) {
        return new Erasure(
                e.erasure(), e.agency(), e.person(), e.by(), consentedBy, e.erasedOn(), at, e.ground(), e.words());
    }

    private static ErasureAwaited awaited(ErasureAsked e) {
        return new ErasureAwaited(
                e.erasure(), e.agency(), e.person(), e.by(), e.askedOn(), e.until(), e.ground(), e.words());
    }

    record ErasureAwaited(
            ErasureId erasureId,
            AgencyId agencyId,
            PersonId personId,
            PersonId askedBy,
            LocalDate askedOn,
            LocalDate untilDay,
            LegalGround ground,
            @Nullable String words) {}

    record Erasure(
            ErasureId erasureId,
            AgencyId agencyId,
            PersonId personId,
            PersonId erasedBy,
            @Nullable PersonId consentedBy,
            LocalDate erasedOn,
            Instant erasedAt,
            LegalGround ground,
            @Nullable String words) {}
}
