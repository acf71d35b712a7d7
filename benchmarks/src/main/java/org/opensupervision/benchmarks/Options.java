package org.opensupervision.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How much is measured; bin/bench --help says what each option means. */
record Options(
        int rounds,
        Duration slice,
        int lagSeconds,
        int events,
        List<Integer> clients,
        SortedSet<Entrant> entrants,
        String only,
        String heap,
        Path output) {

    private static final Map<String, String> FULL = Map.of(
            "rounds", "5",
            "seconds", "1",
            "lag-seconds", "3",
            "events", "200000",
            "clients", "1,8,32",
            "contenders", "",
            "only", "",
            "heap", "512m",
            "output", "benchmarks/target");

    private static final Map<String, String> QUICK = Map.of(
            "rounds", "1",
            "seconds", "0.3",
            "lag-seconds", "1",
            "events", "20000",
            "clients", "1,32");

    static Options parse(String... arguments) {
        Map<String, String> values = new HashMap<>(FULL);
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--quick")) {
                values.putAll(QUICK);
            } else {
                set(values, arguments[i], i + 1 < arguments.length ? arguments[i + 1] : "");
                i++;
            }
        }
        return new Options(
                Integer.parseInt(value(values, "rounds")),
                Duration.ofMillis(Math.round(Double.parseDouble(value(values, "seconds")) * 1000)),
                Integer.parseInt(value(values, "lag-seconds")),
                Integer.parseInt(value(values, "events")),
                Arrays.stream(value(values, "clients").split(",", -1))
                        .map(Integer::valueOf)
                        .toList(),
                entrants(value(values, "contenders")),
                value(values, "only"),
                value(values, "heap"),
                Path.of(value(values, "output")));
    }

    private static void set(Map<String, String> values, String option, String value) {
        if (!option.startsWith("--") || values.replace(option.substring(2), value) == null || value.isEmpty()) {
            throw new IllegalArgumentException("Not understood: " + option + " " + value);
        }
    }

    private static String value(Map<String, String> values, String name) {
        return Objects.requireNonNull(values.get(name));
    }

    /** Raw JDBC is always in: the others stand beside it. */
    private static SortedSet<Entrant> entrants(String names) {
        if (names.isEmpty()) {
            return new TreeSet<>(List.of(Entrant.values()));
        }
        SortedSet<Entrant> chosen = Arrays.stream(names.split(",", -1))
                .map(name -> Entrant.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')))
                .collect(Collectors.toCollection(TreeSet::new));
        chosen.add(Entrant.RAW);
        return chosen;
    }

    Programme programme() {
        return new Programme(clients, slice, lagSeconds, events);
    }

    /** As many slices, so that everything is compiled and cached, but shorter where length is all that is added. */
    Programme warmUp() {
        return new Programme(clients, slice, 1, Math.max(events / 10, 1000));
    }
}
