package org.opensupervision.api.sessions;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.sessions.SessionOutcome;
import org.opensupervision.domain.shared.PersonId;
import org.springframework.web.util.UriComponentsBuilder;

/** What the address says: null for all. */
record SessionFilters(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable PersonId person,
        @Nullable Boolean signed) {

    /** What can never be signed is not missing a signature. */
    @Nullable SessionOutcome outcome() {
        return signed != null && !signed ? SessionOutcome.HELD : null;
    }

    /** Up to the number of the page. */
    public String address() {
        return UriComponentsBuilder.fromPath("/sessions")
                .queryParamIfPresent("from", Optional.ofNullable(from))
                .queryParamIfPresent("to", Optional.ofNullable(to))
                .queryParamIfPresent("person", Optional.ofNullable(person))
                .queryParamIfPresent("signed", Optional.ofNullable(signed))
                .queryParam("page", "")
                .toUriString();
    }
}
