package org.opensupervision.api.security;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.notices.KindOfNotice;
import org.opensupervision.projections.notices.Notice;
import org.opensupervision.projections.notices.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Passwords, hashed; not part of the events. */
@Component
public class Credentials {

    private final JdbcClient jdbc;
    private final PasswordHashing hashing;
    private final Employment employment;
    private final Notices notices;

    Credentials(JdbcClient jdbc, PasswordHashing hashing, Employment employment, Notices notices) {
        this.notices = notices;
        this.jdbc = jdbc;
        this.hashing = hashing;
        this.employment = employment;
    }

    record Credential(SignedIn person, String passwordHash) {}

    @Transactional
    public void set(AgencyId agency, PersonId person, String password) {
        setHash(agency, person, hash(password));
    }

    /** Another one than they had, of which they are told, whoever did it. */
    @Transactional
    public void change(SignedIn person, String hash) {
        boolean had = hashOf(person).isPresent();
        setHash(person.agency(), person.person(), hash);
        if (had) {
            notices.tell(person.agency(), person.person(), Notice.of(KindOfNotice.PASSWORD_CHANGED));
        }
    }

    public String hash(String password) {
        return hashing.hash(password);
    }

    /** One password for several people, all set or none. */
    @Transactional
    public void setHashes(AgencyId agency, List<PersonId> people, String hash) {
        people.forEach(person -> setHash(agency, person, hash));
    }

    @Transactional
    public void setHash(AgencyId agency, PersonId person, String hash) {
        jdbc.sql("""
                insert into credential (person_id, agency_id, password_hash) values (:person, :agency, :hash)
                on conflict (person_id) do update set password_hash = excluded.password_hash, changed_at = clock_timestamp()
                """)
                .param("person", person.value())
                .param("agency", agency.value())
                .param("hash", hash)
                .update();
    }

    /** Another after each change of the password; empty if there is none. */
    @Transactional(readOnly = true)
    String versionOf(SignedIn person) {
        return jdbc.sql("select cast(changed_at as text) from credential where person_id = :person")
                .param("person", person.person().value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    @Transactional(readOnly = true)
    Optional<String> hashOf(SignedIn person) {
        return jdbc.sql("select password_hash from credential where person_id = :person")
                .param("person", person.person().value())
                .query(String.class)
                .optional();
    }

    /** The same password, hashed as is done today. */
    void rehash(Credential credential, String password) {
        jdbc.sql("""
                update credential set password_hash = :hash where person_id = :person and password_hash = :former
                """)
                .param("hash", hash(password))
                .param("person", credential.person().person().value())
                .param("former", credential.passwordHash())
                .update();
    }

    /** One e-mail may belong to people of several agencies. Who has left an agency has no way in. */
    List<Credential> of(String email) {
        return claimedBy(email).stream()
                .filter(credential -> employment.isEmployed(credential.person()))
                .toList();
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
}
