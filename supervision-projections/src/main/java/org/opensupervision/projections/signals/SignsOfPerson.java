package org.opensupervision.projections.signals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.opensupervision.domain.shared.SignId;
import org.opensupervision.domain.signals.NoticedSign;
import org.opensupervision.domain.signals.SignsEvent;
import org.opensupervision.domain.signals.SignsEvent.*;
import org.opensupervision.domain.signals.WarningSign;
import org.opensupervision.projections.readmodels.Rows;
import org.opensupervision.projections.signals.SignalsProjection.*;

/** All signs of somebody, also those put away, and their check-ins. Nothing is left of what was withdrawn, or erased. */
class SignsOfPerson {

    private final SequencedMap<SignId, SignRow> signs = new LinkedHashMap<>();
    private final Map<LocalDate, CheckInRow> checkIns = new TreeMap<>();

    void on(SignsEvent event, long version) {
        switch (event) {
            case SignChosen e -> choose(e, version);
            case SignPutAway e -> signs.computeIfPresent(e.sign(), (_, row) -> putAway(row, e.putAwayOn()));
            case CheckedIn e -> note(e);
            case SignsWithdrawn _ -> {
                signs.clear();
                checkIns.clear();
            }
        }
    }

    private void choose(SignChosen event, long version) {
        WarningSign what = event.what();
        if (what != null) {
            signs.put(
                    event.sign(),
                    new SignRow(
                            event.sign(),
                            event.signs(),
                            event.agency(),
                            event.person(),
                            version,
                            what,
                            event.chosenOn(),
                            null));
        }
    }

    private static SignRow putAway(SignRow row, LocalDate on) {
        return new SignRow(
                row.signId(),
                row.signsId(),
                row.agencyId(),
                row.personId(),
                row.version(),
                row.what(),
                row.chosenOn(),
                on);
    }

    private void note(CheckedIn event) {
        if (!event.noticed().isEmpty()) {
            checkIns.merge(
                    event.checkedInOn(),
                    new CheckInRow(
                            event.signs(),
                            event.checkedInOn(),
                            event.agency(),
                            event.person(),
                            new Noticed(event.noticed())),
                    SignsOfPerson::corrected);
        }
    }

    private static CheckInRow corrected(CheckInRow before, CheckInRow after) {
        Map<SignId, NoticedSign> noticed = new LinkedHashMap<>();
        before.noticed().signs().forEach(each -> noticed.put(each.sign(), each));
        after.noticed().signs().forEach(each -> noticed.put(each.sign(), each));
        List<NoticedSign> all = new ArrayList<>(noticed.values());
        return new CheckInRow(
                after.signsId(), after.checkedInOn(), after.agencyId(), after.personId(), new Noticed(all));
    }

    void addTo(Rows rows) {
        signs.values().forEach(row -> rows.add(SignalsProjection.SIGN, row));
        checkIns.values().forEach(row -> rows.add(SignalsProjection.CHECK_IN, row));
    }
}
