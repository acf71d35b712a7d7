package org.opensupervision.api.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.opensupervision.api.agency.FirstAgency;
import org.opensupervision.api.agency.FirstAgency.FirstPerson;
import org.opensupervision.api.security.ApiTokens;
import org.opensupervision.api.security.Credentials;
import org.opensupervision.api.security.Scope;
import org.opensupervision.api.security.SignedIn;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.readmodels.Freshness;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Registers agencies, as many as a test needs: nobody at one knows of the others. */
public final class Agencies {

    public static final String PASSWORD = "correct-horse-battery";

    /** Cheap to compare: tests sign in hundreds of people. */
    private static final String HASH = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);

    private final FirstAgency firstAgency;
    private final ApiTokens tokens;
    private final Credentials credentials;
    private final Freshness freshness;
    private final Environment environment;

    Agencies(
            FirstAgency firstAgency,
            ApiTokens tokens,
            Credentials credentials,
            Freshness freshness,
            Environment environment) {
        this.firstAgency = firstAgency;
        this.tokens = tokens;
        this.credentials = credentials;
        this.freshness = freshness;
        this.environment = environment;
    }

    public Agency register() {
        return register("Europe/Vienna");
    }

    public Agency register(String timeZone) {
        String domain = "agency-" + newName() + ".example";
        String email = "admin@" + domain;
        var registered = firstAgency.register(
                domain, ZoneId.of(timeZone), new FirstPerson("ADMIN", "Ada Admin", email, null, null));
        Http http = letIn(registered.agency(), registered.person());
        var administrator = new Someone(registered.person().toString(), "ADMIN", "Ada Admin", email, http, this);
        return new Agency(this, registered.agency(), domain, administrator);
    }

    /** Of no letter or digit that references have: whoever looks for C1 finds nobody by chance. */
    private static String newName() {
        return UUID.randomUUID()
                .toString()
                .chars()
                .filter(Character::isLetterOrDigit)
                .map(each -> 'g' + Character.digit(each, 16))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** With a password for who wants to sign in, and with a token. */
    Http letIn(AgencyId agency, PersonId person) {
        credentials.setHashes(agency, List.of(person), HASH);
        return bearing(new SignedIn(agency, person), Scope.values());
    }

    /** HTTP with a token of this person that is for so much. */
    public Http bearing(SignedIn person, Scope... scopes) {
        var issued = tokens.issue(person, "of a test", List.of(scopes), Instant.parse("2100-01-01T00:00:00Z"), null);
        return stranger().bearing(issued.secret().text());
    }

    /** Waits until everything that has happened can be read. */
    public void settle() {
        assertThat(freshness.await(freshness.head(), Duration.ofSeconds(15)))
                .as("the read models have caught up")
                .isTrue();
    }

    /** HTTP without a name. */
    public Http stranger() {
        return Http.on(environment.getRequiredProperty("local.server.port", Integer.class));
    }
}
