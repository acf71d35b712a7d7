package org.opensupervision.benchmarks.deployment;

import java.util.List;
import java.util.UUID;
import org.opensupervision.benchmarks.contender.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets people in, each with a token that follows from the e-mail. */
final class SignIns {

    private SignIns() {}

    static String tokenOf(String email) {
        return "of-the-benchmark-" + email;
    }

    static void letIn(Database database, Agency agency, List<String> references) {
        JdbcClient jdbc = database.jdbc();
        UUID[] people = references.stream()
                .map(reference -> agency.person(reference).value())
                .toArray(UUID[]::new);
        jdbc.sql("""
                        insert into api_token
                          (token_id, agency_id, person_id, name, digest, scopes, created_at, expires_at)
                        select gen_random_uuid(), :agency, person, 'benchmark', sha256(convert_to(token, 'UTF8')),
                          '{READ,WRITE,SIGN,IMPORT,ADMINISTER}', now(), now() + interval '1 day'
                        from unnest(:people, :tokens) as let_in (person, token)
                        """)
                .param("agency", agency.id().value())
                .param("people", people)
                .param(
                        "tokens",
                        references.stream()
                                .map(reference -> tokenOf(agency.email(reference)))
                                .toArray(String[]::new))
                .update();
    }
}
