package org.opensupervision.api.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.opensupervision.api.attacks.FuzzedWorld.Calling;
import org.opensupervision.api.harness.Answer;
import tools.jackson.databind.JsonNode;

/** Whether an answer is one that may be given. */
record Verdict(Request request, Answer answer, String when) {

    private static final Pattern INNARDS = Pattern.compile(
            "\\b(org\\.(opensupervision|springframework|axonframework|apache|postgresql)|java\\.(lang|util|base)|tools\\.jackson)\\.|SQLSTATE|\\bat"
                    + " [a-z]+\\.[a-z]+\\.|Apache Tomcat");

    void isOf(Calling caller) {
        String told = "%s%n%s%nanswered %d %s %s"
                .formatted(when, request, answer.status(), answer.headers().map(), shortened(answer.text()));
        assertThat(answer.status()).as(told).isLessThan(500);
        for (String unseen : caller.unseen()) {
            assertThat(answer.text())
                    .as("%s%nof what %s may not see", told, caller.name())
                    .doesNotContain(unseen);
            assertThat(answer.headers().map().toString()).as(told).doesNotContain(unseen);
        }
        assertThat(answer.headers().map().keySet()).as(told).doesNotContain("server", "x-powered-by");
        assertThat(answer.header("X-Content-Type-Options")).as(told).hasValue("nosniff");
        assertThat(answer.header("Cache-Control").orElse("")).as(told).contains("no-store");
        if (answer.status() >= 400) {
            isProblem(told);
        }
    }

    private void isProblem(String told) {
        assertThat(answer.header("Content-Type").orElse("")).as(told).startsWith("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.path("status").asInt()).as(told).isEqualTo(answer.status());
        assertThat(problem.path("detail").asString("")).as(told).isNotBlank();
        assertThat(INNARDS.matcher(withoutWhatWasSent(problem)).find()).as(told).isFalse();
        if (answer.status() == 400) {
            assertThat(problem.path("errors").valueStream().toList())
                    .as(told)
                    .isNotEmpty()
                    .allSatisfy(error -> {
                        assertThat(error.path("field").isString()).isTrue();
                        assertThat(error.path("message").asString("")).isNotBlank();
                    });
        }
    }

    private static String withoutWhatWasSent(JsonNode problem) {
        String told = problem.path("detail").asString() + problem.path("title").asString();
        for (JsonNode error : problem.path("errors")) {
            told = told.replace(error.path("field").asString(), "");
        }
        return told;
    }

    private static String shortened(String text) {
        return text.length() > 1_500 ? text.substring(0, 1_500) + "…" : text;
    }
}
