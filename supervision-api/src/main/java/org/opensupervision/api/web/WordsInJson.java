package org.opensupervision.api.web;

import java.util.Locale;
import org.opensupervision.projections.wording.Words;
import org.springframework.boot.jackson.JacksonComponent;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Programs read words in the language that they accept, and English where nobody asks. */
@JacksonComponent
class WordsInJson extends ValueSerializer<Words> {

    private final MessageSource messages;

    WordsInJson(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public void serialize(Words words, JsonGenerator json, SerializationContext context) {
        json.writeString(messages.getMessage(words.key(), words.numbers().toArray(), language()));
    }

    private static Locale language() {
        LocaleContext asked = LocaleContextHolder.getLocaleContext();
        Locale locale = asked == null ? null : asked.getLocale();
        return locale == null ? Locale.ENGLISH : locale;
    }
}
