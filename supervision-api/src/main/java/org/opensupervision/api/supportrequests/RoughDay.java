package org.opensupervision.api.supportrequests;

import java.util.Locale;
import org.opensupervision.api.supportrequests.SupportRequestForm.AskForm;
import org.opensupervision.domain.shared.SupervisionFunction;
import org.opensupervision.domain.supportrequests.Urgency;
import org.springframework.context.MessageSource;

/** "Rough day: got five minutes?" One tap says when; the words are in messages.properties. */
enum RoughDay {
    NOW(Urgency.TODAY),
    TODAY(Urgency.TODAY),
    THIS_WEEK(Urgency.SOON);

    private final Urgency urgency;

    RoughDay(Urgency urgency) {
        this.urgency = urgency;
    }

    AskForm inWords(MessageSource messages, Locale locale) {
        String words = messages.getMessage("request.rough.words." + name(), null, locale);
        return new AskForm(null, null, SupervisionFunction.SUPPORTIVE, urgency, words, null);
    }
}
