package org.opensupervision.api.security;

import java.util.List;
import java.util.Map;
import org.opensupervision.api.security.Throttle.Kind;
import org.opensupervision.projections.fence.ForAllAgencies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything by which somebody gets in, and what is kept of how they did. */
@Component
public class WaysIn {

    private static final List<String> TABLES = List.of(
            "credential",
            "provider_account",
            "api_token",
            "known_device",
            "invitation",
            "second_factor",
            "recovery_code",
            "notice",
            "flag_announcement",
            "mail",
            "mail_choice",
            "idempotency",
            "last_written");

    private final JdbcClient jdbc;
    private final OwnSessions sessions;

    WaysIn(@ForAllAgencies JdbcClient jdbc, OwnSessions sessions) {
        this.jdbc = jdbc;
        this.sessions = sessions;
    }

    /** The e-mail goes last: attempts are found by it. The reference stays taken, the id is made of it. */
    public void close(SignedIn person) {
        sessions.endAll(person);
        Map<String, Object> whose = Map.of("person", person.person().value());
        TABLES.forEach(table -> jdbc.sql("delete from " + table + " where person_id = :person")
                .params(whose)
                .update());
        forgetAttempts(person, emails(person));
        jdbc.sql("delete from contact_claim where kind = 'email' and person_id = :person")
                .params(whose)
                .update();
    }

    private void forgetAttempts(SignedIn person, List<String> emails) {
        emails.forEach(this::forgetAttempts);
        forgetAttempts("code of " + person.person());
        forgetAttempts("password of " + person.person());
    }

    private void forgetAttempts(String account) {
        jdbc.sql("delete from sign_in_attempt where key = :key")
                .param("key", Kind.ACCOUNT.of(account).key())
                .update();
    }

    private List<String> emails(SignedIn person) {
        return jdbc.sql("select value from contact_claim where kind = 'email' and person_id = :person")
                .param("person", person.person().value())
                .query((row, n) -> row.getString("value"))
                .list();
    }
}
