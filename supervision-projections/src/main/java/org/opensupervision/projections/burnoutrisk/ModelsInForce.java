package org.opensupervision.projections.burnoutrisk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** By which version an agency's records are read as of which day: the first one, until it switched. */
public final class ModelsInForce {

    public static final ModelsInForce NEVER_SWITCHED = new ModelsInForce(Map.of());

    private final NavigableMap<LocalDate, SupportGapModel> since;

    ModelsInForce(Map<LocalDate, SupportGapModel> since) {
        this.since = new TreeMap<>(since);
    }

    public SupportGapModel on(LocalDate day) {
        var entry = since.floorEntry(day);
        return entry == null ? SupportGapModel.V1 : entry.getValue();
    }

    /** The first day that any of them looks at as of a day. */
    public LocalDate windowStart(LocalDate asOf) {
        return Stream.concat(Stream.of(SupportGapModel.V1), since.values().stream())
                .map(model -> model.windowStart(asOf))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
