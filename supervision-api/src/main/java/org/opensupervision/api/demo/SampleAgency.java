package org.opensupervision.api.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.opensupervision.api.imports.Imports;
import org.opensupervision.api.security.ApiTokens;
import org.opensupervision.api.security.Credentials;
import org.opensupervision.api.security.Scope;
import org.opensupervision.api.security.Secret;
import org.opensupervision.api.security.SignedIn;
import org.opensupervision.api.web.Commands;
import org.opensupervision.domain.agency.AgencyCommand.RegisterAgency;
import org.opensupervision.domain.people.PersonCommand.GrantRole;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.AgreementTerms;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.directory.DirectoryQuery.PersonRow;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIsThere;
import org.opensupervision.projections.directory.DirectoryReader;
import org.opensupervision.projections.paging.PageRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Riverbend, an invented agency. Loading it again after a crash goes on where it stopped. */
@Component
public class SampleAgency {

    private static final Logger LOG = LoggerFactory.getLogger(SampleAgency.class);

    private static final AgencyId RIVERBEND = new AgencyId(UUID.fromString("52697665-7262-656e-6400-000000000000"));
    private static final PersonId DIRECTOR = PersonId.referredTo(RIVERBEND, "D001");
    private static final String SHARED_PASSWORD = "riverbend-sample";
    private static final Duration TOKENS_LAST = Duration.ofDays(3650);
    private static final Map<String, String> TOKENS = Map.of(
            "D001", "riverbend-director-d001",
            "S001", "riverbend-supervisor-s001",
            "C017", "riverbend-supervisee-c017");
    private static final List<String> FILES =
            List.of("people", "assignments", "leave", "sessions", "ratings", "requests", "workload");

    private final Commands commands;
    private final Imports imports;
    private final SampleRecords records;
    private final DirectoryReader directory;
    private final Credentials credentials;
    private final ApiTokens tokens;
    private final EventStore events;
    private final JdbcClient jdbc;
    private final Clock clock;

    SampleAgency(
            Commands commands,
            Imports imports,
            SampleRecords records,
            DirectoryReader directory,
            Credentials credentials,
            ApiTokens tokens,
            EventStore events,
            JdbcClient jdbc,
            Clock clock) {
        this.commands = commands;
        this.imports = imports;
        this.records = records;
        this.directory = directory;
        this.credentials = credentials;
        this.tokens = tokens;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Begun, but the passwords, which come last, are not set. */
    public boolean isHalfLoaded() {
        return isLoaded()
                && !jdbc.sql("select exists (select from credential where agency_id = :agency)")
                        .param("agency", RIVERBEND.value())
                        .query(Boolean.class)
                        .single();
    }

    public void load() {
        LOG.info("loading the sample agency Riverbend");
        if (!isLoaded()) {
            commands.send(
                    RIVERBEND,
                    new RegisterAgency(RIVERBEND, "Riverbend", ZoneId.systemDefault(), AgreementTerms.USUAL));
        }
        carryOver();
        records.load(RIVERBEND);
        List<PersonRow> people = people();
        letTheDirectorAdministrate(people);
        issueTokens();
        setPasswords(people);
        print(people);
    }

    public boolean isLoaded() {
        return events.lastSequenceNumberFor(RIVERBEND.toString()).isPresent();
    }

    private void carryOver() {
        Map<String, InputStreamSource> files = new LinkedHashMap<>();
        FILES.forEach(file -> files.put(file, new ClassPathResource("riverbend/" + file + ".csv")));
        try {
            imports.carryOver(RIVERBEND, DIRECTOR, files);
        } catch (IOException e) {
            throw new UncheckedIOException("the sample agency could not be loaded", e);
        }
    }

    private List<PersonRow> people() {
        return directory
                .ask(new WhoIsThere(RIVERBEND, null, null, null, false, new PageRequest(0, PageRequest.LARGEST)))
                .items();
    }

    private void letTheDirectorAdministrate(List<PersonRow> people) {
        boolean administrates = people.stream()
                .anyMatch(
                        person -> person.id().equals(DIRECTOR) && person.roles().contains(Role.ADMINISTRATOR));
        if (!administrates) {
            LocalDate today = LocalDate.now(clock.withZone(ZoneId.systemDefault()));
            commands.send(RIVERBEND, new GrantRole(DIRECTOR, RIVERBEND, Role.ADMINISTRATOR, today));
        }
    }

    /** As well known as the password, so that the tour in the README runs as it stands. */
    private void issueTokens() {
        Instant expiresAt = clock.instant().plus(TOKENS_LAST);
        TOKENS.forEach((reference, token) -> tokens.keep(
                new SignedIn(RIVERBEND, PersonId.referredTo(RIVERBEND, reference)),
                "Riverbend",
                EnumSet.allOf(Scope.class),
                expiresAt,
                new Secret(token)));
    }

    private void setPasswords(List<PersonRow> people) {
        String hash = credentials.hash(SHARED_PASSWORD);
        credentials.setHashes(RIVERBEND, people.stream().map(PersonRow::id).toList(), hash);
    }

    private static void print(List<PersonRow> people) {
        List<String> lines = new ArrayList<>();
        for (Role role : List.of(Role.DIRECTOR, Role.SUPERVISOR, Role.SUPERVISEE)) {
            people.stream()
                    .filter(person -> person.roles().contains(role) && person.leftOn() == null)
                    .limit(role == Role.DIRECTOR ? 1 : 3)
                    .forEach(person -> lines.add("  %-24s %s".formatted(person.email(), person.roles())));
        }
        LOG.info(
                "Riverbend is loaded. Its people, all of them invented, share the password {} and sign in by e-mail:\n{}\n"
                        + "  and so on; GET /api/people lists them all. API tokens: {}",
                SHARED_PASSWORD,
                String.join("\n", lines),
                String.join(", ", new TreeMap<>(TOKENS).values()));
    }
}
