package org.opensupervision.api.drafts;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.drafts.Drafts;
import org.opensupervision.projections.drafts.Drafts.Draft;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the forms of pages as records. The key under which one will be sent is kept with it: twice opened, once saved. */
@Component
public class FormDrafts {

    private final Drafts drafts;
    private final JsonMapper json;
    private final Clock clock;

    FormDrafts(Drafts drafts, JsonMapper json, Clock clock) {
        this.drafts = drafts;
        this.json = json;
        this.clock = clock;
    }

    /** A form as it was left. */
    public record Left<T>(T form, String once, Instant savedAt) {}

    private record Content(String once, JsonNode typed) {}

    /** Nothing where it was saved in the meantime, or comes without a key. */
    public Optional<Instant> keep(Caller caller, String form, Object typed, Collection<PersonId> naming) {
        String once = caller.idempotencyKey();
        if (once == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        String content = json.writeValueAsString(new Content(once, json.valueToTree(typed)));
        return drafts.keep(caller.agency(), caller.person(), new Draft(form, content, now), naming, once)
                ? Optional.of(now)
                : Optional.empty();
    }

    /** Nothing either where it is of an earlier release, whose form was another. */
    public <T> Optional<Left<T>> open(Caller caller, String form, Class<T> type) {
        return drafts.of(caller.agency(), caller.person(), form).flatMap(draft -> read(draft, type));
    }

    public void remove(Caller caller, String form) {
        drafts.remove(caller.agency(), caller.person(), form);
    }

    private <T> Optional<Left<T>> read(Draft draft, Class<T> type) {
        try {
            Content content = json.readValue(draft.content(), Content.class);
            return Optional.of(new Left<>(json.treeToValue(content.typed(), type), content.once(), draft.savedAt()));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
