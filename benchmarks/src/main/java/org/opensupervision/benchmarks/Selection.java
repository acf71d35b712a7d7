package org.opensupervision.benchmarks;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.opensupervision.benchmarks.Workload.Measure;

final class Selection {

    private Selection() {}

    /** Those whose name contains the text, and those beside which they stand, which come before them. */
    static List<Workload> of(List<Workload> workloads, String text) {
        Set<String> names = new HashSet<>();
        for (Workload workload : workloads.reversed()) {
            if (names.contains(workload.name()) || workload.name().contains(text)) {
                names.add(workload.name());
                workload.beside().map(Measure::workload).ifPresent(names::add);
            }
        }
        return workloads.stream()
                .filter(workload -> names.contains(workload.name()))
                .toList();
    }
}
