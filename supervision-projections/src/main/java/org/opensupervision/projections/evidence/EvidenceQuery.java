package org.opensupervision.projections.evidence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.riskflags.BurnoutDimension;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.SupervisionFunction;

public sealed interface EvidenceQuery {

    /** As of a day; {@code instrument} is one of {@link #instruments()}. */
    record WhatGoesTogether(AgencyId agency, String instrument, LocalDate asOf) implements EvidenceQuery {}

    /** As of a day; {@code instrument} as above. */
    record HowFlagsCompare(AgencyId agency, String instrument, LocalDate asOf) implements EvidenceQuery {}

    /** Those that measure burnout; the one that measures all of its dimensions comes first. */
    static List<String> instruments() {
        return BurnoutScales.instruments();
    }

    /** Nine cells, a row of three for each function. */
    record Correlations(LocalDate asOf, String instrument, List<Cell> cells) {

        public Cell at(SupervisionFunction function, BurnoutDimension dimension) {
            return cells.stream()
                    .filter(cell -> cell.function() == function && cell.dimension() == dimension)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * @param model in force on that day; a profile of an earlier day is that of the version of its own day
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
