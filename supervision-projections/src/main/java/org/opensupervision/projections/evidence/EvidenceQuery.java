package org.opensupervision.projections.evidence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;

public sealed interface EvidenceQuery {

    /** As of a day; {@code instrument} is one of {@link BurnoutScales#instruments()}. */
    record WhatGoesTogether(AgencyId agency, String instrument, LocalDate asOf) implements EvidenceQuery {}

    /** As of a day; {@code instrument} as above. */
    record HowFlagsCompare(AgencyId agency, String instrument, LocalDate asOf) implements EvidenceQuery {}

    /** Nine cells, a row of three for each function. */
    record Correlations(LocalDate asOf, String instrument, List<Cell> cells) {}

    /**
     * @param model whose profiles were compared
     * @param outcome the scale whose upper two fifths count as burned out
     * @param backtest nothing where it cannot be told
     */
    record Comparison(
            LocalDate asOf,
            String instrument,
            String model,
            String outcome,
            @Nullable Backtest backtest) {}
}
