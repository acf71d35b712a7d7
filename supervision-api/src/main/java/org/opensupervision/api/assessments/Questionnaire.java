package org.opensupervision.api.assessments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.assessments.ContentFile.Item;
import org.opensupervision.domain.assessments.Instrument;
import org.opensupervision.projections.wellbeing.WellbeingQuery.OwnAssessment;

/** An instrument as it is asked on pages: three items at a time, in their order, and at the end what is open. */
record Questionnaire(List<Question> questions) {

    static final int AT_A_TIME = 3;

    record Choice(int value, String words, boolean chosen) {}

    record Question(int number, String text, List<Choice> choices) {

        boolean isAnswered() {
            return choices.stream().anyMatch(Choice::chosen);
        }
    }

    /** {@code number} counts from 0; the one after the last is the end. */
    record Step(int number, int of, List<Question> questions) {}

    static Questionnaire of(Instrument key, ContentFile texts, OwnAssessment assessment) {
        var questions = new ArrayList<Question>();
        texts.items().stream()
                .sorted((one, other) -> one.number().compareTo(other.number()))
                .forEach(item -> questions.add(new Question(
                        item.number(),
                        item.text(),
                        choices(key, texts, item, assessment.answers().get(item.number())))));
        return new Questionnaire(questions);
    }

    private static List<Choice> choices(Instrument key, ContentFile texts, Item item, @Nullable Integer chosen) {
        Map<Integer, String> words = texts.answersTo(item);
        return key.range().values().stream()
                .map(value -> new Choice(value, words.getOrDefault(value, ""), value.equals(chosen)))
                .toList();
    }

    int steps() {
        return (questions.size() + AT_A_TIME - 1) / AT_A_TIME;
    }

    /** Where somebody goes on: at the first item that they have not answered. */
    int firstOpen() {
        for (int at = 0; at < questions.size(); at++) {
            if (!questions.get(at).isAnswered()) {
                return at / AT_A_TIME;
            }
        }
        return steps();
    }

    Step step(@Nullable Integer wanted) {
        int number = wanted == null ? firstOpen() : Math.clamp(wanted, 0, steps());
        int from = Math.min(number * AT_A_TIME, questions.size());
        return new Step(number, steps(), questions.subList(from, Math.min(from + AT_A_TIME, questions.size())));
    }

    long answered() {
        return questions.stream().filter(Question::isAnswered).count();
    }
}
