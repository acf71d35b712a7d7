package org.opensupervision.api.agency;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.security.ApiTokens;
import org.opensupervision.api.security.Credentials;
import org.opensupervision.api.security.Scope;
import org.opensupervision.api.security.Secret;
import org.opensupervision.api.security.SignedIn;
import org.opensupervision.api.web.Commands;
import org.opensupervision.domain.agency.AgencyCommand.RegisterAgency;
import org.opensupervision.domain.people.PersonCommand.Join;
import org.opensupervision.domain.people.PersonDetails;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.AgreementTerms;
import org.opensupervision.domain.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Registers an agency with the person who can do the rest: administrator and director. */
@Component
public class FirstAgency {

    private final Commands commands;
    private final Credentials credentials;
    private final ApiTokens tokens;
    private final Clock clock;
    private final TransactionTemplate together;

    FirstAgency(
            Commands commands,
            Credentials credentials,
            ApiTokens tokens,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.commands = commands;
        this.credentials = credentials;
        this.tokens = tokens;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** Signs in with a password or a token, or by a link. */
    public record FirstPerson(
            String reference,
            String name,
            String email,
            @Nullable String password,
            @Nullable Secret token) {}

    public record Registered(AgencyId agency, PersonId person) {}

    /** Agency, person and password come to be in one transaction, or not at all. */
    public Registered register(String name, ZoneId timeZone, FirstPerson first) {
        AgencyId agency = AgencyId.random();
        PersonId person = PersonId.referredTo(agency, first.reference());
        LocalDate today = LocalDate.now(clock.withZone(timeZone));
        together.executeWithoutResult(status -> {
            commands.send(agency, new RegisterAgency(agency, name, timeZone, AgreementTerms.USUAL));
            commands.send(agency, new Join(person, agency, details(first, today)));
            letIn(new SignedIn(agency, person), first);
        });
        return new Registered(agency, person);
    }

    private void letIn(SignedIn person, FirstPerson first) {
        if (first.password() != null) {
            credentials.set(person.agency(), person.person(), first.password());
        }
        if (first.token() != null) {
            Instant expiresAt = clock.instant().plus(ApiTokens.LONGEST);
            tokens.keep(person, "OPENSUPERVISION_ADMIN_TOKEN", EnumSet.allOf(Scope.class), expiresAt, first.token());
        }
    }

    private static PersonDetails details(FirstPerson first, LocalDate today) {
        return new PersonDetails(
                first.reference(), first.name(), first.email(), Set.of(Role.ADMINISTRATOR, Role.DIRECTOR), null, today);
    }
}
