package org.opensupervision.api.assessments;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.opensupervision.api.harness.Json;

/** Content files with texts of a test, not of the instruments. */
final class ContentFiles {

    private ContentFiles() {}

    static Json proqol() {
        return of("proqol-5", 30, 1, 5, 1);
    }

    static Json of(String instrument, int items, int least, int most, int step) {
        return Json.of(
                "instrument",
                instrument,
                "language",
                "en",
                "title",
                "A questionnaire",
                "credit",
                "© whoever it belongs to",
                "licence",
                "Given to Riverbend until 2027",
                "instruction",
                "How was it in the last 30 days?",
                "answers",
                answers(least, most, step),
                "items",
                items(items));
    }

    static Map<String, String> answers(int least, int most, int step) {
        var words = new TreeMap<String, String>();
        IntStream.iterate(least, value -> value <= most, value -> value + step)
                .forEach(value -> words.put(String.valueOf(value), "answer " + value));
        return words;
    }

    static List<Object> items(int count) {
        return IntStream.rangeClosed(1, count)
                .<Object>mapToObj(ContentFiles::item)
                .toList();
    }

    static Map<String, Object> item(int number) {
        return Map.of("number", number, "text", "Statement number " + number);
    }
}
