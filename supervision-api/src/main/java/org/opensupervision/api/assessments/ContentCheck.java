package org.opensupervision.api.assessments;

import jakarta.validation.Validator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.opensupervision.api.web.InvalidField;
import org.opensupervision.domain.assessments.Instrument;
import org.opensupervision.domain.assessments.Instruments;
import org.opensupervision.domain.assessments.Licence;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a content file, and holds it against the key of its instrument. What is wrong is named by its field. */
@Component
class ContentCheck {

    private static final String FILE = "file";

    private final JsonMapper json;
    private final Validator validator;

    ContentCheck(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    ContentFile read(byte[] text) {
        ContentFile file = parsed(text);
        validator.validate(file).stream()
                .min((one, other) -> one.getPropertyPath()
                        .toString()
                        .compareTo(other.getPropertyPath().toString()))
                .ifPresent(wrong -> {
                    throw new InvalidField(wrong.getPropertyPath().toString(), wrong.getMessage());
                });
        return file;
    }

    private ContentFile parsed(byte[] text) {
        try {
            ContentFile file = json.readValue(text, ContentFile.class);
            if (file == null) {
                throw new InvalidField(FILE, "a content file");
            }
            return file;
        } catch (DatabindException e) {
            throw new InvalidField(field(e), "as docs/instruments.md says");
        } catch (JacksonException e) {
            throw new InvalidField(
                    FILE, "JSON: broken at line " + e.getLocation().getLineNr());
        }
    }

    private static String field(DatabindException e) {
        String field = e.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return field.isEmpty() ? FILE : field.replaceFirst("^\\.", "");
    }

    /** What an agency brings: the items that the key knows, each once, and a word for each answer. */
    ContentFile accepted(ContentFile file) {
        Instrument key = Instruments.find(file.instrument())
                .filter(found -> found.licence() != Licence.OURS)
                .orElseThrow(() -> new InvalidField("instrument", "one of " + brought()));
        return heldAgainst(key, file);
    }

    static ContentFile heldAgainst(Instrument key, ContentFile file) {
        requireAnswers("answers", key, file.answers());
        Set<Integer> missing = new HashSet<>(key.items());
        for (int at = 0; at < file.items().size(); at++) {
            ContentFile.Item item = file.items().get(at);
            String field = "items[" + at + "]";
            if (!missing.remove(item.number())) {
                throw new InvalidField(
                        field + ".number",
                        key.items().contains(item.number())
                                ? "each item once: " + item.number() + " came before"
                                : "an item from 1 to " + key.items().last());
            }
            requireAnswers(field + ".answers", key, file.answersTo(item));
        }
        if (!missing.isEmpty()) {
            throw new InvalidField("items", "all items of the key: missing are " + sorted(missing));
        }
        return file;
    }

    private static void requireAnswers(String field, Instrument key, Map<Integer, String> words) {
        List<Integer> values = key.range().values();
        if (!words.keySet().equals(Set.copyOf(values))) {
            throw new InvalidField(field, "a word for each of " + sorted(Set.copyOf(values)));
        }
    }

    private static String sorted(Set<Integer> numbers) {
        return numbers.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String brought() {
        return Instruments.all().stream()
                .filter(instrument -> instrument.licence() != Licence.OURS)
                .map(Instrument::code)
                .collect(Collectors.joining(", "));
    }
}
