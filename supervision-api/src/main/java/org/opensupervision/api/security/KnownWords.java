package org.opensupervision.api.security;

import java.util.ArrayList;
import java.util.List;
import org.opensupervision.projections.directory.DirectoryQuery.WhichAgency;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIs;
import org.opensupervision.projections.directory.DirectoryReader;
import org.springframework.stereotype.Component;

/** What everybody knows of a person, and would guess first. */
@Component
class KnownWords {

    private final DirectoryReader directory;

    KnownWords(DirectoryReader directory) {
        this.directory = directory;
    }

    List<String> of(SignedIn person) {
        List<String> words = new ArrayList<>();
        directory.ask(new WhichAgency(person.agency())).ifPresent(agency -> words.add(agency.name()));
        directory.ask(new WhoIs(person.agency(), person.person())).ifPresent(known -> {
            words.add(known.name());
            if (known.email() != null) {
                words.add(known.email());
            }
        });
        return words;
    }
}
