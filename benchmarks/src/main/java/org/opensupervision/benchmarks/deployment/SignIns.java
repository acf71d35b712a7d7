package org.opensupervision.benchmarks.deployment;

import java.util.List;
import java.util.UUID;
import org.opensupervision.benchmarks.contender.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets people in, all with one password, whose hash is cheap to compare: no figure is to depend on the hash. */
final class SignIns {

    static final String PASSWORD = "a-password-of-the-benchmark";

    private static final String HASH = "{bcrypt}$2a$04$1Q42jgR5jPpeozlO5AyC6uqqMbjywSl7KyGByndp3ccaS.7voMFCi";

    private SignIns() {}

    static void letIn(Database database, Agency agency, List<String> references) {
        JdbcClient jdbc = database.jdbc();
        UUID[] people = references.stream()
                .map(reference -> agency.person(reference).value())
                .toArray(UUID[]::new);
        jdbc.sql("""
                        insert into credential (person_id, agency_id, password_hash)
                        select person, :agency, :hash from unnest(:people) as person
                        """)
                .param("agency", agency.id().value())
                .param("hash", HASH)
                .param("people", people)
                .update();
        jdbc.sql("""
                        insert into contact_claim (agency_id, kind, value, person_id)
                        select :agency, 'email', email, person from unnest(:people, :emails) as claimed (person, email)
                        """)
                .param("agency", agency.id().value())
                .param("people", people)
                .param("emails", references.stream().map(agency::email).toArray(String[]::new))
                .update();
    }
}
