package org.opensupervision.api.sessions;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.opensupervision.api.pages.Wording;
import org.opensupervision.domain.shared.PersonId;

/** How the people are called whom a record names by their ids. */
record Names(Map<PersonId, String> known) {

    public String of(PersonId person, Wording say) {
        return say.name(known.getOrDefault(person, "?"));
    }

    public String ofAll(Collection<PersonId> people, Wording say) {
        return people.stream().map(person -> of(person, say)).collect(Collectors.joining(", "));
    }
}
