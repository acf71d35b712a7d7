package org.opensupervision.projections.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;

/** What is hashed is a contract: logs of every past release are verified by it. */
class LinkTest {

    private static final Sighting SEEN = new Sighting(
            new AgencyId(new UUID(0, 0xA)),
            Instant.parse("2026-10-31T12:00:00Z"),
            new PersonId(new UUID(0, 1)),
            KindOfData.REQUEST,
            false,
            new PersonId(new UUID(0, 2)),
            new UUID(0, 3),
            "10.1.2.0/24",
            null);

    @Test
    void the_first_version_stays_what_it_is() {
        assertThat(Link.after(0, Hash.NONE, SEEN).hash())
                .hasToString("dec415c3c6b1ff47d87e0ecdd418754725d6d18786de5743b700cbfc5bc97634");
    }

    @Test
    void the_names_of_kinds_of_data_stay_what_they_are() {
        assertThat(KindOfData.values())
                .extracting(Enum::name)
                .startsWith(
                        "WORDS_OF_SESSION",
                        "RATING",
                        "DISPUTE",
                        "REQUEST",
                        "FLAG",
                        "PROFILE",
                        "KIND_OF_LEAVE",
                        "REJECTED_ROWS",
                        "EVERYTHING",
                        "CAPACITY",
                        "SELF_ASSESSMENT",
                        "RECOVERY_PLAN",
                        "WARNING_SIGN",
                        "SELF_CARE");
    }
}
