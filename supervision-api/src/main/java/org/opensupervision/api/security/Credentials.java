package org.opensupervision.api.security;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.domain.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Passwords, hashed; not part of the events. */
@Component
public class Credentials {

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final BusinessCalendar calendar;

    Credentials(JdbcClient jdbc, PasswordEncoder encoder, BusinessCalendar calendar) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.calendar = calendar;
    }

    record Credential(SignedIn person, String passwordHash) {}

    public void set(AgencyId agency, PersonId person, String password) {
        setHash(agency, person, hash(password));
    }

    public String hash(String password) {
        return String.valueOf(encoder.encode(password));
    }

    /** One password for several people, all set or none. */
    @Transactional
    public void setHashes(AgencyId agency, List<PersonId> people, String hash) {
        people.forEach(person -> setHash(agency, person, hash));
    }

    public void setHash(AgencyId agency, PersonId person, String hash) {
        jdbc.sql("""
                insert into credential (person_id, agency_id, password_hash) values (:person, :agency, :hash)
                on conflict (person_id) do update set password_hash = excluded.password_hash, changed_at = now()
                """)
                .param("person", person.value())
                .param("agency", agency.value())
                .param("hash", hash)
                .update();
    }

    /** One e-mail may belong to people of several agencies. Who has left an agency has no way in. */
    List<Credential> of(String email) {
        return claimedBy(email).stream().filter(this::isEmployed).toList();
    }

    private List<Credential> claimedBy(String email) {
        return jdbc.sql("""
                select c.agency_id, c.person_id, c.password_hash
                from contact_claim e
                join credential c on c.person_id = e.person_id
                where e.kind = 'email' and e.value = :email
                """)
                .param("email", email.toLowerCase(Locale.ROOT))
                .query((row, n) -> new Credential(
                        new SignedIn(
                                new AgencyId(row.getObject("agency_id", UUID.class)),
                                new PersonId(row.getObject("person_id", UUID.class))),
                        row.getString("password_hash")))
                .list();
    }

    /** Also true of somebody whom no projection knows yet. */
    private boolean isEmployed(Credential credential) {
        return jdbc.sql("""
                select coalesce(bool_or(last_day is null or last_day >= :today), true)
                from employment where person_id = :person
                """)
                .param("today", calendar.today(credential.person().agency()))
                .param("person", credential.person().person().value())
                .query(Boolean.class)
                .single();
    }
}
