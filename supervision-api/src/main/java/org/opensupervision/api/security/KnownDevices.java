package org.opensupervision.api.security;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import org.opensupervision.projections.notices.KindOfNotice;
import org.opensupervision.projections.notices.Notice;
import org.opensupervision.projections.notices.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Browsers from which somebody has signed in before. */
@Component
@Transactional
class KnownDevices {

    private final JdbcClient jdbc;
    private final Notices notices;
    private final Clock clock;

    KnownDevices(JdbcClient jdbc, Notices notices, Clock clock) {
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean knows(Secret device, String email) {
        return jdbc.sql("""
                select exists (
                  select from known_device d
                  join contact_claim c on c.person_id = d.person_id and c.kind = 'email' and c.value = :email
                  where d.digest = :digest)
                """)
                .param("digest", device.digest())
                .param("email", email.toLowerCase(Locale.ROOT))
                .query(Boolean.class)
                .single();
    }

    boolean knows(Secret device, SignedIn person) {
        return knows(device.digest(), person);
    }

    boolean knows(byte[] digest, SignedIn person) {
        return jdbc.sql("select exists (select from known_device where digest = :digest and person_id = :person)")
                .param("digest", digest)
                .param("person", person.person().value())
                .query(Boolean.class)
                .single();
    }

    /** From a browser that is new, and may be somebody else's. */
    Secret remember(SignedIn person) {
        Secret device = Secret.random("");
        jdbc.sql("""
                insert into known_device (digest, agency_id, person_id, last_used_at)
                values (:digest, :agency, :person, :now)
                """)
                .param("digest", device.digest())
                .param("agency", person.agency().value())
                .param("person", person.person().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        notices.tell(person.agency(), person.person(), Notice.of(KindOfNotice.NEW_BROWSER));
        return device;
    }

    void forgetAllOf(SignedIn person) {
        jdbc.sql("delete from known_device where person_id = :person and agency_id = :agency")
                .param("person", person.person().value())
                .param("agency", person.agency().value())
                .update();
    }
}
