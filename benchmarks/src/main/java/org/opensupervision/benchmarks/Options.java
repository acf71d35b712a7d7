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
        Programme programme,
        Programme warmUp,
        SortedSet<Entrant> entrants,
        String only,
        String heap,
        Path output) {

    private static final Map<String, String> FULL = Map.ofEntries(
            Map.entry("rounds", "5"),
            Map.entry("seconds", "1"),
            Map.entry("lag-seconds", "3"),
            Map.entry("events", "200000"),
            Map.entry("clients", "1,8,32"),
            Map.entry("http-seconds", "3"),
            Map.entry("import-rows", "3000"),
            Map.entry("supervisees", "10000"),
            Map.entry("contenders", ""),
            Map.entry("only", ""),
            Map.entry("heap", "512m"),
            Map.entry("output", "benchmarks/target"));

    private static final Map<String, String> QUICK = Map.of(
            "rounds", "1",
            "seconds", "0.3",
            "lag-seconds", "1",
            "events", "20000",
            "clients", "1,32",
            "http-seconds", "1",
            "import-rows", "500",
            "supervisees", "500");

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
        return of(values);
    }

    private static Options of(Map<String, String> values) {
        Programme programme = programme(values);
        return new Options(
                number(values, "rounds"),
                programme,
                programme.warmUp(),
                entrants(value(values, "contenders")),
                value(values, "only"),
                value(values, "heap"),
                Path.of(value(values, "output")));
    }

    private static Programme programme(Map<String, String> values) {
        return new Programme(
                Arrays.stream(value(values, "clients").split(",", -1))
                        .map(Integer::valueOf)
                        .toList(),
                duration(values, "seconds"),
                number(values, "lag-seconds"),
                number(values, "events"),
                duration(values, "http-seconds"),
                number(values, "import-rows"),
                number(values, "supervisees"));
    }

    private static void set(Map<String, String> values, String option, String value) {
        if (!option.startsWith("--") || values.replace(option.substring(2), value) == null || value.isEmpty()) {
            throw new IllegalArgumentException("Not understood: " + option + " " + value);
        }
    }

    private static int number(Map<String, String> values, String name) {
        return Integer.parseInt(value(values, name));
    }

    private static Duration duration(Map<String, String> values, String name) {
        return Duration.ofMillis(Math.round(Double.parseDouble(value(values, name)) * 1000));
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
}
