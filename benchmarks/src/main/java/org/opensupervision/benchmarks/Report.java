package org.opensupervision.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.opensupervision.benchmarks.Results.Ratio;
import org.opensupervision.benchmarks.Results.Spread;
import org.opensupervision.benchmarks.Results.Summary;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The figures for people and for programs. */
record Report(Map<String, String> conditions, List<Summary> summaries) {

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("bench.md"), markdown());
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(folder.resolve("bench.json"), json.writeValueAsString(asMap()));
    }

    String markdown() {
        StringBuilder text = new StringBuilder();
        text.append("| workload | contender | figure | median [min..max] | ratio within a round, median [min..max] |%n"
                .formatted());
        text.append("|---|---|---|---:|---:|%n".formatted());
        summaries.forEach(summary -> text.append(row(summary)));
        text.append("%nConditions:%n%n".formatted());
        conditions.forEach((what, how) -> text.append("- %s: %s%n".formatted(what, how)));
        return text.toString();
    }

    private static String row(Summary summary) {
        Spread value = summary.value();
        return "| %s | %s | %s | %s [%s..%s] | %s |%n"
                .formatted(
                        summary.measure().workload(),
                        summary.measure().entrant().label(),
                        summary.measure().figure(),
                        number(value.median()),
                        number(value.minimum()),
                        number(value.maximum()),
                        summary.ratio().map(Report::ratio).orElse(""));
    }

    private static String ratio(Ratio ratio) {
        Spread value = ratio.value();
        return String.format(
                Locale.ROOT,
                "%.2f [%.2f..%.2f] of %s",
                value.median(),
                value.minimum(),
                value.maximum(),
                ratio.to().workload());
    }

    static String figures(Map<String, Double> figures) {
        return new TreeMap<>(figures)
                .entrySet().stream()
                        .map(figure -> number(figure.getValue()) + " " + figure.getKey())
                        .collect(Collectors.joining(", "));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
    }

    private Map<String, Object> asMap() {
        return Map.of(
                "conditions",
                conditions,
                "figures",
                summaries.stream().map(Report::asMap).toList());
    }

    private static Map<String, Object> asMap(Summary summary) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("workload", summary.measure().workload());
        map.put("contender", summary.measure().entrant().label());
        map.put("figure", summary.measure().figure());
        map.put("value", summary.value());
        summary.ratio().ifPresent(ratio -> {
            map.put("ratio", ratio.value());
            map.put("ratioTo", ratio.to().entrant().label() + ", " + ratio.to().workload());
        });
        return map;
    }
}
