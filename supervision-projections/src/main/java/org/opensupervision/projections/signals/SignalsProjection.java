package org.opensupervision.projections.signals;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.Personal;
import org.opensupervision.domain.shared.SignId;
import org.opensupervision.domain.shared.WarningSignsId;
import org.opensupervision.domain.signals.NoticedSign;
import org.opensupervision.domain.signals.SignsEvent;
import org.opensupervision.domain.signals.WarningSign;
import org.opensupervision.projections.readmodels.History;
import org.opensupervision.projections.readmodels.Projection;
import org.opensupervision.projections.readmodels.Rows;
import org.opensupervision.projections.readmodels.Table;
import org.springframework.stereotype.Component;

@Component
class SignalsProjection implements Projection<SignsEvent> {

    static final Table<SignRow> SIGN = new Table<>("warning_sign", "signs_id", SignRow.class);
    static final Table<CheckInRow> CHECK_IN = new Table<>("sign_check_in", "signs_id", CheckInRow.class);

    @Override
    public String view() {
        return "signals";
    }

    @Override
    public Class<SignsEvent> family() {
        return SignsEvent.class;
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(SIGN, CHECK_IN);
    }

    @Override
    public void project(History<SignsEvent> history, Rows rows) {
        var signs = new SignsOfPerson();
        history.happenings().forEach(happening -> signs.on(happening.event(), happening.version()));
        signs.addTo(rows);
    }

    record Noticed(List<NoticedSign> signs) {}

    /** {@code version}: of its choosing, so that of two of one day one is known to be the first. */
    record SignRow(
            SignId signId,
            WarningSignsId signsId,
            AgencyId agencyId,
            PersonId personId,
            long version,
            @Personal(of = "personId") WarningSign what,
            LocalDate chosenOn,
            @Nullable LocalDate putAwayOn) {}

    record CheckInRow(
            WarningSignsId signsId,
            LocalDate checkedInOn,
            AgencyId agencyId,
            PersonId personId,
            @Personal(of = "personId") Noticed noticed) {}
}
