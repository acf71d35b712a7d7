package org.opensupervision.benchmarks;

import java.io.PrintWriter;
import java.io.Serializable;
import java.io.StringWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a task has measured, or how it failed. */
record Answer(Map<String, Double> figures, @Nullable String failure) implements Serializable {

    static Answer of(Map<String, Double> figures) {
        return new Answer(Map.copyOf(figures), null);
    }

    static Answer of(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return new Answer(Map.of(), text.toString());
    }
}
