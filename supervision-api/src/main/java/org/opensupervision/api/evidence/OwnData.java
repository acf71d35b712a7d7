package org.opensupervision.api.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.InvalidField;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.projections.evidence.EvidenceQuery;
import org.opensupervision.projections.evidence.EvidenceQuery.Comparison;
import org.opensupervision.projections.evidence.EvidenceQuery.Correlations;
import org.opensupervision.projections.evidence.EvidenceQuery.HowFlagsCompare;
import org.opensupervision.projections.evidence.EvidenceQuery.WhatGoesTogether;
import org.opensupervision.projections.evidence.EvidenceReader;
import org.springframework.stereotype.Component;

/** What pages and programs both ask. Always of the whole agency and as of today: no filter tells two answers apart. */
@Component
class OwnData {

    private final EvidenceReader reader;
    private final BusinessCalendar calendar;

    OwnData(EvidenceReader reader, BusinessCalendar calendar) {
        this.reader = reader;
        this.calendar = calendar;
    }

    List<String> instruments() {
        return EvidenceQuery.instruments();
    }

    /** The first one unless said otherwise. */
    String instrumentOr(@Nullable String instrument) {
        return instrument == null || instrument.isBlank() ? instruments().getFirst() : instrument;
    }

    Correlations correlations(Caller caller, String instrument) {
        return reader.ask(new WhatGoesTogether(caller.agency(), instrument, calendar.today(caller.agency())))
                .orElseThrow(this::unknown);
    }

    Comparison comparison(Caller caller, String instrument) {
        return reader.ask(new HowFlagsCompare(caller.agency(), instrument, calendar.today(caller.agency())))
                .orElseThrow(this::unknown);
    }

    private InvalidField unknown() {
        return new InvalidField("instrument", "one of " + String.join(", ", instruments()));
    }
}
