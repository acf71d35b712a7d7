package org.opensupervision.benchmarks.deployment;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opensupervision.benchmarks.contender.Database;
import org.opensupervision.domain.agency.AgencyEvent.AgencyRegistered;
import org.opensupervision.domain.assignments.AgreementDetails;
import org.opensupervision.domain.assignments.AgreementEvent.SupervisorAssigned;
import org.opensupervision.domain.people.PersonDetails;
import org.opensupervision.domain.people.PersonEvent.PersonJoined;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.AgreementId;
import org.opensupervision.domain.shared.AgreementTerms;
import org.opensupervision.domain.shared.Origin;
import org.opensupervision.domain.shared.Period;
import org.opensupervision.domain.shared.PersonId;

/** An agency whose people can sign in: an administrator, supervisors, and a supervisee of each. */
public final class Agency {

    /** More than clients: nobody records two sessions in one moment. */
    public static final int SUPERVISORS = 256;

    private static final String ADMINISTRATOR = "ADMIN";
    private static final LocalDate JOINED = LocalDate.of(2024, 1, 8);

    private final AgencyId id = AgencyId.random();
    private final Database database;
    private final Log log;
    private final ReadModels readModels;

    private Agency(Database database) {
        this.database = database;
        this.log = new Log(database);
        this.readModels = new ReadModels(database);
    }

    /** Returns when everybody can be seen. */
    static Agency found(Database database) {
        Agency agency = new Agency(database);
        agency.register();
        agency.letIn();
        agency.await("agency", 1);
        agency.await("person", 2 * SUPERVISORS + 1);
        return agency;
    }

    private void register() {
        try (var writer = log.writer()) {
            writer.add(
                    "Agency",
                    id.value(),
                    new AgencyRegistered(id, "Agency", ZoneId.of("Etc/UTC"), AgreementTerms.USUAL));
            join(writer, ADMINISTRATOR, email(ADMINISTRATOR), Role.ADMINISTRATOR, Role.DIRECTOR);
            for (int n = 0; n < SUPERVISORS; n++) {
                join(writer, reference("S", n), emailOfSupervisor(n), Role.SUPERVISOR);
                join(writer, reference("E", n), null, Role.SUPERVISEE);
            }
        }
    }

    PersonId join(Log.Writer writer, String reference, @Nullable String email, Role... roles) {
        PersonId person = person(reference);
        var details = new PersonDetails(reference, "Name of " + reference, email, Set.of(roles), null, JOINED);
        writer.add("Person", person.value(), new PersonJoined(person, id, details, Origin.ENTERED));
        return person;
    }

    private void letIn() {
        List<String> references = Stream.concat(
                        Stream.of(ADMINISTRATOR),
                        IntStream.range(0, SUPERVISORS).mapToObj(n -> reference("S", n)))
                .toList();
        SignIns.letIn(database, this, references);
    }

    /** Each supervisor with the supervisee of the same number. Returns when everybody may record. */
    public void agree() {
        try (var writer = log.writer()) {
            for (int n = 0; n < SUPERVISORS; n++) {
                AgreementId agreement = AgreementId.between(supervisor(n), superviseeOf(n), JOINED);
                var details = new AgreementDetails(
                        supervisor(n), superviseeOf(n), new Period(JOINED, null), AgreementTerms.USUAL);
                writer.add(
                        "Agreement", agreement.value(), new SupervisorAssigned(agreement, id, details, Origin.ENTERED));
            }
        }
        await("agreement", SUPERVISORS);
    }

    AgencyId id() {
        return id;
    }

    Log log() {
        return log;
    }

    /** Waits until so many rows can be read; fails if they do not come. */
    public void await(String table, long rows) {
        readModels.await(this, table, rows);
    }

    void analyze() {
        readModels.analyze();
    }

    public String administrator() {
        return email(ADMINISTRATOR);
    }

    public String emailOfSupervisor(int n) {
        return email(reference("S", n));
    }

    PersonId supervisor(int n) {
        return person(reference("S", n));
    }

    public PersonId superviseeOf(int supervisor) {
        return person(reference("E", supervisor));
    }

    PersonId person(String reference) {
        return PersonId.referredTo(id, reference);
    }

    String email(String reference) {
        return "%s@%s.example".formatted(reference, id).toLowerCase(Locale.ROOT);
    }

    private static String reference(String kind, int n) {
        return kind + "-" + n;
    }
}
